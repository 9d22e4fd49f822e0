import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { minutesAgo, seedAttempt, seedReply, tiedTo } from "../replies.fixture";
import { attempts, holds, replies } from "../schema";
import { claimed, claimStage, failedCheck, NOW } from "./outreach.fixture";

const stage = await claimStage();
const { claim, db } = stage;

describe("an answer to a reply", () => {
  async function replied() {
    const mailed = await seedAttempt(db, stage.seed, { leadId: stage.leadId, recipientEmail: "ingrid@fjell.example" });
    return seedReply(db, stage.seed, {
      ...tiedTo(mailed, stage.seed),
      messageId: "<r@fjell.example>",
      referenceIds: ["<a@fernweg.example>"],
    });
  }
  const hold = (reason: typeof holds.$inferInsert.reason, replyId: string | null = null) =>
    db
      .insert(holds)
      .values({ workspaceId: stage.seed.workspaceId, personEmail: "ingrid@fjell.example", reason, replyId });

  test("names it and its whole chain", async () => {
    const { attemptId } = claimed(await claim({ replyId: await replied(), kind: "follow_up" }));
    const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
    expect(attempt).toMatchObject({
      inReplyTo: "<r@fjell.example>",
      referenceIds: ["<a@fernweg.example>", "<r@fjell.example>"],
      number: 2,
    });
  });

  test("passes the hold of their conversation, which stops every other mail", async () => {
    const replyId = await replied();
    await hold("in_conversation");
    expect(failedCheck(await claim())).toBe("hold");
    expect((await claim({ replyId, kind: "follow_up" })).ok).toBe(true);
  });

  test.each<[string, (replyId: string) => Promise<unknown>]>([
    ["done", (id) => db.update(replies).set({ handledAt: NOW }).where(eq(replies.id, id))],
    ["deleted", (id) => db.update(replies).set({ deletedAt: NOW }).where(eq(replies.id, id))],
    [
      "answered",
      () =>
        seedAttempt(db, stage.seed, {
          leadId: stage.leadId,
          recipientEmail: "ingrid@fjell.example",
          sentAt: minutesAgo(5),
        }),
    ],
  ])("is what a conversation waits for: once its reply is %s, it holds nothing more", async (_, end) => {
    const replyId = await replied();
    await hold("in_conversation", replyId);
    expect(failedCheck(await claim())).toBe("hold");
    await end(replyId);
    expect((await claim()).ok).toBe(true);
  });

  test("goes on being held while nobody has decided what the reply means", async () => {
    const replyId = await replied();
    await hold("in_conversation", replyId);
    await db.update(replies).set({ handledAt: NOW, needsReview: true }).where(eq(replies.id, replyId));
    expect(failedCheck(await claim())).toBe("hold");
  });

  test("finds a long absence waiting for somebody's look, also after its end", async () => {
    const replyId = await replied();
    const { workspaceId } = stage.seed;
    const ended = new Date(NOW.getTime() - 3_600_000);
    const held = { workspaceId, personEmail: "ingrid@fjell.example", replyId, until: ended } as const;
    await db.insert(holds).values({ ...held, reason: "out_of_office" });
    await db.update(replies).set({ needsReview: true }).where(eq(replies.id, replyId));
    expect(failedCheck(await claim())).toBe("hold");
    await db.update(replies).set({ needsReview: false }).where(eq(replies.id, replyId));
    expect((await claim()).ok).toBe(true);
  });

  test("does not pass an opt-out that waits for a decision", async () => {
    const replyId = await replied();
    await hold("opt_out_review");
    expect(failedCheck(await claim({ replyId, kind: "follow_up" }))).toBe("hold");
  });
});
