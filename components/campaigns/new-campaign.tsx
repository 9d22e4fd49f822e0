"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useMayWrite } from "@/lib/client/role";
import { tryAction } from "@/lib/client/try-action";
import { createCampaignAction } from "@/lib/server/actions/campaigns";
import { CampaignForm } from "./campaign-form";

export function NewCampaign() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  if (!useMayWrite()) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        New campaign
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="New campaign" width="sm">
        <CampaignForm
          text={{ name: "", description: "" }}
          act={{ name: "Create campaign", while: "Creating" }}
          mailboxHint="A single mail may still come from another mailbox."
          onSave={async (text) => {
            const answer = await tryAction(() => createCampaignAction(text));
            if (!answer.ok) return answer.problem.message;
            router.push(`/campaigns/${answer.value.campaign.id}`);
            return null;
          }}
        />
      </Dialog>
    </>
  );
}
