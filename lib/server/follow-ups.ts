import type { z } from "zod";
import type { changeFollowUpRequest, planFollowUpRequest } from "../contract/planner-requests";
import { resumptionAt } from "../core/acting/planner";
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

/** Another end of a wait, or which of two readings of its day is meant. */
export function changePlanned(
  { acting, actor, now }: ActionContext,
  replyId: string,
  { until, day }: z.output<typeof changeFollowUpRequest>,
): Promise<Result<null, Refusal>> {
  if (day !== undefined) return acting.chooseDay(actor, { replyId, day }, now);
  return acting.move(actor, { replyId, until: until ?? now }, now);
}

/** Answers a reply when its wait is over, or at once. One such mail waits at a time. */
export async function planMail(
  parts: ActionContext,
  { replyId, when, ...mail }: z.output<typeof planFollowUpRequest>,
): Promise<Result<Settled, Refusal>> {
  const planned = (await plannedMail(parts)).find((one) => one.replyId === replyId);
  if (!planned) return err({ kind: "not_found" });
  if (planned.queued?.kind === "follow_up") {
    const { outreach, actor, now } = parts;
    const cancelled = await outreach.cancel(actor, planned.queued.attemptId, now);
    if (!cancelled.ok) return cancelled;
  }
  return when === "now" ? sendNow(parts, replyId, mail) : sendThen(parts, planned, mail);
}

type Mail = Pick<z.output<typeof planFollowUpRequest>, "subject" | "body">;

function sendThen(parts: ActionContext, { replyId, until }: PlannedResumption, mail: Mail) {
  return sendFollowUp(parts, replyId, { ...mail, sendAt: resumptionAt(until), done: false });
}

/** A person ends the wait. When the mail may not go for another reason, the wait stands again. */
async function sendNow(parts: ActionContext, replyId: string, mail: Mail): Promise<Result<Settled, Refusal>> {
  const { acting, actor, now } = parts;
  const lifted = await acting.lift(actor, replyId, now);
  if (!lifted.ok) return lifted;
  const sent = await sendFollowUp(parts, replyId, { ...mail, done: false });
  if (!sent.ok) await acting.restore(actor, replyId, now);
  else await parts.replies.patch(actor, replyId, { snoozedUntil: null }, now);
  return sent;
}

/** A campaign's step that waits goes with the next turn of its mailbox. */
export async function resumeNow(
  { acting, actor, now }: ActionContext,
  replyId: string,
): Promise<Result<null, Refusal>> {
  const lifted = await acting.lift(actor, replyId, now);
  return lifted.ok ? ok(null) : lifted;
}
