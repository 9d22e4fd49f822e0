import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { MailboxSettings } from "../../core/mailbox/mailbox-settings";
import { createLetterheadStore } from "./letterhead-store";
import { createOutreachStore } from "./outreach-store";
import { adminOf, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "./replies.fixture";
import { campaigns, leads, mailboxes } from "./schema";
import { plainBytes, requestOf, SETTINGS } from "./sending/outreach.fixture";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database.close());

const store = createLetterheadStore(db, SETTINGS);
const outreach = createOutreachStore(db, { settings: SETTINGS, compose: plainBytes });
const FALLBACK = "outreach@fernweg.example";

let seed: Seed;
let leadId: string;
let second: { id: string; email: string };
beforeEach(async () => {
  seed = await seedWorkspace(db);
  leadId = await seedLead(db, seed);
  second = await addMailbox("mara@hut.example");
});

const SERVER = { host: "mail.hut.example", port: 587 };
const MARAS: MailboxSettings = {
  provider: "generic",
  fromName: "Mara Lind",
  user: "mara",
  credential: "password",
  smtp: SERVER,
  imap: SERVER,
  folders: [],
  allMail: false,
  pollIntervalMinutes: null,
  canary: false,
};

async function addMailbox(email: string) {
  const id = randomUUID();
  await db.insert(mailboxes).values({ id, workspaceId: seed.workspaceId, name: email, email, settings: MARAS });
  return { id, email };
}

const read = (mail: { replyId?: string; senderEmail?: string } = {}) =>
  store.read(adminOf(seed), { leadId, replyId: null, senderEmail: null, ...mail });

async function sentFrom(mail: { replyId?: string; senderEmail?: string } = {}) {
  const kind = mail.replyId ? ("follow_up" as const) : ("composer" as const);
  const claim = await outreach.claim(requestOf(seed, leadId, { ...mail, kind, body: "From {your_site}" }), NOW);
  if (!claim.ok) throw new Error(`refused: ${JSON.stringify(claim.error)}`);
  return { from: claim.value.senderEmail, text: claim.value.mail.mime };
}

describe("whom a mail comes from is said beforehand as it will be", () => {
  test("without a wish: the campaign's mailbox", async () => {
    expect(await read()).toMatchObject({ from: { mailboxId: seed.mailboxId, email: FALLBACK } });
    await db.update(campaigns).set({ mailboxId: second.id }).where(eq(campaigns.id, seed.campaignId));
    const letterhead = await read();
    expect(letterhead).toMatchObject({ from: { mailboxId: second.id, email: second.email } });
    expect(letterhead?.senders).toEqual([second.email, FALLBACK]);
    const sent = await sentFrom();
    expect(sent.from).toBe(second.email);
    expect(sent.text).toContain(`From ${letterhead?.values.your_site}`);
  });

  test("with a wish: the mailbox of that address", async () => {
    const letterhead = await read({ senderEmail: second.email });
    expect(letterhead).toMatchObject({ from: { mailboxId: second.id }, values: { your_site: "hut.example" } });
    expect(letterhead?.senders).toEqual([FALLBACK, second.email]);
    expect((await sentFrom({ senderEmail: second.email })).text).toContain("From hut.example");
  });

  test("an answer: the address that the person has written to, whatever the campaign says", async () => {
    const mailed = await seedAttempt(db, seed, { leadId, senderEmail: second.email, mailboxId: second.id });
    const replyId = await seedReply(db, seed, { ...tiedTo(mailed, seed), mailboxId: second.id });
    expect((await read({ replyId }))?.senders).toEqual([second.email, FALLBACK]);
    expect((await sentFrom({ replyId })).from).toBe(second.email);
  });

  test("an answer to a mail whose address may send no more: the mailbox that it came to, else the campaign's", async () => {
    const mailed = await seedAttempt(db, seed, { leadId, senderEmail: "old@gone.example", mailboxId: second.id });
    const replyId = await seedReply(db, seed, { ...tiedTo(mailed, seed), mailboxId: second.id });
    expect((await read({ replyId }))?.from).toEqual({ mailboxId: second.id, email: second.email });
    await db.update(mailboxes).set({ disabledAt: NOW }).where(eq(mailboxes.id, second.id));
    const letterhead = await read({ replyId });
    expect(letterhead).toMatchObject({ from: { email: FALLBACK }, senders: [FALLBACK] });
    expect((await sentFrom({ replyId })).from).toBe(FALLBACK);
  });
});

test("what the placeholders stand for is the lead's, and the sender's own name", async () => {
  await db.update(leads).set({ websiteTitle: "Fjell og Telt" }).where(eq(leads.id, leadId));
  expect((await read())?.values).toMatchObject({ name: "Ingrid", topic: "Fjell og Telt", your_name: "Ana Pinto" });
});

test("without any mailbox that can send nothing stands in From", async () => {
  await db.update(mailboxes).set({ disabledAt: NOW }).where(eq(mailboxes.id, second.id));
  const bare = createLetterheadStore(db, { ...SETTINGS, sender: null });
  const letterhead = await bare.read(adminOf(seed), { leadId, replyId: null, senderEmail: null });
  expect(letterhead).toMatchObject({ from: null, senders: [], values: { your_site: null } });
});

test("another one's lead, and another lead's reply, are not found", async () => {
  const stranger = await seedUser(db, seed, "member");
  expect(await store.read(stranger, { leadId, replyId: null, senderEmail: null })).toBeNull();
  const elsewhere = await seedReply(db, seed, tiedTo(await seedAttempt(db, seed), seed));
  expect(await read({ replyId: elsewhere })).toBeNull();
});
