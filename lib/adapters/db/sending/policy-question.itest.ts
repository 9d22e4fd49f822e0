import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { adminOf, seedAttempt, seedReply, tiedTo } from "../replies.fixture";
import { auditLog, holds, idempotencyKeys } from "../schema";
import { seedLead, seedWorkspace } from "../test-database.fixture";
import { claimStage, countersOf, fillCounter, NOW, suppress } from "./outreach.fixture";

const stage = await claimStage();
const { db, store } = stage;

const auditRows = () => db.select().from(auditLog).where(eq(auditLog.workspaceId, stage.seed.workspaceId));

describe("the question what the policy says", () => {
  const ask = (changes = {}) =>
    store.evaluate(
      {
        actor: adminOf(stage.seed),
        leadId: null,
        recipientEmail: "editor@example.com",
        senderEmail: null,
        subject: "Guest Post: AI Marketing Trends",
        replyId: null,
        legalBasis: null,
        ...changes,
      },
      NOW,
    );

  test("is answered with the counts and leaves an audit row, but reserves nothing", async () => {
    await fillCounter(db, stage.seed, `user:${stage.seed.userId}`, 23);
    await fillCounter(db, stage.seed, "domain:example.com", 5);
    expect(await ask()).toMatchObject({
      ok: true,
      value: {
        allowed: true,
        reason: "All checks passed",
        legalBasis: "legitimate_interest",
        region: "US",
        dailyUserCount: 23,
        dailyUserLimit: 100,
        dailyDomainCount: 5,
        dailyDomainLimit: 20,
        fallbackSenderEmail: "outreach@fernweg.example",
      },
    });
    expect(await auditRows()).toMatchObject([{ policyResult: "approved", attemptId: null }]);
    expect(await countersOf(db, stage.seed)).toEqual({ user: 23, domain: 5 });
    expect(
      await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.workspaceId, stage.seed.workspaceId)),
    ).toEqual([]);
  });

  test("about a lead is about the lead's own address", async () => {
    await suppress(db, stage.seed, { scope: "address", value: "ingrid@fjell.example" });
    expect(await ask({ leadId: stage.leadId })).toMatchObject({
      ok: true,
      value: { allowed: false, failed: "suppression" },
    });
    expect(await ask()).toMatchObject({ ok: true, value: { allowed: true } });
  });

  test("about a reply is about the lead it is tied to, and passes what an answer passes", async () => {
    const mailed = await seedAttempt(db, stage.seed, { leadId: stage.leadId, recipientEmail: "ingrid@fjell.example" });
    const replyId = await seedReply(db, stage.seed, tiedTo(mailed, stage.seed));
    const { workspaceId } = stage.seed;
    await db.insert(holds).values({ workspaceId, personEmail: "ingrid@fjell.example", reason: "in_conversation" });
    expect(await ask({ leadId: stage.leadId })).toMatchObject({ ok: true, value: { allowed: false, failed: "hold" } });
    expect(await ask({ replyId })).toMatchObject({ ok: true, value: { allowed: true } });
    expect(await auditRows()).toMatchObject([{}, { leadEmail: "ingrid@fjell.example" }]);
    const foreign = await seedWorkspace(db);
    const unseen = { actor: adminOf(foreign), replyId };
    expect(await ask(unseen)).toMatchObject({ ok: false, error: { kind: "not_found", what: "reply" } });
  });

  test("about a foreign lead is not answered", async () => {
    const foreign = await seedWorkspace(db);
    expect(await ask({ leadId: await seedLead(db, foreign) })).toMatchObject({
      ok: false,
      error: { kind: "not_found" },
    });
  });
});
