import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createOutreachStore } from "../outreach-store";
import { adminOf } from "../replies.fixture";
import { leads } from "../schema";
import { seedLead } from "../test-database.fixture";
import {
  type ClaimOutcome,
  claimed,
  claimStage,
  failedCheck,
  NOW,
  plainBytes,
  requestOf,
  SETTINGS,
} from "./outreach.fixture";

const stage = await claimStage();
const { claim, db, store } = stage;

test("the legal basis of the recipient's country is a floor that a request tightens and never loosens", async () => {
  const german = await seedLead(db, stage.seed, "jan@seite.de");
  const loosened = await store.claim(requestOf(stage.seed, german, { legalBasis: "legitimate_interest" }), NOW);
  expect(claimed(loosened).policy).toMatchObject({ legalBasis: "consent", region: "EU" });
  expect(claimed(await claim({ legalBasis: "consent" })).policy).toMatchObject({ legalBasis: "consent", region: "US" });
});

describe("a mail to a country that asks for consent", () => {
  const strict = createOutreachStore(db, { settings: { ...SETTINGS, requireConsent: true }, compose: plainBytes });
  const german = () => seedLead(db, stage.seed, "jan@seite.de");
  const checkOf = (outcome: ClaimOutcome) =>
    claimed(outcome).policy.checks.find(({ name, reason }) => name === "consent" && reason !== "ok");

  test("goes with a warning while none is recorded, without one when it is", async () => {
    const id = await german();
    expect(checkOf(await store.claim(requestOf(stage.seed, id), NOW))).toMatchObject({ ok: true });
    await db.update(leads).set({ consentAt: NOW, consentNote: "By phone" }).where(eq(leads.id, id));
    expect(checkOf(await store.claim(requestOf(stage.seed, id, { subject: "Another" }), NOW))).toBeUndefined();
  });

  test("is blocked while none is recorded where consent is required, by claim and question alike", async () => {
    const id = await german();
    const question = { actor: adminOf(stage.seed), leadId: null, recipientEmail: "jan@seite.de", senderEmail: null };
    const ask = async () => {
      const answer = await strict.evaluate({ ...question, subject: "S", replyId: null, legalBasis: null }, NOW);
      return answer.ok && answer.value.failed;
    };
    expect(failedCheck(await strict.claim(requestOf(stage.seed, id), NOW))).toBe("consent");
    expect(await ask()).toBe("consent");
    await db.update(leads).set({ consentAt: NOW, consentNote: "By phone" }).where(eq(leads.id, id));
    expect((await strict.claim(requestOf(stage.seed, id), NOW)).ok).toBe(true);
    expect(await ask()).toBeNull();
    expect((await strict.claim(requestOf(stage.seed, stage.leadId), NOW)).ok).toBe(true);
  });
});
