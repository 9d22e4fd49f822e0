"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LeadForm, leadFields } from "@/components/campaigns/lead-form";
import { Dialog } from "@/components/ui/dialog";
import { Field, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { readApi } from "@/lib/client/api";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Detail, replyQueries } from "@/lib/client/reply-queries";
import { tryAction } from "@/lib/client/try-action";
import { createLeadAction } from "@/lib/server/actions/leads";

type Campaigns = { items: { id: string; name: string }[] };

/** Whoever wrote to us becomes a lead, and the reply is theirs. A site that the campaign has already is that lead. */
export function NewLead({ reply, onClose }: { reply: Detail; onClose: () => void }) {
  const { link } = useReplyActions();
  const { data: campaigns, isSuccess } = useQuery({
    queryKey: [...replyQueries.everything, "campaigns"],
    queryFn: async ({ signal }) => (await readApi<Campaigns>("/campaigns", { limit: 200 }, signal)).items,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const campaignId = chosen ?? campaigns?.[0]?.id;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Add ${reply.fromName || reply.fromEmail} as a lead`}
      description="The reply is linked to the lead. None of the campaign's steps goes to somebody who wrote first."
    >
      {isSuccess && !campaignId && <Note tone="info">There is no campaign yet. A lead belongs to one.</Note>}
      {(campaignId || !isSuccess) && (
        <LeadForm
          text={leadOf(reply)}
          act={{ name: "Add lead", while: "Adding" }}
          choice={
            <Field label="Campaign">
              {(control) => (
                <Select {...control} value={campaignId ?? ""} onChange={(event) => setChosen(event.target.value)}>
                  {campaigns?.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          }
          onSave={async (text) => {
            if (!campaignId) return NO_CAMPAIGNS_YET;
            const answer = await tryAction(() => createLeadAction({ campaignId, enrol: false, ...leadFields(text) }));
            if (!answer.ok) return answer.problem;
            onClose();
            void link(reply.id, { leadId: answer.value.lead.id });
            return null;
          }}
        />
      )}
    </Dialog>
  );
}

const NO_CAMPAIGNS_YET = { code: "unreachable", message: "The campaigns are not loaded yet. Try again." };

function leadOf({ fromEmail, fromName }: Detail) {
  return {
    websiteUrl: fromEmail.slice(fromEmail.indexOf("@") + 1),
    websiteTitle: "",
    contactName: fromName,
    contactEmail: fromEmail,
    source: "Wrote to us",
    notes: "",
  };
}
