"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";
import { createLeadAction } from "@/lib/server/actions/leads";
import { EnrolChoice } from "./enrol-choice";
import { LeadForm, leadFields } from "./lead-form";

const EMPTY = { websiteUrl: "", websiteTitle: "", contactName: "", contactEmail: "", source: "", notes: "" };

/** One lead by hand. A website that is there already leads to its lead instead. */
export function AddLead({ campaign }: { campaign: Wired<CampaignView> }) {
  const router = useRouter();
  const [enrol, setEnrol] = useState(campaign.startedAt !== null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        Add lead
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Add a lead">
        <LeadForm
          text={EMPTY}
          act={{ name: "Add lead", while: "Adding" }}
          choice={<EnrolChoice campaign={campaign} chosen={enrol} onChoose={setEnrol} />}
          onSave={async (text) => {
            const answer = await tryAction(() =>
              createLeadAction({ campaignId: campaign.id, enrol, ...leadFields(text) }),
            );
            if (!answer.ok) return answer.problem;
            const { lead, existing } = answer.value;
            setOpen(false);
            say(existing ? `${lead.domain} is in the campaign already.` : `${lead.domain} added.`);
            if (existing) router.push(`/leads/${lead.id}`);
            else router.refresh();
            return null;
          }}
        />
      </Dialog>
    </>
  );
}
