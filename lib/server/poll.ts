import type { z } from "zod";
import type { pollRequest } from "../contract/requests";
import { resolveSender } from "../core/policy/sender";
import { err, ok, type Result } from "../core/result";
import { pollMailbox } from "../pipelines/poll-mailbox";
import type { PollResult } from "../pipelines/poll-result";
import { retryQuarantined } from "../pipelines/retry-quarantined";
import type { PollTrigger } from "../ports/inbox-store";
import type { MailboxFailure } from "../ports/mailbox";
import { mailboxes } from "./lists";
import { mapped } from "./mapped";
import type { Refusal } from "./problem";
import type { Runtime } from "./runtime";
import type { ActionContext } from "./user-action";

export type PollAnswer = Omit<PollResult, "problem"> & { problem: string | null };

const clock = () => new Date();

/** Hears the mailbox once. Heard by somebody else at this moment, it answers `already_running`. */
export async function poll(
  parts: Runtime,
  { trigger }: { trigger: PollTrigger },
): Promise<Result<PollAnswer, Refusal>> {
  const { env, inbox, log, mailbox, mailboxId, reader } = parts;
  if (!mailbox || !env.imap) return err({ kind: "imap_not_configured" });
  const settings = {
    ownAddresses: ownAddresses(parts),
    autoSuppress: env.autoSuppress,
    fetchLimit: env.imap.fetchLimit,
    initialDays: env.imap.initialDays,
    timeBudgetMs: env.pollTimeBudgetMs,
  };
  const polled = await pollMailbox({ mailbox, reader, inbox, log, clock }, { mailboxId, trigger, settings });
  if (!polled.ok) return err(unheard(polled.error));
  return ok({ ...polled.value, problem: polled.value.problem?.message ?? null });
}

export function pollOnSchedule(parts: Runtime): Promise<Result<PollAnswer, Refusal>> {
  return poll(parts, { trigger: "cron" });
}

/** Polls for a person, who may name the mailbox by its id or by an address that it sends from. */
export async function pollAsUser(
  parts: ActionContext,
  { mailboxId, sentFromEmail }: z.output<typeof pollRequest>,
): Promise<Result<PollAnswer, Refusal>> {
  if (mailboxId && mailboxId !== parts.mailboxId) return err({ kind: "unknown_mailbox" });
  if (sentFromEmail && !(await isOwnAddress(parts, sentFromEmail))) {
    const refusal = { kind: "sender_not_own" as const, senderEmail: sentFromEmail };
    return err(refusal);
  }
  return poll(parts, { trigger: "user" });
}

/** Parses a quarantined message once more. Answers the reply it became; null while it cannot be read, or when it was our own. */
export async function retryQuarantine(
  { inbox, reader, env, actor }: ActionContext,
  quarantineId: string,
): Promise<Result<{ replyId: string | null }, Refusal>> {
  const target = { workspaceId: actor.workspaceId, quarantineId };
  const settings = { ownAddresses: ownAddresses({ env }), autoSuppress: env.autoSuppress };
  const retried = await retryQuarantined({ reader, inbox, clock }, target, settings);
  return mapped(retried, (became) => ({ replyId: became.kind === "stored" ? became.replyId : null }));
}

/** The addresses that are ours: what they wrote is no reply. */
function ownAddresses({ env }: Pick<Runtime, "env">): string[] {
  const exact = env.smtp?.allowedFrom.filter((pattern) => !pattern.startsWith("*")) ?? [];
  const login = env.imap?.user.includes("@") ? [env.imap.user.toLowerCase()] : [];
  return [...new Set([...(env.smtp ? [env.smtp.fromEmail] : []), ...exact, ...login])];
}

async function isOwnAddress(parts: ActionContext, address: string): Promise<boolean> {
  const { smtp } = parts.env;
  if (smtp && resolveSender({ fallback: smtp.fromEmail, allowed: smtp.allowedFrom }, address).allowed) return true;
  return (await mailboxes(parts)).some((mailbox) => mailbox.email === address);
}

function unheard(failure: MailboxFailure): Refusal {
  const refusal = { kind: `imap_${failure.kind}` as const, reason: failure.message };
  return refusal;
}
