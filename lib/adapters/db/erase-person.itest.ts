import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { queryRows } from "./client";
import { createLeadStore } from "./lead-store";
import { createOutreachStore } from "./outreach-store";
import { verifyAudit } from "./queries/audit-chain";
import { adminOf, NOW, seedAttempt, seedReply, tiedTo } from "./replies.fixture";
import { attempts, automationEvents, holds, leads, personAliases, replies, replySources, suppressions } from "./schema";
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
  await db.insert(replySources).values({ replyId, gzip: new TextEncoder().encode(surname) });
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
  return { surname, email, leadId, mail, replyId };
}

test("erasing a person leaves their words and their name nowhere, and the stop on every address", async () => {
  const seed = await seedWorkspace(db);
  const person = await knownPerson(seed);
  const other = await knownPerson(seed);
  expect(await placesOf(person.surname)).toHaveLength(8);

  const erased = await store.erase(adminOf(seed), { email: person.email, ...REQUEST }, NOW);
  expect(erased).toEqual({ ok: true, value: { leads: 1, attempts: 1, replies: 1, auditEntries: 1 } });
  expect(await placesOf(person.surname)).toEqual([]);
  expect(await placesOf(other.surname)).toHaveLength(8);

  const stops = await db.select().from(suppressions).where(eq(suppressions.workspaceId, seed.workspaceId));
  const lasting = stops.filter(({ releasedAt, reasonCode }) => releasedAt === null && reasonCode === "legal");
  expect(lasting.map(({ value }) => value)).toEqual([null, null]);
  expect((await verifyAudit(db, seed.workspaceId)).broken).toBeNull();
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
  expect(await erase()).toMatchObject({ ok: true, value: { leads: 0, attempts: 0, replies: 0, auditEntries: 0 } });
  const stops = await db.select().from(suppressions).where(eq(suppressions.workspaceId, seed.workspaceId));
  expect(stops.filter(({ releasedAt }) => releasedAt === null)).toHaveLength(2);
});
