"use client";
import { useRouter } from "next/navigation";
import { announceSend } from "@/lib/client/announce-send";
import { forgetDraft } from "@/lib/client/drafts";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { ActionResult } from "@/lib/contract/action-result";
import type { Wired } from "@/lib/contract/wire";
import type { WaitBefore } from "@/lib/core/acting/planner";
import type { PlannedResumption } from "@/lib/core/views/planner-views";
import {
  chooseDayAction,
  dropResumptionAction,
  moveResumptionAction,
  planMailAction,
  putWaitBackAction,
  resumeNowAction,
} from "@/lib/server/actions/planner";

type Mail = { subject: string; body: string };
type Before = Wired<WaitBefore>;
type Wait = Pick<Wired<PlannedResumption>, "replyId" | "person"> & {
  /** Shows what stands now. */
  refresh: () => void;
};
export type Planner = ReturnType<typeof plannerOf>;

/** What can be done about one wait on the page of all waits. */
export function usePlanner({ replyId, person }: Omit<Wait, "refresh">): Planner {
  const { refresh } = useRouter();
  return plannerOf({ replyId, person, refresh });
}

/** What can be done about one wait, each with its undo. Each answers whether it was done; why not is said. */
export function plannerOf(wait: Wait) {
  const { replyId, person } = wait;
  return {
    send: (mail: Mail, when: "now" | "then") => send(wait, mail, when),
    choose: (day: string) =>
      change(
        wait,
        () => chooseDayAction({ replyId, day }),
        () => `${person} is back on ${dayText(new Date(`${day}T00:00:00Z`))}.`,
      ),
    move: (until: Date) =>
      change(
        wait,
        () => moveResumptionAction({ replyId, until: until.toISOString() }),
        () => `${person} is waited for until ${dayText(until)}.`,
      ),
    resumeNow: () =>
      change(
        wait,
        () => resumeNowAction({ replyId }),
        () => `Mail to ${person} goes on with the next turn.`,
      ),
    drop: () =>
      change(
        wait,
        () => dropResumptionAction({ replyId }),
        ({ mails }) => (mails.length > 0 ? `${person} is let go, the waiting mail cancelled.` : `${person} is let go.`),
      ),
  };
}

type Send = () => Promise<ActionResult<Before>>;

async function change(wait: Wait, act: Send, said: (before: Before) => string): Promise<boolean> {
  const answer = await tryAction(act);
  if (answer.ok) say(said(answer.value), { undo: () => void putBack(wait, answer.value) });
  else sayFailure(`Not done: ${answer.problem.message}`);
  wait.refresh();
  return answer.ok;
}

async function putBack({ replyId, person, refresh }: Wait, before: Before): Promise<void> {
  const answer = await tryAction(() => putWaitBackAction({ replyId, before }));
  if (answer.ok) say(`${person} is waited for as before.`);
  else sayFailure(`Not undone: ${answer.problem.message}`);
  refresh();
}

async function send(wait: Wait, mail: Mail, when: "now" | "then"): Promise<boolean> {
  const { replyId, person, refresh } = wait;
  const answer = await tryAction(() => planMailAction({ replyId, ...mail, when }));
  if (!answer.ok) {
    sayFailure(`Not done: ${answer.problem.message}`);
    return false;
  }
  const { ended } = answer.value;
  forgetDraft(replyId);
  announceSend(answer.value, {
    ...{ to: person, draftKey: replyId, written: mail, onSettled: refresh },
    onTakenBack: () => (ended ? void putBack(wait, ended) : refresh()),
  });
  refresh();
  return true;
}

const DATE = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

function dayText(day: Date): string {
  return DATE.format(day).replace(",", "");
}
