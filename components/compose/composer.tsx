"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { senderName } from "@/components/inbox/row-facts";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { announceSend } from "@/lib/client/announce-send";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Detail, replyQueries } from "@/lib/client/reply-queries";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import type { Problem } from "@/lib/contract/action-result";
import type { Wired } from "@/lib/contract/wire";
import { fillPlaceholders } from "@/lib/core/compose/placeholders";
import type { TemplateView } from "@/lib/core/views/campaign-views";
import { sendFollowUpAction } from "@/lib/server/actions/outreach";
import { keepDraftAction } from "@/lib/server/actions/replies";
import { FromLine, Line, ToLine } from "./composer-lines";
import { PolicyPanel } from "./policy-panel";
import { policyAnswerOf } from "./policy-words";
import { SendLater } from "./send-later";
import { TemplateMenu } from "./template-menu";
import { useOutgoing } from "./use-outgoing";
import { SAVED_TEXTS, useWritten } from "./use-written";

type ComposerProps = {
  reply: Detail;
  templates: Wired<TemplateView>[];
  onClose: () => void;
  /** Opens the next reply, after "Send and done". */
  onSentAndDone: () => void;
  /** The mail came back before it left: its text is the draft again. */
  onTakenBack: () => void;
};

/** Answers the open reply. Nothing typed is lost: not by closing, not by a refusal, not by a broken line. */
export function Composer({ reply, templates, onClose, onSentAndDone, onTakenBack }: ComposerProps) {
  const client = useQueryClient();
  const { reopenWithMail } = useReplyActions();
  const { data: draft, error } = useQuery(replyQueries.draft(reply.id));
  const { written, change, forget, saved } = useWritten(reply.id, draft, ({ subject, body }) =>
    keepDraftAction({ replyId: reply.id, subject, body }),
  );
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const to = draft?.to ?? reply.fromEmail;
  const { leadCard } = reply;
  const outgoing = useOutgoing(written, {
    ...{ recipientEmail: to, replyId: reply.id, leadId: leadCard?.id ?? null },
    ...(leadCard && { campaignId: leadCard.campaign.id }),
  });
  const { letterhead, findings, policy } = outgoing;
  const mayGo = !sending && outgoing.mayGo;

  function edit(part: Partial<typeof written>) {
    setProblem(null);
    change(part);
  }

  function refresh() {
    void client.invalidateQueries({ queryKey: replyQueries.details });
    void client.invalidateQueries({ queryKey: replyQueries.counts().queryKey });
    void client.invalidateQueries({ queryKey: replyQueries.draft(reply.id).queryKey });
  }

  async function send(then: "stay" | "done", sendAt: Date | null = null) {
    if (!mayGo) return;
    setSending(true);
    const later = sendAt && { sendAt: sendAt.toISOString() };
    const mail = { replyId: reply.id, ...written, ...later, done: then === "done" };
    const answer = await sendFollowUpAction(mail).catch(() => null);
    setSending(false);
    if (!answer?.ok) return setProblem(answer?.problem ?? UNREACHABLE);
    forget();
    announceSend(answer.value, {
      ...{ to: senderName(reply), draftKey: reply.id, written, onSettled: refresh },
      onTakenBack: async () => {
        onTakenBack();
        if (then === "done") await reopenWithMail(reply.id);
        refresh();
      },
    });
    refresh();
    if (then === "done") onSentAndDone();
    onClose();
  }

  useShortcuts(["composer"], { send: () => void send("stay") });

  return (
    <section
      aria-label="Write a reply"
      className="arrive z-(--z-composer) mx-4 mb-4 flex max-h-[min(34rem,72%)] flex-none flex-col overflow-hidden rounded-xl bg-surface-raised shadow-pop max-md:mx-0 max-md:mb-0 max-md:max-h-[80%] max-md:rounded-b-none"
    >
      <ToLine reply={reply} to={to} onClose={onClose} />
      <FromLine
        senders={letterhead?.senders ?? []}
        chosen={written.senderEmail}
        onChoose={(senderEmail) => edit({ senderEmail })}
      />
      <Line label="Subject">
        <input
          aria-label="Subject"
          value={written.subject}
          onChange={(event) => edit({ subject: event.target.value })}
          className="h-9 min-w-0 flex-1 text-ellipsis bg-transparent outline-none max-md:text-[1rem]"
        />
        <TemplateMenu
          templates={templates}
          label={draft?.templateName ?? "Template"}
          onPick={({ body }) => edit({ body: letterhead ? fillPlaceholders(body, letterhead.values).text : body })}
        />
      </Line>
      <Body text={written.body} onChange={(body) => edit({ body })} ready={draft !== undefined || error !== null} />
      {error && !draft && <Note tone="warning">No draft could be loaded: {error.message} You can write one.</Note>}
      {problem && (
        <div className="px-3.5 pb-2">
          <Note tone="danger" role="alert">
            <b className="font-semibold">Not sent.</b> {problem.message} The draft is kept.
          </Note>
        </div>
      )}
      <PolicyPanel
        policy={policy}
        refusal={policyAnswerOf(problem?.details)}
        findings={draft || error ? findings : []}
        holds={reply.holds}
      />
      <footer className="flex flex-none items-center gap-2 border-line border-t p-2.5">
        <Button
          look="primary"
          shortcut="⌘↵"
          disabled={!mayGo}
          onClick={() => send("stay")}
          className="max-md:h-(--control-touch)"
        >
          {sending ? "Sending" : "Send"}
        </Button>
        <Button look="ghost" disabled={!mayGo} onClick={() => send("done")} className="max-md:h-(--control-touch)">
          Send and done
        </Button>
        <SendLater
          mailboxId={letterhead?.from?.mailboxId ?? null}
          disabled={!mayGo}
          onChoose={(at) => void send("done", at)}
        />
        <span role="status" className="ml-auto truncate text-text-faint text-xs">
          {saved && SAVED_TEXTS[saved]}
        </span>
      </footer>
    </section>
  );
}

const UNREACHABLE: Problem = { code: "unreachable", message: "The server could not be reached." };

/** Takes the focus once there is something to edit, with the caret at the end of the text. */
function Body({ text, ready, onChange }: { text: string; ready: boolean; onChange: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!ready) return;
    const end = field.current?.value.length ?? 0;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(end, end);
  }, [ready]);
  return (
    <textarea
      ref={field}
      aria-label="Message"
      dir="auto"
      value={text}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-40 flex-1 resize-none bg-transparent p-3.5 text-base outline-none [field-sizing:content] max-md:text-[1rem]"
    />
  );
}
