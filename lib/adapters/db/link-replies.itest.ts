import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../core/user";
import { decisionStage, TALKING } from "./decision-stage.fixture";
import { adminOf, NOW, seedAttempt, type seedReply, seedUser } from "./replies.fixture";
import { leads, personAliases, suppressions } from "./schema";
import { type Seed, seedWorkspace } from "./test-database.fixture";

const { db, store, machineReply, replyOf, stateOf } = await decisionStage();

describe("linking", () => {
  async function stranger(facts: Parameters<typeof seedReply>[2] = {}) {
    const seed = await seedWorkspace(db);
    const mail = await seedAttempt(db, seed);
    await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, mail.leadId));
    const fromEmail = `paivi-${randomUUID()}@gmail.example`;
    const replyId = await machineReply(seed, { fromEmail, needsAnswer: false, ...facts });
    return { seed, actor: adminOf(seed), mail, replyId, fromEmail };
  }
  const aliasesIn = (seed: Seed) =>
    db.select().from(personAliases).where(eq(personAliases.workspaceId, seed.workspaceId));

  test("ties the reply, acts, starts the clock and remembers the other address; unlinking takes all of it back", async () => {
    const stage = await stranger();
    const { attemptId } = stage.mail;
    const linked = await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId }, NOW);
    expect(linked.ok && linked.value.done).toHaveLength(3);
    expect(await stateOf(stage)).toEqual({ ...TALKING, holds: ["in_conversation", "in_conversation"] });
    expect(await replyOf(stage.replyId)).toMatchObject({
      ...{
        attemptId,
        leadId: stage.mail.leadId,
        campaignId: stage.seed.campaignId,
        matchMethod: "person",
        matchScore: 1,
      },
      ...{ needsAnswer: true, matchEvidence: "Linked by Ana Pinto", ownerId: stage.seed.userId },
    });
    const aliases = await aliasesIn(stage.seed);
    expect(aliases).toMatchObject([{ aliasEmail: stage.fromEmail, personEmail: stage.mail.recipientEmail }]);

    const unlinked = await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: null }, NOW);
    expect(unlinked.ok && unlinked.value.undone).toHaveLength(3);
    expect(await stateOf(stage)).toEqual({ lead: "contacted", holds: [], stopped: [] });
    expect(await replyOf(stage.replyId)).toMatchObject({
      attemptId: null,
      leadId: null,
      matchMethod: null,
      needsAnswer: false,
    });
    expect(await aliasesIn(stage.seed)).toEqual([]);
  });

  test("ties the reply to a lead whom nobody mailed, acts and starts the clock; unlinking takes all of it back", async () => {
    const stage = await stranger();
    const { leadId } = stage.mail;
    const linked = await store.linkLead(stage.actor, { replyId: stage.replyId, leadId }, NOW);
    expect(linked.ok && linked.value.done).toHaveLength(2);
    expect(await stateOf(stage)).toEqual(TALKING);
    expect(await replyOf(stage.replyId)).toMatchObject({
      ...{ attemptId: null, leadId, campaignId: stage.seed.campaignId, matchMethod: "person" },
      ...{ needsAnswer: true, matchEvidence: "Linked by Ana Pinto", ownerId: stage.seed.userId },
    });
    expect(await aliasesIn(stage.seed)).toEqual([]);

    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: null }, NOW);
    expect(await stateOf(stage)).toEqual({ lead: "contacted", holds: [], stopped: [] });
    expect(await replyOf(stage.replyId)).toMatchObject({ leadId: null, campaignId: null, needsAnswer: false });
  });

  test("a lead that the person does not see is refused", async () => {
    const [stage, other] = [await stranger(), await stranger()];
    const link = { replyId: stage.replyId, leadId: other.mail.leadId };
    expect(await store.linkLead(stage.actor, link, NOW)).toEqual({ ok: false, error: { kind: "unknown_lead" } });
  });

  test("an opt-out from another address stops both", async () => {
    const stage = await stranger({ intent: "unsubscribe", confidence: 0.99 });
    const { attemptId, recipientEmail } = stage.mail;
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId }, NOW);
    const stops = await db.select().from(suppressions).where(eq(suppressions.workspaceId, stage.seed.workspaceId));
    expect(stops.map(({ value }) => value).toSorted()).toEqual([stage.fromEmail, recipientEmail].toSorted());
    expect((await stateOf(stage)).lead).toBe("unsubscribed");
  });

  test("a bounce's sender becomes nobody's alias", async () => {
    const stage = await stranger({ intent: "bounce", fromEmail: "mailer-daemon@mx.example" });
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: stage.mail.attemptId }, NOW);
    expect(await aliasesIn(stage.seed)).toEqual([]);
  });

  test("another mail takes the effects along", async () => {
    const stage = await stranger();
    const other = await seedAttempt(db, stage.seed);
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: stage.mail.attemptId }, NOW);
    await store.linkAttempt(stage.actor, { replyId: stage.replyId, attemptId: other.attemptId }, NOW);
    expect((await stateOf(stage)).lead).toBe("contacted");
    expect((await stateOf({ ...stage, mail: other })).lead).toBe("replied");
    expect(await aliasesIn(stage.seed)).toMatchObject([{ personEmail: other.recipientEmail }]);
  });

  test("a mail that the actor does not see is unknown", async () => {
    const stage = await stranger();
    const foreign = await seedAttempt(db, await seedWorkspace(db));
    const member = await seedUser(db, stage.seed, "member");
    const tries: [Actor, string][] = [
      [stage.actor, foreign.attemptId],
      [member, stage.mail.attemptId],
    ];
    for (const [actor, attemptId] of tries) {
      const refused = await store.linkAttempt(actor, { replyId: stage.replyId, attemptId }, NOW);
      expect(refused).toEqual({ ok: false, error: { kind: "unknown_attempt" } });
    }
  });
});
