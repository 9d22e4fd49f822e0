import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { createDraftStore } from "../adapters/db/draft-store";
import { createLeadStore } from "../adapters/db/lead-store";
import { adminOf, NOW, seedAttempt, seedReply, seedUser, tiedTo } from "../adapters/db/replies.fixture";
import { createReplyStore } from "../adapters/db/reply-store";
import { createSuppressionStore } from "../adapters/db/suppression-store";
import { openTestDatabase, seedLead, seedWorkspace } from "../adapters/db/test-database.fixture";
import { changeLeadStatus, changeLeadStatuses } from "./change-lead-status";
import { draftFollowUp } from "./draft-follow-up";
import { importLeads } from "./import-leads";
import { type SuppressRequest, suppress } from "./suppress";

const database = await openTestDatabase();
const { db } = database;
const leads = createLeadStore(db);
const replies = createReplyStore(db);
const drafts = createDraftStore(db);
const suppressions = createSuppressionStore(db);
afterAll(() => database.close());

test("an import names the rows that the campaign, or the file itself, already had", async () => {
  const seed = await seedWorkspace(db);
  const row = (number: number, host: string) => ({ row: number, lead: { websiteUrl: `https://${host}.example/` } });
  const { campaignId } = seed;
  const first = await importLeads(leads, adminOf(seed), { campaignId, rows: [row(2, "a")] }, NOW);
  expect(first).toEqual({ ok: true, value: { added: ["https://a.example/"], skipped: [] } });
  const rows = [row(2, "b"), row(3, "a"), row(5, "b"), row(6, "c")];
  const second = await importLeads(leads, adminOf(seed), { campaignId, rows }, NOW);
  const added = ["https://b.example/", "https://c.example/"];
  expect(second).toMatchObject({ ok: true, value: { added, skipped: [{ row: 3 }, { row: 5 }] } });
});

describe("lead status", () => {
  test("moves one, and answers the lead", async () => {
    const seed = await seedWorkspace(db);
    const leadId = await seedLead(db, seed);
    const moved = await changeLeadStatus(leads, adminOf(seed), { leadId, status: "placed" }, NOW);
    expect(moved).toMatchObject({ ok: true, value: { id: leadId, status: "placed" } });
    const lost = await changeLeadStatus(leads, adminOf(seed), { leadId: randomUUID(), status: "placed" }, NOW);
    expect(lost).toEqual({ ok: false, error: { kind: "not_found" } });
  });

  test("moves many and names once each that it could not move", async () => {
    const seed = await seedWorkspace(db);
    const [leadId, unknown] = [await seedLead(db, seed), randomUUID()];
    const leadIds = [leadId, unknown, unknown];
    const moved = await changeLeadStatuses(leads, adminOf(seed), { leadIds, status: "lost" }, NOW);
    expect(moved).toEqual({ updated: 1, failed: [unknown] });
  });
});

describe("a follow-up draft", () => {
  test("goes to the lead's address, whoever answered, in the thread of the mail that it answers", async () => {
    const seed = await seedWorkspace(db);
    const mail = await seedAttempt(db, seed);
    const replyId = await seedReply(db, seed, { ...tiedTo(mail, seed), fromEmail: "private@gmail.example" });
    const actor = { ...adminOf(seed), name: "Ana Pinto" };
    const draft = await draftFollowUp({ replies, drafts }, actor, replyId, NOW);
    expect(draft).toMatchObject({
      ok: true,
      value: { to: mail.recipientEmail, subject: "Re: Dead link in your Jotunheimen guide", inReplyToReplyId: replyId },
    });
    expect(draft.ok && draft.value.body).toContain("Ana Pinto");
    await drafts.keep(actor, { replyId, subject: "Re: Dead link", body: "Hi Ingrid, gladly" }, NOW);
    expect(await draftFollowUp({ replies, drafts }, actor, replyId, NOW)).toMatchObject({
      value: { to: mail.recipientEmail, body: "Hi Ingrid, gladly", writtenAt: NOW },
    });
  });

  test("needs a lead that can be answered, and a reply that the actor sees", async () => {
    const seed = await seedWorkspace(db);
    const actor = { ...adminOf(seed), name: "Ana Pinto" };
    const unmatched = await seedReply(db, seed);
    expect(await draftFollowUp({ replies, drafts }, actor, unmatched, NOW)).toMatchObject({
      error: { kind: "reply_without_lead" },
    });
    const owned = await seedReply(db, seed, { ...tiedTo(await seedAttempt(db, seed), seed), ownerId: seed.userId });
    const member = { ...(await seedUser(db, seed, "member")), name: "Jonas Weber" };
    expect(await draftFollowUp({ replies, drafts }, member, owned, NOW)).toMatchObject({
      error: { kind: "not_found" },
    });
  });
});

test.each<[string, Partial<SuppressRequest>, string]>([
  ["an address", { email: "jane@gmail.com" }, "address jane@gmail.com"],
  ["an address beside its domain", { email: "jane@alpenpass.ch", domain: "alpenpass.ch" }, "address jane@alpenpass.ch"],
  ["a domain", { domain: "alpenpass.ch" }, "domain alpenpass.ch"],
  ["everybody at an address's domain", { email: "jane@alpenpass.ch", scope: "domain" }, "domain alpenpass.ch"],
  ["everybody at a mail provider", { email: "jane@gmail.com", scope: "domain" }, "address jane@gmail.com"],
])("to suppress %s stops %j", async (_, request, expected) => {
  const actor = adminOf(await seedWorkspace(db));
  const asked = { reason: "Asked", reasonCode: "manual", ...request } as const;
  const { suppression } = await suppress(suppressions, actor, asked, NOW);
  expect(`${suppression.scope} ${suppression.email}`).toBe(expected);
});
