import type { z } from "zod";
import type { changeFollowUpRequest, planFollowUpRequest } from "../contract/planner-requests";
import type { WaitBefore, WaitChange } from "../core/acting/planner";
import { resumptionAt } from "../core/acting/resumption";
import { err, ok, type Result } from "../core/result";
import type { PlannedResumption } from "../core/views/planner-views";
import type { Settled } from "../ports/outreach-store";
import type { Refusal } from "./problem";
import { sendFollowUp } from "./send";
import type { ActionContext } from "./user-action";

/** Everybody whom mail goes on with by itself or by plan, soonest first. */
export function plannedMail({ acting, actor, now }: ActionContext): Promise<PlannedResumption[]> {
  return acting.planned({ actor, now });
}

/** Another end of a wait, or which of two readings of its day is meant. Answers what it was before. */
export function changePlanned(
  { acting, actor, now }: ActionContext,
  replyId: string,
  { until, day }: z.output<typeof changeFollowUpRequest>,
): Promise<Result<WaitBefore, Refusal>> {
  const change: WaitChange = day === undefined ? { kind: "move", until: until ?? now } : { kind: "day", day };
  return acting.change(actor, { replyId, change }, now);
}

/** Ends the wait and cancels what was queued for it. */
export function dropPlanned({ acting, actor, now }: ActionContext, replyId: string) {
  return acting.change(actor, { replyId, change: { kind: "drop" } }, now);
}

/** A campaign's step that waits goes with the next turn of its mailbox. */
export function resumeNow({ acting, actor, now }: ActionContext, replyId: string) {
  return acting.change(actor, { replyId, change: { kind: "resume" } }, now);
}

type Planned = Settled & { /** The wait that sending has ended. */ ended: WaitBefore | null };

/** Answers a reply when its wait is over, or now: at `leavesAt` if that is named. One such mail waits at a time. */
export async function planMail(
  parts: ActionContext,
  { replyId, when, ...mail }: z.output<typeof planFollowUpRequest>,
  leavesAt: Date | null = null,
): Promise<Result<Planned, Refusal>> {
  const planned = (await plannedMail(parts)).find((one) => one.replyId === replyId);
  if (!planned) return err({ kind: "not_found" });
  if (planned.queued?.kind === "follow_up") {
    const { outreach, actor, now } = parts;
    const cancelled = await outreach.cancel(actor, planned.queued.attemptId, now);
    if (!cancelled.ok) return cancelled;
  }
  return when === "now" ? sendNow(parts, replyId, { ...mail, sendAt: leavesAt }) : sendThen(parts, planned, mail);
}

type Mail = Pick<z.output<typeof planFollowUpRequest>, "subject" | "body">;

async function sendThen(parts: ActionContext, { replyId, until }: PlannedResumption, mail: Mail) {
  const queued = await sendFollowUp(parts, replyId, { ...mail, sendAt: resumptionAt(until), done: false });
  return queued.ok ? ok({ ...queued.value, ended: null }) : queued;
}

/** A person ends the wait. When the mail may not go for another reason, the wait stands again. */
async function sendNow(
  parts: ActionContext,
  replyId: string,
  mail: Mail & { sendAt: Date | null },
): Promise<Result<Planned, Refusal>> {
  const { acting, actor, now } = parts;
  const ended = await acting.change(actor, { replyId, change: { kind: "lift" } }, now);
  if (!ended.ok) return ended;
  const sent = await sendFollowUp(parts, replyId, { ...mail, done: false });
  if (!sent.ok) {
    await acting.putBack(actor, { replyId, before: ended.value }, now);
    return sent;
  }
  await parts.replies.patch(actor, replyId, { snoozedUntil: null }, now);
  return ok({ ...sent.value, ended: ended.value });
}
