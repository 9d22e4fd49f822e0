import { randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { queryRows } from "./client";
import { createLeadStore } from "./lead-store";
import { createOutreachStore } from "./outreach-store";
import { verifyAudit } from "./queries/audit-chain";
import { adminOf, NOW, seedAttempt, seedReply, tiedTo } from "./replies.fixture";
import {
  attempts,
  automationEvents,
  campaignSteps,
  events,
  holds,
  leadDrafts,
  leads,
  llmProposals,
  personAliases,
  quarantine,
  replies,
  replySources,
  savedViews,
  suppressions,
  templates,
  writtenDrafts,
} from "./schema";
import { plainBytes, requestOf, SETTINGS } from "./sending/outreach.fixture";
import { createSuppressionStore } from "./suppression-store";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createSuppressionStore(db);
const outreach = createOutreachStore(db, { settings: SETTINGS, compose: plainBytes });
afterAll(() => database.close());

const REQUEST = { reason: "Asked to be forgotten" };

/** Where in the whole database a word stands, as `table: row`. */
async function placesOf(word: string): Promise<string[]> {
  const tables = await queryRows<{ name: string }>(
    db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found = await Promise.all(
    tables.map(({ name }) =>
      queryRows<{ row: string }>(
        db,
        sql`select ${name} || ': ' || t::text as row from ${sql.identifier(name)} t where t::text ilike ${`%${word}%`}`,
      ),
    ),
  );
  return found.flat().map(({ row }) => row);
}

/** Their address holds their name; the domain is a firm's, and its daily count stays. Somebody with a mail, an answer, an alias, a hold, a stop with evidence, a ledger row and audit entries. */
async function knownPerson(seed: Seed) {
  const surname = `solheim${randomUUID().slice(0, 8)}`;
  const site = `${randomUUID()}.example`;
  const email = `${surname}@${site}`;
  const { workspaceId } = seed;
  const leadId = await seedLead(db, seed, email);
  await db
    .update(leads)
    .set({
      websiteUrl: `https://${randomUUID()}.example/`,
      domain: "hut.example",
      contactName: `I. ${surname}`,
      notes: surname,
    })
    .where(eq(leads.id, leadId));
  const claim = await outreach.claim(requestOf(seed, leadId), NOW);
  if (!claim.ok) throw new Error("refused");
  const accepted = { kind: "accepted", code: 250, response: `250 ok ${email}`, serverMessageId: null } as const;
  await outreach.settle(claim.value, accepted, NOW);
  const mail = { leadId, attemptId: claim.value.attemptId, recipientEmail: email };
  const replyId = await seedReply(db, seed, {
    ...tiedTo(mail, seed),
    ...{ fromName: surname, text: surname, ownWords: surname, snippet: surname, html: surname, subject: surname },
    headers: [{ name: "From", value: email }],
    matchEvidence: email,
    messageId: "<r1@mail.example>",
  });
  await db.insert(replySources).values({ replyId, gzip: gzipSync(surname) });
  await db.insert(personAliases).values({ workspaceId, aliasEmail: `private.${email}`, personEmail: email });
  await db.insert(holds).values({ workspaceId, personEmail: email, reason: "in_conversation" });
  await store.suppress(
    adminOf(seed),
    {
      ...{ scope: "address", value: email, reasonCode: "not_interested", reason: "Declined", source: "reply" },
      ...{ evidence: surname, replyId, expiresAt: null },
    },
    NOW,
  );
  const effect = { kind: "hold", holdId: randomUUID(), personEmail: email, reason: "not_now", until: null } as const;
  await db.insert(automationEvents).values({
    ...{ workspaceId, cause: "reply", rule: "r", rulesVersion: "1", effect, leadId, summary: `Hold for ${email}` },
  });
  const words = { subject: surname, body: surname };
  await db.insert(writtenDrafts).values({ replyId, userId: seed.userId, ...words });
  await db.insert(leadDrafts).values({ leadId, userId: seed.userId, ...words });
  return { surname, email, leadId, mail, replyId };
}

test("erasing a person leaves their words and their name nowhere, and the stop on every address", async () => {
  const seed = await seedWorkspace(db);
  const person = await knownPerson(seed);
  const other = await knownPerson(seed);
  expect(await placesOf(person.surname)).toHaveLength(10);

  const erased = await store.erase(adminOf(seed), { email: person.email, ...REQUEST }, NOW);
  expect(erased).toEqual({ ok: true, value: { leads: 1, attempts: 1, replies: 1, auditEntries: 1, mentions: 1 } });
  expect(await placesOf(person.surname)).toEqual([]);
  expect(await placesOf(other.surname)).toHaveLength(10);

  const stops = await db.select().from(suppressions).where(eq(suppressions.workspaceId, seed.workspaceId));
  const lasting = stops.filter(({ releasedAt, reasonCode }) => releasedAt === null && reasonCode === "legal");
  expect(lasting.map(({ value }) => value)).toEqual([null, null]);
  expect((await verifyAudit(db, seed.workspaceId)).broken).toBeNull();
});

/** Every message that is kept as it came, by its text; base64 undone. */
async function keptSources(): Promise<string> {
  const kept = [...(await db.select().from(replySources)), ...(await db.select().from(quarantine))];
  const texts = kept.map(({ gzip }) => gunzipSync(gzip).toString("latin1"));
  return [...texts, ...texts.map((text) => Buffer.from(text.split("\r\n\r\n")[1] ?? "", "base64").toString())].join(
    "\n",
  );
}

/** Others have written of them, and we have noted it: one row in every table that holds words. */
async function mentionEverywhere(seed: Seed, email: string) {
  const { workspaceId, userId, mailboxId, campaignId } = seed;
  const words = `Ask ${email.toUpperCase()}, not x${email}.`;
  const mailed = await seedAttempt(db, seed, { subject: words, body: words, failure: words, mime: `${words}\r\n` });
  const address = { name: "", address: email };
  const facts = {
    text: words,
    html: words,
    ownWords: words,
    subject: words,
    ccAddresses: [address],
    deliveredTo: [email],
  };
  const replyIds = await Promise.all(
    Array.from({ length: 2 }, () => seedReply(db, seed, { ...tiedTo(mailed, seed), ...facts })),
  );
  const [plain = "", encoded = ""] = replyIds;
  const base64 = `Subject: s\r\n\r\n${Buffer.from(`Dear all, ${words}`).toString("base64")}`;
  const raws = { [plain]: `Subject: ${words}\r\n\r\nKept words`, [encoded]: base64 };
  for (const [replyId, raw] of Object.entries(raws))
    await db.insert(replySources).values({ replyId, gzip: gzipSync(raw) });
  const unreadable = {
    workspaceId,
    mailboxId,
    folder: "INBOX",
    uidValidity: "1",
    sizeBytes: 9,
    error: "torn",
    receivedAt: NOW,
  };
  await db.insert(quarantine).values([
    { ...unreadable, uid: 1, gzip: gzipSync(base64) },
    { ...unreadable, uid: 2, gzip: gzipSync("From: somebody@else.example\r\n\r\nHello") },
  ]);
  await db.insert(llmProposals).values({ replyId: plain, workspaceId, reason: words, model: "m" });
  await db.insert(writtenDrafts).values({ replyId: plain, userId, subject: words, body: words });
  await db.insert(events).values({ workspaceId, type: "reply.received", data: { from: email, words: [words] } });
  await db.insert(savedViews).values({ workspaceId, userId, name: `About ${email}`, view: "all", q: `from:${email}` });
  await db.insert(templates).values({ workspaceId, createdBy: userId, name: email, subject: words, body: words });
  await db.insert(campaignSteps).values({ campaignId, position: 1, waitDays: 0, subject: words, body: words });
  const other = await seedLead(db, seed);
  await db.update(leads).set({ notes: words }).where(eq(leads.id, other));
  return { plain, encoded, mailed };
}

test("what others have written of an erased person, and what we have noted, no longer holds the address", async () => {
  const seed = await seedWorkspace(db);
  const { email } = await knownPerson(seed);
  const { plain, encoded } = await mentionEverywhere(seed, email);
  const alone = new RegExp(`(?<!x)${email}`, "i");
  expect((await placesOf(email)).length).toBeGreaterThan(17);
  expect(await keptSources()).toMatch(alone);

  const erased = await store.erase(adminOf(seed), { email, ...REQUEST }, NOW);
  expect(erased).toMatchObject({ ok: true, value: { mentions: 12 } });
  expect((await placesOf(email)).filter((row) => alone.test(row))).toEqual([]);
  expect(await keptSources()).not.toMatch(alone);

  const [kept] = await db.select().from(replies).where(eq(replies.id, plain));
  expect(kept).toMatchObject({ ownWords: `Ask an erased address, not x${email}.`, deletedAt: null });
  const sources = await db
    .select()
    .from(replySources)
    .where(inArray(replySources.replyId, [plain, encoded]));
  expect(sources.map(({ gzip }) => gunzipSync(gzip).toString())).toEqual([expect.stringContaining("Kept words")]);
  const left = await db.select().from(quarantine).where(eq(quarantine.workspaceId, seed.workspaceId));
  expect(left.map(({ error }) => error).sort()).toEqual(["Erased", "torn"]);
});

test("an import brings an erased person back as a lead, and no mail goes to any of their addresses", async () => {
  const seed = await seedWorkspace(db);
  const { email } = await knownPerson(seed);
  await store.erase(adminOf(seed), { email, ...REQUEST }, NOW);
  const rows = [email, `private.${email}`, email.replace("@", "+news@")].map((contactEmail) => ({
    websiteUrl: `https://${randomUUID()}.example/`,
    contactEmail,
  }));
  const { campaignId } = seed;
  await createLeadStore(db).addAll(adminOf(seed), { campaignId, rows }, NOW);
  const again = await db.select().from(leads).where(eq(leads.campaignId, campaignId));
  for (const lead of again.filter(({ contactEmail }) => contactEmail !== null)) {
    const claim = await outreach.claim(requestOf(seed, lead.id, { body: "Hello" }), NOW);
    expect(claim).toMatchObject({ ok: false, error: { kind: "blocked", policy: { failed: "suppression" } } });
  }
});

test("the tombstone of an erased reply stays, so that the same message is known when it comes again", async () => {
  const seed = await seedWorkspace(db);
  const { email, replyId } = await knownPerson(seed);
  const [before] = await db.select().from(replies).where(eq(replies.id, replyId));
  await store.erase(adminOf(seed), { email, ...REQUEST }, NOW);
  const [after] = await db.select().from(replies).where(eq(replies.id, replyId));
  expect(after).toMatchObject({ contentDigest: before?.contentDigest, messageId: "<r1@mail.example>", deletedAt: NOW });
});

test("queued mail is cancelled; while one is being handed over, nothing is erased", async () => {
  const seed = await seedWorkspace(db);
  const leadId = await seedLead(db, seed, "jan@seite.example");
  const facts = { leadId, recipientEmail: "jan@seite.example", sentAt: null } as const;
  const queued = await seedAttempt(db, seed, { ...facts, status: "queued" });
  const flying = await seedAttempt(db, seed, { ...facts, status: "sending", number: 2 });
  const erase = () => store.erase(adminOf(seed), { email: "jan@seite.example", ...REQUEST }, NOW);
  expect(await erase()).toEqual({ ok: false, error: { kind: "mail_in_flight" } });
  expect((await placesOf("jan@seite.example")).length).toBeGreaterThan(0);
  await db.update(attempts).set({ status: "failed" }).where(eq(attempts.id, flying.attemptId));
  expect(await erase()).toMatchObject({ ok: true });
  const [mail] = await db.select().from(attempts).where(eq(attempts.id, queued.attemptId));
  expect(mail?.status).toBe("cancelled");
});

test("a person of another workspace stays there", async () => {
  const here = await seedWorkspace(db);
  const there = await seedWorkspace(db);
  const { email, surname } = await knownPerson(there);
  const before = (await placesOf(surname)).length;
  await store.erase(adminOf(here), { email, ...REQUEST }, NOW);
  expect(await placesOf(surname)).toHaveLength(before);
});

test("twice at once, and once more, leaves one lasting stop", async () => {
  const seed = await seedWorkspace(db);
  const { email } = await knownPerson(seed);
  const erase = () => store.erase(adminOf(seed), { email, ...REQUEST }, NOW);
  await Promise.all([erase(), erase()]);
  expect(await erase()).toMatchObject({
    ok: true,
    value: { leads: 0, attempts: 0, replies: 0, auditEntries: 0, mentions: 0 },
  });
  const stops = await db.select().from(suppressions).where(eq(suppressions.workspaceId, seed.workspaceId));
  expect(stops.filter(({ releasedAt }) => releasedAt === null)).toHaveLength(2);
});
