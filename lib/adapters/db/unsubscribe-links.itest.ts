import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { unsubscribeToken } from "../crypto/unsubscribe-token";
import { createOutreachStore } from "./outreach-store";
import { plainBytes, requestOf, SETTINGS } from "./sending/outreach.fixture";
import { openTestDatabase, seedLead, seedWorkspace } from "./test-database.fixture";
import { attemptOfUnsubscribeToken } from "./unsubscribe-links";

const database = await openTestDatabase();
afterAll(() => database.close());

test("the link in a mail leads back to its attempt, a link that we did not make to none", async () => {
  const seed = await seedWorkspace(database.db);
  const store = createOutreachStore(database.db, { settings: SETTINGS, compose: plainBytes });
  const claim = await store.claim(requestOf(seed, await seedLead(database.db, seed)), new Date());
  if (!claim.ok) throw new Error("refused");
  const token = /\/unsubscribe\/([\w-]+)/.exec(claim.value.mail.mime)?.[1] ?? "";

  expect(await attemptOfUnsubscribeToken(database.db, token)).toBe(claim.value.attemptId);
  expect(token).not.toContain(claim.value.recipientEmail);
  for (const forged of [
    "",
    token.slice(1),
    unsubscribeToken("another secret", claim.value.attemptId),
    unsubscribeToken("another secret", randomUUID()),
  ]) {
    expect(await attemptOfUnsubscribeToken(database.db, forged)).toBeNull();
  }
});
