import { afterAll, describe, expect, test } from "vitest";
import type { Actor } from "../../core/user";
import type { ReplyPatch } from "../../ports/reply-store";
import { createDecisionStore } from "./decision-store";
import { adminOf, minutesAgo, NOW, seedReply, seedUser } from "./replies.fixture";
import { createReplyStore } from "./reply-store";
import { openTestDatabase, seedWorkspace } from "./test-database.fixture";

const database = await openTestDatabase();
const { db } = database;
const store = createReplyStore(db);
const decisions = createDecisionStore(db, { autoSuppress: "not_interested" });
afterAll(() => database.close());

/** A reply that a colleague acted on five minutes ago, while I had last looked before that. */
async function actedOn(act: ReplyPatch): Promise<{ me: Actor; colleague: Actor; id: string }> {
  const seed = await seedWorkspace(db);
  const colleague = await seedUser(db, seed, "member");
  const id = await seedReply(db, seed);
  await store.patch(colleague, id, act, minutesAgo(5));
  return { me: adminOf(seed), colleague, id };
}

describe("an act on an older sight of a reply", () => {
  test.each<[ReplyPatch, string]>([
    [{ handled: true }, "marked it done"],
    [{ handled: false }, "reopened it"],
    [{ snoozedUntil: minutesAgo(-60) }, "snoozed it"],
    [{ snoozedUntil: null }, "woke it"],
    [{ ownerId: null }, "changed its owner"],
    [{ deleted: true }, "deleted it"],
  ])("is refused with who acted and how: %o, %s", async (act, did) => {
    const { me, id } = await actedOn(act);
    const refused = { ok: false, error: { kind: "changed_since", by: "A member", did } };
    expect(await store.patch(me, id, { snoozedUntil: minutesAgo(-90), seen: null }, NOW)).toMatchObject(refused);
    expect(await decisions.reclassify(me, { replyId: id, intent: "question", seen: null }, NOW)).toMatchObject(
      did === "deleted it" ? { ok: false, error: { kind: "not_found" } } : refused,
    );
  });

  test("is refused after a colleague has set the tag, and what the colleague did stands", async () => {
    const { me, colleague, id } = await actedOn({ read: true });
    await decisions.reclassify(colleague, { replyId: id, intent: "objection" }, minutesAgo(4));
    const answer = await decisions.reclassify(me, { replyId: id, intent: "question", seen: null }, NOW);
    expect(answer).toMatchObject({ ok: false, error: { kind: "changed_since", did: "changed its tag" } });
    expect(await store.get(me, id, NOW)).toMatchObject({ intent: "objection", triagedAt: minutesAgo(4) });
  });
});

describe("an act goes through", () => {
  test("when the colleague's was seen", async () => {
    const { me, id } = await actedOn({ ownerId: null });
    expect(await store.patch(me, id, { handled: true, seen: minutesAgo(5) }, NOW)).toEqual({ ok: true, value: null });
  });

  test("after one's own, from however old a sight", async () => {
    const { colleague, id } = await actedOn({ handled: true });
    expect(await store.patch(colleague, id, { handled: false, seen: null }, NOW)).toEqual({ ok: true, value: null });
  });

  test("after a colleague has only read", async () => {
    const { me, id } = await actedOn({ read: true });
    expect(await store.patch(me, id, { handled: true, seen: null }, NOW)).toEqual({ ok: true, value: null });
  });

  test("when nobody asks what was seen", async () => {
    const { me, id } = await actedOn({ handled: true });
    expect(await store.patch(me, id, { handled: false }, NOW)).toEqual({ ok: true, value: null });
  });
});
