import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { EffectCause } from "./apply-consequences";
import { effectsStage } from "./effects-stage.fixture";
import { NOW } from "./replies.fixture";
import { holds, leads } from "./schema";
import { seedWorkspace } from "./test-database.fixture";
import { undoAutomation } from "./undo-effects";

const { db, seed, contactedPerson, anotherReply, queuedStep, apply, leadStatus, attemptStatus, events, stopsOf } =
  await effectsStage();

describe("undoing", () => {
  test("puts everything back as it was, and says so in the ledger", async () => {
    const person = await contactedPerson();
    const step = await queuedStep(person);
    await apply(person.cause, [
      { kind: "bounce_attempt", rule: "x" },
      { kind: "lead_status", to: "lost", rule: "x" },
      { kind: "cancel_queued", addresses: [person.email], rule: "x" },
      { kind: "suppress", addresses: [person.email], reasonCode: "not_interested", days: null, rule: "x" },
      { kind: "hold", personEmail: person.email, reason: "in_conversation", until: null, rule: "x" },
      { kind: "archive", rule: "x" },
    ]);
    const { undone, leftAlone } = await undo(person.replyId);

    expect(leftAlone).toEqual([]);
    expect(undone.map(({ summary }) => summary).sort()).toEqual(
      [
        `Hold lifted for ${person.email}`,
        "Lead: lost back to contacted",
        `Mail 1 to ${person.email} counts as sent again`,
        "Reply back from Done",
        `Step 2 to ${person.email} queued again`,
        `${person.email} may be mailed again`,
      ].sort(),
    );
    expect(await leadStatus(person.leadId)).toBe("contacted");
    expect(await attemptStatus(step)).toBe("queued");
    expect(await attemptStatus(person.attemptId)).toBe("sent");
    expect(await stopsOf(person.email)).toEqual([{ reasonCode: "not_interested", live: false }]);
    expect(await liveHolds(person.email)).toBe(0);
    const rows = await events(person.replyId);
    expect(rows.filter(({ undoes }) => undoes !== null)).toHaveLength(6);
    expect(rows.filter(({ undoneAt }) => undoneAt !== null)).toHaveLength(6);
    expect(await undo(person.replyId)).toEqual({ undone: [], leftAlone: [] });
  });

  test("leaves alone what a person changed since", async () => {
    const person = await contactedPerson();
    await apply(person.cause, [{ kind: "lead_status", to: "replied", rule: "x" }]);
    await db.update(leads).set({ status: "placed" }).where(eq(leads.id, person.leadId));
    expect(await undo(person.replyId)).toEqual({ undone: [], leftAlone: ["Lead: contacted to replied"] });
    expect(await leadStatus(person.leadId)).toBe("placed");
  });

  test("brings back the weaker stop that a stronger one had replaced", async () => {
    const person = await contactedPerson({ intent: "bounce" });
    const optOut = await anotherReply(person, "unsubscribe");
    const stop = (cause: EffectCause, reasonCode: "hard_bounce" | "unsubscribe") =>
      apply(cause, [{ kind: "suppress", addresses: [person.email], reasonCode, days: null, rule: "x" }]);
    await stop(person.cause, "hard_bounce");
    await stop(optOut, "unsubscribe");
    await undo(optOut.replyId);
    expect(await stopsOf(person.email)).toEqual([
      { reasonCode: "hard_bounce", live: true },
      { reasonCode: "unsubscribe", live: false },
    ]);
  });

  test("of one effect leaves the others standing", async () => {
    const person = await contactedPerson();
    await apply(person.cause, [
      { kind: "lead_status", to: "lost", rule: "x" },
      { kind: "archive", rule: "x" },
    ]);
    const archived = (await events(person.replyId)).find(({ effect }) => effect.kind === "archive");
    const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: NOW, eventId: archived?.id ?? "" };
    const once = () => db.transaction((tx) => undoAutomation(tx, target));
    const both = await Promise.all([once(), once()]);
    expect(both.flatMap(({ undone }) => undone)).toMatchObject([{ summary: "Reply back from Done" }]);
    expect(await leadStatus(person.leadId)).toBe("lost");
  });

  test("never reaches into another workspace", async () => {
    const person = await contactedPerson();
    const stranger = await seedWorkspace(db);
    await apply(person.cause, [{ kind: "lead_status", to: "replied", rule: "x" }]);
    const target = { workspaceId: stranger.workspaceId, userId: stranger.userId, now: NOW, replyId: person.replyId };
    expect(await db.transaction((tx) => undoAutomation(tx, target))).toEqual({ undone: [], leftAlone: [] });
  });
});

function undo(replyId: string) {
  const target = { workspaceId: seed.workspaceId, userId: seed.userId, now: NOW, replyId };
  return db.transaction((tx) => undoAutomation(tx, target));
}

async function liveHolds(personEmail: string) {
  const rows = await db.select().from(holds).where(eq(holds.personEmail, personEmail));
  return rows.filter(({ releasedAt }) => releasedAt === null).length;
}
