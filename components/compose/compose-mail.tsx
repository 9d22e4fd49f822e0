"use client";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { announceSend } from "@/lib/client/announce-send";
import { readDraft } from "@/lib/client/drafts";
import { tryAction } from "@/lib/client/try-action";
import type { Problem } from "@/lib/contract/action-result";
import type { Wired } from "@/lib/contract/wire";
import type { LeadView, TemplateView } from "@/lib/core/views/campaign-views";
import { keepLeadDraftAction, readLeadDraftAction } from "@/lib/server/actions/leads";
import { sendOutreachAction } from "@/lib/server/actions/outreach";
import { PLACEHOLDER_HINT } from "./placeholder-hint";
import { PolicyPanel } from "./policy-panel";
import { policyAnswerOf } from "./policy-words";
import { SenderSelect } from "./sender-select";
import { TemplateMenu } from "./template-menu";
import { useOutgoing } from "./use-outgoing";
import { SAVED_TEXTS, useWritten, type Written } from "./use-written";

type ComposeMailProps = {
  campaignId: string;
  lead: Wired<LeadView>;
  templates: Wired<TemplateView>[];
  /** What stands there at first. */
  draft?: Written | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSent: () => void;
  /** The mail came back before it left: its text is the draft again. */
  onTakenBack: () => void;
};

/** The first mail to a lead, in a dialog. Closing keeps what was written. */
export function ComposeMail(props: ComposeMailProps) {
  const { lead, open, onOpenChange } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="lg"
      title={`Write to ${lead.contactName ?? lead.contactEmail ?? lead.domain}`}
      description={`${lead.contactEmail ?? "No address yet"} · ${lead.domain}`}
    >
      {open && <FetchedForm {...props} />}
    </Dialog>
  );
}

/** As it was left, perhaps on another device. Read anew each time: it is written at every pause. */
function leadDraft(leadId: string) {
  return queryOptions({
    queryKey: ["lead-draft", leadId],
    queryFn: async () => {
      const answer = await tryAction(() => readLeadDraftAction({ leadId }));
      return answer.ok ? answer.value.draft : null;
    },
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

const EMPTY = { subject: "", body: "" };
const UNREACHABLE: Problem = { code: "unreachable", message: "The server could not be reached." };

/** Nobody types over a draft that is still on its way from the server; what this browser kept stands at once. */
function FetchedForm(props: ComposeMailProps) {
  const { data: earlier, fetchStatus } = useQuery(leadDraft(props.lead.id));
  const [kept] = useState(() => readDraft(draftKey(props.lead.id)));
  if (earlier === undefined && fetchStatus === "fetching" && !kept) {
    return (
      <p role="status" className="h-100 text-text-muted">
        Fetching what you wrote
      </p>
    );
  }
  return <MailForm {...props} earlier={earlier ?? null} />;
}

function draftKey(leadId: string): string {
  return `lead:${leadId}`;
}

type MailFormProps = ComposeMailProps & { earlier: (Written & { writtenAt: string }) | null };

function MailForm(props: MailFormProps) {
  const { campaignId, lead, templates, earlier, draft = EMPTY, onOpenChange, onSent, onTakenBack } = props;
  const client = useQueryClient();
  const { written, change, forget, saved } = useWritten(draftKey(lead.id), earlier ?? draft, ({ subject, body }) =>
    keepLeadDraftAction({ leadId: lead.id, subject, body }),
  );
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const outgoing = useOutgoing(written, { recipientEmail: lead.contactEmail, leadId: lead.id, campaignId });
  const { letterhead, findings, policy } = outgoing;
  const untouched = written.subject.trim() === "" && written.body.trim() === "";
  const mayGo = !sending && outgoing.mayGo;

  function edit(part: Partial<typeof written>) {
    setProblem(null);
    change(part);
  }

  async function send() {
    if (!mayGo) return;
    setSending(true);
    const answer = await sendOutreachAction({ campaignId, leadId: lead.id, ...written }).catch(() => null);
    setSending(false);
    if (!answer?.ok) return setProblem(answer?.problem ?? UNREACHABLE);
    forget();
    client.removeQueries({ queryKey: leadDraft(lead.id).queryKey });
    announceSend(answer.value, {
      to: lead.contactName ?? lead.contactEmail ?? lead.domain,
      draftKey: draftKey(lead.id),
      written,
      onTakenBack: () => {
        onTakenBack();
        onSent();
      },
      onSettled: onSent,
    });
    onOpenChange(false);
    onSent();
  }

  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void send();
      }}
    >
      {letterhead && letterhead.senders.length > 1 && (
        <Field label="From">
          {(control) => (
            <SenderSelect
              {...control}
              senders={letterhead.senders}
              chosen={written.senderEmail}
              onChoose={(senderEmail) => edit({ senderEmail })}
            />
          )}
        </Field>
      )}
      {templates.length > 0 && (
        <TemplateMenu templates={templates} label="Template" onPick={({ subject, body }) => edit({ subject, body })} />
      )}
      <Field label="Subject">
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={written.subject}
            maxLength={998}
            onChange={(event) => edit({ subject: event.target.value })}
          />
        )}
      </Field>
      <Field label="Message" hint={PLACEHOLDER_HINT}>
        {(control) => (
          <Textarea
            {...control}
            dir="auto"
            rows={10}
            value={written.body}
            onChange={(event) => edit({ body: event.target.value })}
            className="text-base"
          />
        )}
      </Field>
      {problem && (
        <Note tone="danger" role="alert">
          <b className="font-semibold">Not sent.</b> {problem.message} What you wrote is kept.
        </Note>
      )}
      <div className="-mx-3.5">
        <PolicyPanel policy={policy} refusal={policyAnswerOf(problem?.details)} findings={untouched ? [] : findings} />
      </div>
      <div className="flex items-center gap-2">
        <Button look="primary" type="submit" shortcut="⌘↵" disabled={!mayGo} className="max-md:h-(--control-touch)">
          {sending ? "Sending" : "Send"}
        </Button>
        <span role="status" className="ml-auto text-text-faint text-xs">
          {saved && SAVED_TEXTS[saved]}
        </span>
      </div>
    </form>
  );
}
