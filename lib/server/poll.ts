import type { z } from "zod";
import type { pollRequest } from "../contract/requests";
import { pollIsDue } from "../core/mailbox/poll-schedule";
import { resolveSender } from "../core/policy/sender";
import { err, ok, type Result } from "../core/result";
import type { IngestSettings } from "../pipelines/ingest-batch";
import { pollMailbox } from "../pipelines/poll-mailbox";
import { type PollResult, pollsTogether } from "../pipelines/poll-result";
import { reconcileSends } from "../pipelines/reconcile-sends";
import { type Retried, retryQuarantined } from "../pipelines/retry-quarantined";
import type { PollTrigger } from "../ports/inbox-store";
import type { MailboxFailure } from "../ports/mailbox";
import type { MailboxDoor } from "./mailbox-doors";
import { mapped } from "./mapped";
import type { Refusal } from "./problem";
import type { Runtime } from "./runtime";
import type { ActionContext } from "./user-action";
import { watchMailboxes } from "./watch-mailboxes";

export type PollAnswer = Omit<PollResult, "problem"> & { problem: string | null };

const clock = () => new Date();

/** Hears every mailbox once. One that is heard by somebody else at this moment answers `already_running`. */
export async function poll(
  parts: Runtime,
  { trigger }: { trigger: PollTrigger },
): Promise<Result<PollAnswer, Refusal>> {
  return pollDoors(parts, await parts.doors.all(), trigger);
}

/** Hears the mailboxes whose time has come; none of them is no failure. */
export async function pollDue(parts: Runtime, { trigger }: { trigger: PollTrigger }): Promise<Result<null, Refusal>> {
  const now = new Date();
  const last = new Map((await parts.mailboxes.lastPolls(parts.workspaceId)).map((poll) => [poll.mailboxId, poll]));
  const doors = (await parts.doors.all()).filter(({ mailbox }) => mailbox !== null);
  const due = doors.filter(({ id, pollIntervalMinutes }) => pollIsDue(last.get(id) ?? null, pollIntervalMinutes, now));
  const heard = due.length > 0 ? await pollDoors(parts, due, trigger) : ok(null);
  return heard.ok ? ok(null) : heard;
}

/** Hears one mailbox because something seems to have come. */
export async function pollOne(parts: Runtime, mailboxId: string): Promise<Result<PollAnswer, Refusal>> {
  const door = await parts.doors.of(mailboxId);
  return pollDoors(parts, door ? [door] : [], "worker");
}

/** For hosts without a worker: hears every mailbox, then looks after them as a worker does every minute. */
export async function pollOnSchedule(parts: Runtime): Promise<Result<PollAnswer, Refusal>> {
  const polled = await poll(parts, { trigger: "cron" });
  await watchMailboxes(parts);
  return polled;
}

/** Polls for a person, who may name the mailbox by its id or by an address that it sends from. */
export async function pollAsUser(
  parts: ActionContext,
  { mailboxId, sentFromEmail }: z.output<typeof pollRequest>,
): Promise<Result<PollAnswer, Refusal>> {
  const all = await parts.doors.all();
  const named = all.filter(({ id }) => !mailboxId || id === mailboxId);
  if (named.length === 0) return err({ kind: "unknown_mailbox" });
  const wanted = named.filter((door) => !sentFromEmail || sendsAs(door, sentFromEmail));
  if (wanted.length > 0) return pollDoors(parts, wanted, "user");
  const refusal = { kind: "sender_not_own" as const, senderEmail: sentFromEmail };
  return err(refusal);
}

function sendsAs({ sender, email, ownAddresses }: MailboxDoor, address: string): boolean {
  if (sender && resolveSender(sender, address).allowed) return true;
  return email === address || ownAddresses.includes(address);
}

/** So many servers are talked to at once. */
const AT_ONCE = 4;

async function pollDoors(
  parts: Runtime,
  doors: MailboxDoor[],
  trigger: PollTrigger,
): Promise<Result<PollAnswer, Refusal>> {
  const closed = doors.find(({ problem }) => problem !== null);
  const open = doors.filter(({ mailbox }) => mailbox !== null);
  if (open.length === 0) return err(closed ? unopened(closed) : { kind: "imap_not_configured" });
  const reading = await readingSettings(parts);
  const answers: Result<PollResult, MailboxFailure>[] = [];
  for (let from = 0; from < open.length; from += AT_ONCE) {
    const group = open.slice(from, from + AT_ONCE);
    answers.push(...(await Promise.all(group.map((door) => pollDoor(parts, door, { trigger, reading })))));
  }
  const together = pollsTogether(answers);
  if (!together.ok) return err(unheard(together.error));
  return ok({ ...together.value, problem: together.value.problem?.message ?? null });
}

async function pollDoor(
  { env, inbox, log, reader, deliveries, ending }: Runtime,
  { id, mailbox }: MailboxDoor,
  { trigger, reading }: { trigger: PollTrigger; reading: IngestSettings },
): Promise<Result<PollResult, MailboxFailure>> {
  if (!mailbox) throw new Error(`The mailbox ${id} cannot be opened`);
  const { fetchLimit, initialDays } = env.receiving;
  const settings = { ...reading, fetchLimit, initialDays, timeBudgetMs: env.pollTimeBudgetMs, ending: ending.signal };
  const polled = await pollMailbox({ mailbox, reader, inbox, log, clock }, { mailboxId: id, trigger, settings });
  if (polled.ok) await reconcileSends({ mailbox, deliveries, log }, id, clock());
  return polled;
}

async function readingSettings(parts: Runtime): Promise<IngestSettings> {
  const { acting, models, trust, workspaceId, env } = parts;
  const [ownAddresses, trustedSenders, model, workingHours] = await Promise.all([
    ownAddressesOf(parts),
    trust.values(workspaceId),
    models.active(workspaceId),
    acting.workingHours(workspaceId),
  ]);
  return { ownAddresses, trustedSenders, model, workingHours, autoSuppress: env.autoSuppress };
}

/** Reads a quarantined message once more, and says what it was. */
export async function retryQuarantine(
  parts: ActionContext,
  quarantineId: string,
): Promise<Result<{ kind: Retried["kind"]; replyId: string | null }, Refusal>> {
  const { inbox, reader, actor } = parts;
  const target = { workspaceId: actor.workspaceId, quarantineId };
  const settings = await readingSettings(parts);
  const retried = await retryQuarantined({ reader, inbox, clock }, target, settings);
  return mapped(retried, (became) => ({
    kind: became.kind,
    replyId: became.kind === "stored" ? became.replyId : null,
  }));
}

/** The addresses that are ours, whichever mailbox they belong to: what they wrote is no reply. */
async function ownAddressesOf({ doors }: Pick<Runtime, "doors">): Promise<string[]> {
  return [...new Set((await doors.all()).flatMap(({ ownAddresses }) => ownAddresses))];
}

function unopened({ problem }: MailboxDoor): Refusal {
  const refusal = { kind: "mailbox_closed" as const, reason: problem };
  return refusal;
}

/** A mailbox that was not reached, as a refusal. */
export function unheard(failure: MailboxFailure): Refusal {
  const refusal = { kind: `imap_${failure.kind}` as const, reason: failure.message };
  return refusal;
}
