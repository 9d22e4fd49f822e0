import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "../adapters/db/client";
import { inboxStore } from "../adapters/db/inbox-store";
import { attempts, leads } from "../adapters/db/schema";
import type { Seed } from "../adapters/db/test-database.fixture";
import { seedLead } from "../adapters/db/test-database.fixture";
import type { ImapSettings } from "../adapters/imap/imap-client";
import { imapMailbox } from "../adapters/imap/mailbox";
import { createMailReader } from "../adapters/reading/mail-reader";
import type { PollTrigger } from "../ports/inbox-store";
import { pollMailbox } from "./poll-mailbox";
import type { PollPorts, PollSettings } from "./poll-run";

export const OUR_ADDRESS = "outreach@fernweg.example";

export const POLL_SETTINGS: PollSettings = {
  fetchLimit: 50,
  initialDays: 30,
  timeBudgetMs: 50_000,
  ownAddresses: [OUR_ADDRESS],
  autoSuppress: "not_interested",
};

/** One for the tests of a file: its threads start once. */
const reader = createMailReader();

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function pollPorts(db: Db, imap: ImapSettings): PollPorts {
  return { mailbox: imapMailbox(imap), reader, inbox: inboxStore(db), log: silent, clock: () => new Date() };
}

export function poll(
  ports: PollPorts,
  mailboxId: string,
  settings: Partial<PollSettings> = {},
  trigger: PollTrigger = "user",
) {
  return pollMailbox(ports, { mailboxId, trigger, settings: { ...POLL_SETTINGS, ...settings } });
}

export type SentMail = { attemptId: string; leadId: string; messageId: string; to: string; body: string };

/** A mail of ours that has left, and its lead, contacted. */
export async function seedSentMail(db: Db, seed: Seed, to = `dana@${randomUUID()}.example`): Promise<SentMail> {
  const leadId = await seedLead(db, seed, to);
  return seedMailTo(db, seed, { leadId, to });
}

export async function seedMailTo(db: Db, seed: Seed, lead: { leadId: string; to: string }): Promise<SentMail> {
  const { leadId, to } = lead;
  const attemptId = randomUUID();
  const messageId = `<${attemptId}@fernweg.example>`;
  const body =
    "Hello Dana,\nthe hut list in your Alps guide points to a page that is gone.\nWe keep a current map of all huts, free to link to.\nWould you like to have a look at it?\nAna";
  await db.insert(attempts).values({
    id: attemptId,
    workspaceId: seed.workspaceId,
    mailboxId: seed.mailboxId,
    campaignId: seed.campaignId,
    leadId,
    kind: "composer",
    number: 1,
    status: "sent",
    senderEmail: OUR_ADDRESS,
    recipientEmail: to,
    recipientDomain: to.slice(to.indexOf("@") + 1),
    subject: "Dead link in your Alps guide",
    body,
    messageId,
    replyToken: attemptId.slice(0, 12),
    legalBasis: "legitimate_interest",
    region: "US",
    claimedAt: new Date(Date.now() - 86_400_000),
    sentAt: new Date(Date.now() - 86_400_000),
  });
  await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, leadId));
  return { attemptId, leadId, messageId, to, body };
}
