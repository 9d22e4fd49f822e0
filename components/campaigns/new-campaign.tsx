"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useMayWrite } from "@/lib/client/role";
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
          save={createCampaignAction}
          onSaved={({ campaign }) => router.push(`/campaigns/${campaign.id}`)}
        />
      </Dialog>
    </>
  );
}
