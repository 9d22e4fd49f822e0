"use client";
import { Pencil, PenLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ComposeMail } from "@/components/compose/compose-mail";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import { UNMAILABLE_STATUSES } from "@/lib/core/lead";
import type { LeadView, TemplateView } from "@/lib/core/views/campaign-views";
import { updateLeadAction } from "@/lib/server/actions/leads";
import { LeadForm, leadFields } from "./lead-form";
import { StatusMenu } from "./status-menu";

type LeadActionsProps = {
  lead: Wired<LeadView>;
  templates: Wired<TemplateView>[];
  /** What the way here asked for. */
  start?: "edit" | "compose" | null;
  /** A mail of ours is the best next thing, so its button stands out. */
  composeIsNext: boolean;
  draft?: { subject: string; body: string } | undefined;
};

/** Status, facts and a mail, from the lead's own page. */
export function LeadActions({ lead, templates, start = null, composeIsNext, draft }: LeadActionsProps) {
  const router = useRouter();
  const mayWrite = useMayWrite();
  const mailable = lead.contactEmail !== null && !UNMAILABLE_STATUSES.includes(lead.status);
  const [open, setOpen] = useState(start === "compose" && !mailable ? null : start);
  const close = () => setOpen(null);

  async function takeBack() {
    const answer = await tryAction(() => updateLeadAction({ leadId: lead.id, ...leadFields(textOf(lead)) }));
    if (answer.ok) say(`${lead.domain} is as it was.`);
    else sayFailure(`Not undone: ${answer.problem.message}`);
    router.refresh();
  }
  if (!mayWrite) return <StatusMenu lead={lead} />;
  return (
    <>
      <StatusMenu lead={lead} />
      <Button onClick={() => setOpen("edit")}>
        <Pencil aria-hidden="true" size={14} />
        Edit
      </Button>
      <Button look={composeIsNext ? "primary" : "outline"} disabled={!mailable} onClick={() => setOpen("compose")}>
        <PenLine aria-hidden="true" size={14} />
        Compose
      </Button>
      <Dialog open={open === "edit"} onOpenChange={close} title="Edit lead">
        <LeadForm
          text={textOf(lead)}
          act={{ name: "Save", while: "Saving" }}
          onSave={async (text) => {
            const answer = await tryAction(() => updateLeadAction({ leadId: lead.id, ...leadFields(text) }));
            if (!answer.ok) return answer.problem;
            close();
            say(`${answer.value.lead.domain} saved.`, { undo: () => void takeBack() });
            router.refresh();
            return null;
          }}
        />
      </Dialog>
      {open === "compose" && (
        <ComposeMail
          campaignId={lead.campaignId}
          lead={lead}
          templates={templates}
          draft={draft}
          open
          onOpenChange={close}
          onSent={() => router.refresh()}
          onTakenBack={() => setOpen("compose")}
        />
      )}
    </>
  );
}

function textOf({ websiteUrl, websiteTitle, contactName, contactEmail, source, notes }: Wired<LeadView>) {
  return {
    websiteUrl,
    websiteTitle: websiteTitle ?? "",
    contactName: contactName ?? "",
    contactEmail: contactEmail ?? "",
    source: source ?? "",
    notes: notes ?? "",
  };
}
