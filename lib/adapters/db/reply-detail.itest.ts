import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { adminOf, minutesAgo, NOW, seedAttempt, seedReply, tiedTo } from "./replies.fixture";
import { createReplyStore } from "./reply-store";
import { automationEvents, holds, replySources } from "./schema";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createReplyStore(db);
afterAll(() => database.close());

test("the reader holds the conversation, the stops, the ledger and the lead's history", async () => {
  const seed = await seedWorkspace(db);
  const actor = adminOf(seed);
  const mail = await seedAttempt(db, seed);
  await seedAttempt(db, seed, { ...mail, number: 2, status: "queued", sentAt: null });
  const earlier = await seedReply(db, seed, {
    ...tiedTo(mail, seed),
    intent: "out_of_office",
    receivedAt: minutesAgo(300),
  });
  const id = await seedReply(db, seed, tiedTo(mail, seed));
  const { workspaceId } = seed;
  await db.insert(holds).values({ workspaceId, personEmail: mail.recipientEmail, reason: "in_conversation" });
  await db
    .insert(holds)
    .values({ workspaceId, personEmail: mail.recipientEmail, reason: "not_now", until: minutesAgo(1) });
  const effect = { kind: "lead_status", leadId: mail.leadId, from: "contacted", to: "replied" } as const;
  await db.insert(automationEvents).values({
    ...{ workspaceId, cause: "reply", rule: "interested", rulesVersion: "1", effect, replyId: id, leadId: mail.leadId },
    summary: "Lead moved from contacted to replied",
  });

  const detail = await store.get(actor, id, NOW);
  expect(detail?.conversation.map((entry) => entry.id)).toEqual([mail.attemptId, earlier, id]);
  expect(detail?.linkedAttempt).toMatchObject({ id: mail.attemptId, number: 1, of: 2, status: "sent" });
  expect(detail?.leadCard).toMatchObject({ id: mail.leadId, contactEmail: mail.recipientEmail });
  expect(detail?.match?.method).toBe("in_reply_to");
  expect(detail?.holds).toEqual([{ reason: "in_conversation", until: null }]);
  expect(detail?.suppression).toBeNull();
  expect(detail?.automation).toMatchObject([{ effect: "lead_status", undoBlocked: null }]);
  expect(detail?.timeline.map((entry) => entry.kind)).toContain("status");
});

test("suggested mails are described, best first", async () => {
  const seed = await seedWorkspace(db);
  const [one, two] = [await seedAttempt(db, seed), await seedAttempt(db, seed)];
  const suggestions = [one, two].map(({ attemptId, leadId }, index) => {
    const method = index === 0 ? ("quoted_text" as const) : ("domain_subject" as const);
    return { attemptId, leadId, campaignId: seed.campaignId, method, score: 0.9 - index / 2, evidence: "Quotes it" };
  });
  const id = await seedReply(db, seed, { suggestions });
  const detail = await store.get(adminOf(seed), id, NOW);
  expect(detail?.suggestions.map(({ attemptId, recipientEmail }) => [attemptId, recipientEmail])).toEqual([
    [one.attemptId, one.recipientEmail],
    [two.attemptId, two.recipientEmail],
  ]);
});

test("the message comes back byte for byte", async () => {
  const seed = await seedWorkspace(db);
  const id = await seedReply(db, seed, { html: "<p>Bonjour</p>" });
  const raw = Buffer.from("Subject: \xe9\r\n\r\n\0 body", "latin1");
  await db.insert(replySources).values({ replyId: id, gzip: gzipSync(raw) });
  expect((await store.source(adminOf(seed), id))?.raw).toEqual(new Uint8Array(raw));
  expect(await store.html(adminOf(seed), id)).toBe("<p>Bonjour</p>");
  const stranger = adminOf(await seedWorkspace(db));
  expect(await store.source(stranger, id)).toBeNull();
  expect(await store.html(stranger, id)).toBeNull();
});
