"use client";
import { useRouter } from "next/navigation";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { ActionResult } from "@/lib/contract/action-result";
import {
  chooseDayAction,
  dropResumptionAction,
  moveResumptionAction,
  planMailAction,
  resumeNowAction,
} from "@/lib/server/actions/planner";

type Mail = { subject: string; body: string };
export type Planner = ReturnType<typeof usePlanner>;

/** What can be done about one wait. Each answers whether it was done; why not is said. */
export function usePlanner(replyId: string, person: string) {
  const router = useRouter();

  async function act<T>(send: () => Promise<ActionResult<T>>, said: (value: T) => string): Promise<boolean> {
    const answer = await tryAction(send);
    if (answer.ok) say(said(answer.value));
    else sayFailure(`Not done: ${answer.problem.message}`);
    router.refresh();
    return answer.ok;
  }

  return {
    choose: (day: string) =>
      act(
        () => chooseDayAction({ replyId, day }),
        () => `The day of ${person} is settled.`,
      ),
    move: (until: Date) =>
      act(
        () => moveResumptionAction({ replyId, until: until.toISOString() }),
        () => `${person} is waited for until ${until.toLocaleDateString("en-GB", DATE)}.`,
      ),
    resumeNow: () =>
      act(
        () => resumeNowAction({ replyId }),
        () => `Mail to ${person} goes on with the next turn.`,
      ),
    drop: () =>
      act(
        () => dropResumptionAction({ replyId }),
        ({ cancelled }) =>
          cancelled > 0 ? `${person} is let go. The waiting mail is cancelled.` : `${person} is let go.`,
      ),
    send: (mail: Mail, when: "now" | "then") =>
      act(
        () => planMailAction({ replyId, ...mail, when }),
        () => (when === "now" ? `Mail to ${person} sent.` : `Mail to ${person} is planned.`),
      ),
  };
}

const DATE = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
