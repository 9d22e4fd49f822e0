import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Consequence } from "../../core/acting/consequences";
import type { LeadStatus } from "../../core/lead";
import { applyBatch } from "./apply-consequences";
import { effectsStage } from "./effects-stage.fixture";
import { attempts, suppressions } from "./schema";

const { db, contactedPerson, queuedStep, apply, leadStatus, attemptStatus, events, stopsOf } = await effectsStage();

describe("effects", () => {
  test("are done, told in words, and each is a ledger row", async () => {
    const person = await contactedPerson();
    const step = await queuedStep(person);
    const sentences = await apply(person.cause, [
      { kind: "lead_status", to: "lost", rule: "objection" },
      { kind: "cancel_queued", addresses: [person.email], rule: "objection" },
      { kind: "suppress", addresses: [person.email], reasonCode: "not_interested", days: null, rule: "objection" },
      { kind: "hold", personEmail: person.email, reason: "not_now", until: new Date("2026-12-07"), rule: "x" },
      { kind: "archive", rule: "objection" },
    ]);
    expect(sentences).toEqual([
      "Lead: contacted to lost",
      `Step 2 to ${person.email} cancelled`,
      `${person.email} suppressed: declined`,
      `Hold until Mon 7 Dec for ${person.email}`,
      "Reply archived",
    ]);
    expect(await leadStatus(person.leadId)).toBe("lost");
    expect(await attemptStatus(step)).toBe("cancelled");
    expect((await events(person.replyId)).map(({ summary }) => summary)).toEqual(sentences);
  });

  test("that would change nothing leave no trace", async () => {
    const person = await contactedPerson({ status: "placed" });
    const again: Consequence[] = [
      { kind: "lead_status", to: "replied", rule: "interested" },
      { kind: "hold", personEmail: person.email, reason: "out_of_office", until: new Date("2026-11-19"), rule: "x" },
      { kind: "cancel_queued", addresses: [person.email], rule: "interested" },
    ];
    expect(await apply(person.cause, again)).toEqual([]);
    expect(await events(person.replyId)).toEqual([]);
  });

  test("of several replies of one lead happen in order", async () => {
    const person = await contactedPerson();
    const task = (to: LeadStatus) => ({
      cause: person.cause,
      consequence: { kind: "lead_status", to, rule: "x" } as const,
    });
    const sentences = await db.transaction((tx) =>
      applyBatch(tx, [task("replied"), task("replied"), task("unsubscribed"), task("lost")]),
    );
    expect(sentences).toEqual(["Lead: contacted to replied", "Lead: replied to unsubscribed"]);
    expect(await leadStatus(person.leadId)).toBe("unsubscribed");
  });

  test("cancel only steps, only of that person", async () => {
    const person = await contactedPerson();
    const other = await contactedPerson();
    const byHand = await queuedStep(person, "follow_up");
    const theirs = await queuedStep(other);
    await apply(person.cause, [{ kind: "cancel_queued", addresses: [person.email], rule: "interested" }]);
    expect(await attemptStatus(byHand)).toBe("queued");
    expect(await attemptStatus(theirs)).toBe("queued");
  });

  test("settle a mail of unknown outcome that an answer names, and mark it when it comes back", async () => {
    const person = await contactedPerson();
    await db.update(attempts).set({ status: "unknown" }).where(eq(attempts.id, person.attemptId));
    expect(await apply(person.cause, [{ kind: "confirm_sent", rule: "x" }])).toEqual([
      `Mail 1 to ${person.email} arrived after all`,
    ]);
    expect(await attemptStatus(person.attemptId)).toBe("sent");
    expect(await apply(person.cause, [{ kind: "bounce_attempt", rule: "x" }])).toEqual([
      `Mail 1 to ${person.email} bounced`,
    ]);
    expect(await apply(person.cause, [{ kind: "bounce_attempt", rule: "x" }])).toEqual([]);
    expect(await attemptStatus(person.attemptId)).toBe("bounced");
  });

  test("a stronger stop takes the place of a weaker one, never the reverse", async () => {
    const person = await contactedPerson();
    const stop = (reasonCode: "policy_rejection" | "not_interested" | "unsubscribe", days: number | null) =>
      apply(person.cause, [{ kind: "suppress", addresses: [person.email], reasonCode, days, rule: "x" }]);
    expect(await stop("policy_rejection", 30)).toHaveLength(1);
    expect(await stop("unsubscribe", null)).toHaveLength(1);
    expect(await stop("not_interested", null)).toEqual([]);
    expect(await stopsOf(person.email)).toEqual([
      { reasonCode: "policy_rejection", live: false },
      { reasonCode: "unsubscribe", live: true },
    ]);
  });

  test("a milder stop that lasts longer lengthens the stronger one and does not replace it", async () => {
    const person = await contactedPerson();
    const addresses = [person.email];
    await apply(person.cause, [
      { kind: "suppress", addresses, reasonCode: "hard_bounce", days: 30, rule: "x" },
      { kind: "suppress", addresses, reasonCode: "soft_bounces", days: 90, rule: "x" },
    ]);
    await apply(person.cause, [{ kind: "suppress", addresses, reasonCode: "not_interested", days: null, rule: "x" }]);
    const rows = await db.select().from(suppressions).where(eq(suppressions.value, person.email));
    expect(rows).toMatchObject([{ reasonCode: "hard_bounce", expiresAt: null, releasedAt: null }]);
  });

  test("two stops of one address in one batch are one row", async () => {
    const person = await contactedPerson();
    await apply(person.cause, [
      { kind: "suppress", addresses: [person.email], reasonCode: "not_interested", days: null, rule: "x" },
      { kind: "suppress", addresses: [person.email], reasonCode: "unsubscribe", days: null, rule: "x" },
    ]);
    expect(await stopsOf(person.email)).toEqual([{ reasonCode: "unsubscribe", live: true }]);
  });
});
