"use client";
import { Send } from "lucide-react";
import type { AttemptStatus } from "@/lib/core/attempt";
import { attemptStatusAction, cancelAttemptAction } from "@/lib/server/actions/outreach";
import { type DraftWords, keepDraft } from "./drafts";
import { say, sayFailure } from "./toasts";
import { tryAction } from "./try-action";

type Leaving = { attemptId: string; status: AttemptStatus; dueAt: string | null };

type Mail = {
  to: string;
  /** Where the text is kept when it comes back. */
  draftKey: string;
  written: DraftWords;
  /** Opens the composer again, where it still can be. */
  onTakenBack: () => void;
  /** It has left, or it could not. */
  onSettled: () => void;
};

/** Says that a mail leaves and lets it be taken back until it does; says later if it could not leave. */
export function announceSend({ attemptId, status, dueAt }: Leaving, mail: Mail): void {
  if (status !== "queued" || dueAt === null) {
    say(`Mail to ${mail.to} sent.`);
    return;
  }
  const leavesAt = new Date(dueAt).getTime();
  const leavesInMs = Math.max(0, leavesAt - Date.now());
  const soon = leavesInMs < LATER_MS;
  const watch = soon ? setTimeout(() => void tellOutcome(attemptId, mail), leavesInMs + LOOK_AFTER_MS) : undefined;
  say(soon ? `Sending to ${mail.to}.` : `Mail to ${mail.to} leaves ${momentText(new Date(dueAt))}.`, {
    icon: Send,
    ...(soon && { takesEffectAt: leavesAt }),
    undo: async () => {
      const answer = await tryAction(() => cancelAttemptAction({ attemptId }));
      if (!answer.ok) return sayFailure(`Too late to take it back: ${answer.problem.message}`);
      clearTimeout(watch);
      keepDraft(mail.draftKey, mail.written);
      say("Taken back. It is a draft again.");
      mail.onTakenBack();
    },
  });
}

/** Nobody waits in front of the screen for what leaves later than this. */
const LATER_MS = 120_000;

function momentText(moment: Date): string {
  return moment.toLocaleString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });
}

const LOOK_AFTER_MS = 1500;
const LOOKS = 8;
const BETWEEN_MS = 4000;

/** Silent when all went well; a refusal brings the text back as a draft. */
async function tellOutcome(attemptId: string, mail: Mail, looks = LOOKS): Promise<void> {
  const answer = await tryAction(() => attemptStatusAction({ attemptId }));
  const status = answer.ok ? answer.value.status : null;
  const underWay = status === null || status === "queued" || status === "sending";
  if (underWay && looks > 1) {
    setTimeout(() => void tellOutcome(attemptId, mail, looks - 1), BETWEEN_MS);
    return;
  }
  mail.onSettled();
  const problem = answer.ok ? (answer.value.problem ?? "") : "";
  if (status === "failed") {
    keepDraft(mail.draftKey, mail.written);
    sayFailure(`Not sent to ${mail.to}. ${problem} The text is kept as a draft.`);
  }
  if (status === "unknown") sayFailure(`${mail.to} may not have got the mail. ${problem}`);
}
