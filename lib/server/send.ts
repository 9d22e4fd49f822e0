import type { z } from "zod";
import type { followUpRequest, sendOutreachRequest, validatePolicyRequest } from "../contract/requests";
import { err, ok, type Result } from "../core/result";
import { deliverClaim, sendOutreach } from "../pipelines/send-outreach";
import type { ResendRefusal } from "../ports/delivery-store";
import type { PolicyResult, SendRefusal, SendRequest, Settled } from "../ports/outreach-store";
import type { Refusal } from "./problem";
import { sendWhenDue } from "./send-when-due";
import type { ActionContext } from "./user-action";

type Sending = ActionContext;

/** The policy as it stands now. Reserves nothing; a blocked answer is an answer, not a failure. */
export async function validatePolicy(
  { outreach, actor, now }: Sending,
  request: z.output<typeof validatePolicyRequest>,
): Promise<Result<PolicyResult, Refusal>> {
  const evaluated = await outreach.evaluate(
    {
      actor,
      leadId: request.leadId ?? null,
      recipientEmail: request.recipientEmail,
      senderEmail: request.senderEmail ?? null,
      subject: request.subject,
      replyId: request.replyId ?? null,
      legalBasis: request.legalBasis ?? null,
    },
    now,
  );
  return evaluated.ok ? evaluated : err(refusedSend(evaluated.error));
}

/** Sends at once, or queues for the moment that the request names. */
export async function sendMail(
  parts: Sending,
  request: z.output<typeof sendOutreachRequest>,
): Promise<Result<Settled, Refusal>> {
  const { campaignId, leadId, subject, body } = request;
  const replyId = request.inReplyToReplyId ?? null;
  return deliver(parts, {
    ...{ actor: parts.actor, campaignId, leadId, subject, body, replyId },
    senderEmail: request.senderEmail ?? null,
    legalBasis: request.legalBasis ?? null,
    kind: replyId ? "follow_up" : "composer",
    dueAt: request.sendAt ?? null,
  });
}

/** Answers a reply: to the lead it is linked to, threaded under it. `done` closes the reply once the mail is on its way. */
export async function sendFollowUp(
  parts: Sending,
  replyId: string,
  request: z.output<typeof followUpRequest>,
): Promise<Result<Settled, Refusal>> {
  const reply = await parts.replies.get(parts.actor, replyId, parts.now);
  if (!reply) return err({ kind: "not_found" });
  if (!reply.leadCard) return err({ kind: "reply_without_lead" });
  const sent = await deliver(parts, {
    ...{ actor: parts.actor, subject: request.subject, body: request.body, replyId },
    campaignId: reply.leadCard.campaign.id,
    leadId: reply.leadCard.id,
    senderEmail: request.senderEmail ?? null,
    legalBasis: null,
    kind: "follow_up",
    dueAt: request.sendAt ?? null,
  });
  if (sent.ok && request.done) await parts.replies.patch(parts.actor, replyId, { handled: true }, parts.now);
  return sent;
}

/** The same request, held back so long that its writer can take it back. What names its own time keeps it. */
export function undoable<Request extends { sendAt?: Date | null | undefined }>(
  { env, now }: Pick<ActionContext, "env" | "now">,
  request: Request,
): Request {
  if (request.sendAt || env.undoSendSeconds === 0) return request;
  return { ...request, sendAt: new Date(now.getTime() + env.undoSendSeconds * 1000) };
}

/** A person sends a mail once more that has failed or may not have arrived. */
export async function resend(parts: Sending, attemptId: string): Promise<Result<Settled, Refusal>> {
  const { deliveries, outreach, mailer, actor, now } = parts;
  const claim = await deliveries.claimAgain(actor, attemptId, now);
  if (!claim.ok) return err(refusedAgain(claim.error));
  return delivered(await deliverClaim({ store: outreach, mailer }, claim.value, () => new Date()));
}

function refusedAgain(refusal: ResendRefusal): Refusal {
  if (refusal.kind === "attempt_not_found") return { kind: "not_found" };
  return refusal.kind === "not_resendable" ? refusal : refusedSend(refusal);
}

async function deliver(
  parts: Sending,
  { dueAt, ...request }: SendRequest & { dueAt: Date | null },
): Promise<Result<Settled, Refusal>> {
  const { outreach, mailer, now } = parts;
  const later = dueAt && dueAt > now ? dueAt : null;
  const outcome = later
    ? await outreach.enqueue({ ...request, dueAt: later }, now)
    : await sendOutreach({ store: outreach, mailer }, request, () => new Date());
  if (later && outcome.ok) sendWhenDue(parts, later);
  return outcome.ok ? delivered(outcome.value) : err(refusedSend(outcome.error));
}

/** A mail that did not arrive is a failure to whoever asked for it, though the attempt is kept. */
function delivered(settled: Settled): Result<Settled, Refusal> {
  const details = { attemptId: settled.attemptId, status: settled.status };
  if (settled.status === "failed" || settled.status === "bounced") return err({ kind: "delivery_failed", details });
  if (settled.status === "unknown") return err({ kind: "delivery_unknown", details });
  return ok(settled);
}

function refusedSend(refusal: SendRefusal): Refusal {
  if (refusal.kind !== "blocked") return refusal;
  const blocked = { kind: "policy_blocked" as const, reason: refusal.policy.reason, details: refusal.policy };
  return blocked;
}
