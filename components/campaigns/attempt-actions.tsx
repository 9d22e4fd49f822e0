"use client";
import { Check, RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { AttemptStatus } from "@/lib/core/attempt";
import { markAttemptSentAction, resendAttemptAction } from "@/lib/server/actions/outreach";
import { CancelAttempt } from "./cancel-attempt";

type AttemptActionsProps = { attempt: { id: string; status: AttemptStatus; recipientEmail: string } };

/** What a person may do about a mail: take a waiting one back, decide about one that failed or may not have arrived. */
export function AttemptActions({ attempt }: AttemptActionsProps) {
  const { id, status, recipientEmail: to } = attempt;
  if (!useMayWrite()) return null;
  if (status === "queued") return <CancelAttempt attemptId={id} to={to} />;
  if (status === "failed") return <SendAgain attemptId={id} to={to} mayHaveArrived={false} />;
  if (status !== "unknown") return null;
  return (
    <>
      <SendAgain attemptId={id} to={to} mayHaveArrived />
      <MarkSent attemptId={id} to={to} />
    </>
  );
}

type ActProps = { attemptId: string; to: string };

function SendAgain({ attemptId, to, mayHaveArrived }: ActProps & { mayHaveArrived: boolean }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);

  async function send() {
    setSending(true);
    const answer = await tryAction(() => resendAttemptAction({ attemptId }));
    setSending(false);
    if (answer.ok) say(`The mail to ${to} was sent again.`);
    else sayFailure(`Not sent: ${answer.problem.message}`);
    router.refresh();
  }

  return (
    <>
      <Button
        size="sm"
        disabled={sending}
        onClick={() => (mayHaveArrived ? setAsking(true) : send())}
        aria-label={`Send the mail to ${to} again`}
        className="max-md:h-9"
      >
        <RotateCw aria-hidden="true" size={12} />
        {sending ? "Sending" : "Send again"}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Send it again?"
        act="Send again"
        keep="Leave it"
        onConfirm={send}
      >
        The line broke before the mail server confirmed this mail to {to}. If it did arrive, sending it again may show
        it twice. Both carry the same Message-ID, so many mailboxes keep only one.
      </Confirm>
    </>
  );
}

function MarkSent({ attemptId, to }: ActProps) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);

  async function mark() {
    setSaving(true);
    const answer = await tryAction(() => markAttemptSentAction({ attemptId }));
    setSaving(false);
    if (answer.ok) say(`The mail to ${to} counts as sent.`);
    else sayFailure(`Not changed: ${answer.problem.message}`);
    router.refresh();
  }

  return (
    <Button
      size="sm"
      disabled={saving}
      onClick={mark}
      aria-label={`Mark the mail to ${to} as sent`}
      className="max-md:h-9"
    >
      <Check aria-hidden="true" size={12} />
      Mark as sent
    </Button>
  );
}
