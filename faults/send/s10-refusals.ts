import { and, eq, isNull } from "drizzle-orm";
import { leads, mailboxes, suppressions } from "../../lib/adapters/db/schema";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { onStage, type Stage } from "../harness/stage";

type Hold = (claim: string, holds: boolean) => void;

/** Greylisting: refused for half an hour, then taken. */
async function greylisted(stage: Stage, hold: Hold): Promise<void> {
  const { attemptId } = await stage.queue();
  const { mime } = await firstTry(stage, attemptId, "450 4.2.0 Greylisted, come back later");
  for (let minute = 0; minute < 90; minute += 1) {
    stage.later(1);
    if (minute >= 30) stage.trouble = null;
    await stage.drain();
  }
  const { status, messageId } = await stage.attempt(attemptId);
  const arrived = stage.smtp.accepted.filter((mail) => mail.messageId === messageId);
  hold(`450 for half an hour: delivered, not ${status}`, status === "sent");
  hold(
    `450 for half an hour: once, the same bytes (${arrived.length})`,
    arrived.length === 1 && arrived[0]?.raw === mime,
  );
}

/** The address does not exist: nobody mails it again. */
async function unknownUser(stage: Stage, hold: Hold): Promise<void> {
  const { attemptId, leadId, recipient } = await stage.queue();
  await firstTry(stage, attemptId, "550 5.1.1 User unknown");
  const { status } = await stage.attempt(attemptId);
  hold(`550 5.1.1: failed, not ${status}`, status === "failed" || status === "bounced");
  hold("550 5.1.1: the address is suppressed", await isSuppressed(stage, recipient));
  hold("550 5.1.1: the lead has bounced", (await leadStatus(stage, leadId)) === "bounced");
}

/** The mailbox is full or the mail too large: that mail has failed, the person stays. */
async function tooLarge(stage: Stage, hold: Hold): Promise<void> {
  const { attemptId, recipient } = await stage.queue();
  await firstTry(stage, attemptId, "552 5.2.2 Mailbox full");
  const { status } = await stage.attempt(attemptId);
  hold(`552: failed, not ${status}`, status === "failed");
  hold("552: nobody is suppressed", !(await isSuppressed(stage, recipient)));
}

/** The server wants none of our mail for now: the mailbox rests, visibly, and no mail is lost. */
async function unwelcome(stage: Stage, hold: Hold): Promise<void> {
  const queued = await Promise.all(Array.from({ length: 5 }, () => stage.queue()));
  stage.trouble = { at: "mail", how: { answer: "421 4.7.0 Too many messages, try again later" } };
  for (let minute = 0; minute < 3; minute += 1) {
    await stage.drain();
    stage.later(1);
  }
  const [mailbox] = await stage.db.select().from(mailboxes).where(eq(mailboxes.id, stage.seed.mailboxId));
  hold("421 to all: the mailbox is paused and says why", Boolean(mailbox?.pausedAt && mailbox.pausedReason));
  const rows = await Promise.all(queued.map(({ attemptId }) => stage.attempt(attemptId)));
  hold(
    "421 to all: every mail still waits",
    rows.every(({ status }) => status === "queued"),
  );
}

async function firstTry(stage: Stage, attemptId: string, answer: string): Promise<{ mime: string | null }> {
  stage.trouble = { at: "rcpt", how: { answer } };
  await stage.drain();
  return stage.attempt(attemptId);
}

async function isSuppressed({ db, seed }: Stage, address: string): Promise<boolean> {
  const { workspaceId, value, releasedAt } = suppressions;
  return (
    (await db.$count(suppressions, and(eq(workspaceId, seed.workspaceId), eq(value, address), isNull(releasedAt)))) > 0
  );
}

async function leadStatus({ db }: Stage, leadId: string): Promise<string | undefined> {
  const [lead] = await db.select({ status: leads.status }).from(leads).where(eq(leads.id, leadId));
  return lead?.status;
}

/** What a server answers is believed for what it says, and for no more. */
export const refusals: Fault = {
  id: "S10",
  title: "450 for half an hour, 550 5.1.1, 552, 421 to all",
  databases: DATABASES,
  run: (world) =>
    onStage(world, {}, async (stage) => {
      const { hold, broken } = promises();
      const plays = [greylisted, unknownUser, tooLarge, unwelcome];
      for (const play of plays) {
        stage.trouble = null;
        await play(stage, hold);
      }
      return { runs: plays.length, lost: 0, duplicated: stage.duplicated(), broken };
    }),
};
