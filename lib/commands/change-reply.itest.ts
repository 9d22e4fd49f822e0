import { afterAll, describe, expect, test } from "vitest";
import { createDecisionStore } from "../adapters/db/decision-store";
import { adminOf, minutesAgo, NOW, seedAttempt, seedReply, seedUser } from "../adapters/db/replies.fixture";
import { createReplyStore } from "../adapters/db/reply-store";
import { classificationHistory } from "../adapters/db/schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import { changeReply, type ReplyChange } from "./change-reply";

const database = await openTestDatabase();
const { db } = database;
const ports = { replies: createReplyStore(db), decisions: createDecisionStore(db, { autoSuppress: "not_interested" }) };
afterAll(() => database.close());

async function seedStranger(seed: Seed): Promise<string> {
  const replyId = await seedReply(db, seed, { fromEmail: "paivi@gmail.example", needsAnswer: false });
  const verdict = { intent: "interested", classification: "interested", confidence: 0.94, layer: "phrase" } as const;
  await db.insert(classificationHistory).values({ ...verdict, replyId, rulesVersion: "1", createdAt: minutesAgo(30) });
  return replyId;
}

describe("one request", () => {
  test("may read, assign, link and label at once, and answers the reply with all that followed", async () => {
    const seed = await seedWorkspace(db);
    const { attemptId } = await seedAttempt(db, seed);
    const member = await seedUser(db, seed, "member");
    const change: ReplyChange = { read: true, ownerId: member.userId, attemptId, intent: "objection" };
    const replyId = await seedStranger(seed);
    const changed = await changeReply(ports, adminOf(seed), { replyId, ...change }, NOW);
    if (!changed.ok) throw new Error(changed.error.kind);
    expect(changed.value.reply).toMatchObject({
      ...{
        readAt: NOW,
        owner: { id: member.userId },
        attempt: { id: attemptId },
        intent: "objection",
        layer: "person",
      },
      ...{ lead: { status: "lost" }, handledAt: NOW },
    });
    expect(changed.value.done.join("; ")).toContain("suppressed");
  });

  test("links a reply with the lead of a sender who wrote first, as the screen does", async () => {
    const seed = await seedWorkspace(db);
    const { leadId } = await seedAttempt(db, seed);
    const replyId = await seedStranger(seed);
    const linked = await changeReply(ports, adminOf(seed), { replyId, leadId, intent: "question" }, NOW);
    expect(linked.ok && linked.value.reply).toMatchObject({ lead: { id: leadId }, attempt: null, intent: "question" });
    const untied = await changeReply(ports, adminOf(seed), { replyId, attemptId: null }, NOW);
    expect(untied.ok && untied.value.reply.lead).toBeNull();
  });

  test.each([
    ["interested", "interested"],
    ["replied", "question"],
    ["not_interested", "objection"],
    ["out_of_office", "out_of_office"],
    ["bounced", "bounce"],
  ] as const)("with the bare classification %s means %s", async (classification, intent) => {
    const seed = await seedWorkspace(db);
    const replyId = await seedStranger(seed);
    const changed = await changeReply(ports, adminOf(seed), { replyId, classification }, NOW);
    expect(changed.ok && changed.value.reply.intent).toBe(intent);
  });

  test("that is refused in part leaves label and link as they were", async () => {
    const seed = await seedWorkspace(db);
    const replyId = await seedStranger(seed);
    const viewer = await seedUser(db, seed, "viewer");
    const foreign = await seedAttempt(db, await seedWorkspace(db));
    const refused: [ReplyChange, string][] = [
      [{ ownerId: viewer.userId, intent: "objection" }, "unknown_owner"],
      [{ attemptId: foreign.attemptId, intent: "objection" }, "unknown_attempt"],
      [{ leadId: foreign.leadId, intent: "objection" }, "unknown_lead"],
    ];
    for (const [change, kind] of refused) {
      const answer = await changeReply(ports, adminOf(seed), { replyId, ...change }, NOW);
      expect(answer).toEqual({ ok: false, error: { kind } });
    }
    const reply = await ports.replies.get(adminOf(seed), replyId, NOW);
    expect(reply).toMatchObject({ intent: "interested", layer: "phrase", attempt: null });
  });

  test("about a reply that is not there, or not the actor's, finds none", async () => {
    const replyId = await seedStranger(await seedWorkspace(db));
    const stranger = adminOf(await seedWorkspace(db));
    for (const change of [{ read: true }, { attemptId: null }, { intent: "offer" as const }, {}]) {
      const answer = await changeReply(ports, stranger, { replyId, ...change }, NOW);
      expect(answer).toEqual({ ok: false, error: { kind: "not_found" } });
    }
  });
});
