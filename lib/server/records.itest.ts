import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as auditExport from "@/app/api/v1/backlink-outreach/audit/export/route";
import * as audit from "@/app/api/v1/backlink-outreach/audit/route";
import * as leads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/route";
import * as campaigns from "@/app/api/v1/backlink-outreach/campaigns/route";
import * as lead from "@/app/api/v1/backlink-outreach/leads/[id]/route";
import * as send from "@/app/api/v1/backlink-outreach/outreach/send/route";
import * as validate from "@/app/api/v1/backlink-outreach/policy/validate/route";
import * as erase from "@/app/api/v1/backlink-outreach/suppression/erase/route";
import * as suppressionExport from "@/app/api/v1/backlink-outreach/suppression/export/route";
import * as suppressionImport from "@/app/api/v1/backlink-outreach/suppression/import/route";
import * as suppression from "@/app/api/v1/backlink-outreach/suppression/route";
import { readEnv } from "../env";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import { runCommand } from "./command-line";
import type { Runtime } from "./runtime";
import { confirmUnsubscribe, unsubscribe } from "./unsubscribe";

/** What the reference document promises of policy, suppression and audit, held to its own names and examples. */

const SMTP = {
  SMTP_HOST: "127.0.0.1",
  SMTP_PORT: "9", // discard: nothing listens
  SMTP_USER: "u",
  SMTP_PASS: "p",
  SMTP_FROM_EMAIL: "outreach@yourdomain.com",
  SMTP_ALLOWED_FROM_EMAILS: "*@partner.example",
};

let runtime: Runtime;
let key: string;
let viewer: string;
let campaignId: string;

beforeAll(async () => {
  runtime = await startServer(SMTP);
  key = await keyOf(runtime, "admin");
  viewer = await keyOf(runtime, "viewer");
  campaignId = (await ask(campaigns.POST, { method: "POST", key, body: { name: "Links" } })).body.id;
});
afterAll(() => stopServer(runtime));

const post = (route: Parameters<typeof ask>[0], body: unknown, more = {}) =>
  ask(route, { method: "POST", key, body, ...more });
const newLead = async (contact_email: string) =>
  (
    await post(
      leads.POST,
      { website_url: `https://${randomUUID()}.example`, contact_email },
      { params: { id: campaignId } },
    )
  ).body;

describe("POST /policy/validate", () => {
  const mail = {
    recipient_email: "editor@example.com",
    sender_email: "outreach@yourdomain.com",
    subject: "Guest Post: AI Marketing Trends",
  };

  test("answers the reference's example with its names and types", async () => {
    const { status, body } = await post(validate.POST, mail);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      allowed: true,
      reason: "All checks passed",
      legal_basis: "legitimate_interest",
      daily_user_count: 0,
      daily_user_limit: 100,
      daily_domain_count: 0,
      daily_domain_limit: 20,
      region: "US",
      fallback_sender_email: "outreach@yourdomain.com",
    });
    for (const check of body.checks)
      expect(check).toEqual({ name: expect.any(String), ok: expect.any(Boolean), reason: expect.any(String) });
  });

  test.each([
    ["jan@seite.de", "EU", "consent"],
    ["ed@paper.co.uk", "UK", "consent"],
    ["ed@paper.uk", "UK", "consent"],
    ["ed@site.ca", "CA", "consent"],
    ["ed@site.com.au", "AU/NZ", "consent"],
    ["ed@site.co.nz", "AU/NZ", "consent"],
    ["ed@site.com", "US", "legitimate_interest"],
  ])("%s is in %s, and no wish loosens %s", async (recipient_email, region, legal_basis) => {
    const loosened = await post(validate.POST, { ...mail, recipient_email, legal_basis: "legitimate_interest" });
    expect(loosened.body).toMatchObject({ region, legal_basis });
    const tightened = await post(validate.POST, { ...mail, recipient_email, legal_basis: "consent" });
    expect(tightened.body.legal_basis).toBe("consent");
  });

  test("a sender by pattern passes; another is blocked with 200 and the fallback", async () => {
    const by = async (sender_email: string) => (await post(validate.POST, { ...mail, sender_email })).body;
    expect((await by("jo@partner.example")).allowed).toBe(true);
    const foreign = await by("jo@other.example");
    expect(foreign).toMatchObject({ allowed: false, fallback_sender_email: "outreach@yourdomain.com" });
    expect(foreign.reason).toContain("outreach@yourdomain.com");
  });

  test("never takes the user from the body", async () => {
    const subject = randomUUID();
    await post(validate.POST, { ...mail, subject, user_id: randomUUID() });
    const { body } = await ask(audit.GET, { key, query: "?limit=1" });
    expect(body.items[0]).toMatchObject({ subject, user_email: "admin@fernweg.example" });
  });
});

test("an audit entry has the reference's fields", async () => {
  await post(validate.POST, { recipient_email: "a@site.com", subject: "Fields" });
  const [entry] = (await ask(audit.GET, { key, query: "?recipient=a@site.com" })).body.items;
  expect(entry).toMatchObject({
    user_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    lead_email: "a@site.com",
    sender_email: "outreach@yourdomain.com",
    subject: "Fields",
    policy_result: "approved",
    reason: "All checks passed",
    legal_basis: "legitimate_interest",
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    attempt_id: null,
  });
  expect(entry.checks.length).toBeGreaterThan(7);
});

test("the variables of the reference are read under their names, with its defaults", () => {
  const bare = {
    AUTH_SECRET: "s".repeat(32),
    SMTP_HOST: "h",
    SMTP_USER: "u",
    SMTP_PASS: "p",
    SMTP_FROM_EMAIL: "a@b.example",
  };
  const smtp = (more: Record<string, string> = {}) => {
    const env = readEnv({ ...bare, ...more });
    return env.ok && env.value.smtp;
  };
  expect(smtp()).toMatchObject({ host: "h", user: "u", pass: "p", port: 587, verifyTls: true, timeoutMs: 30_000 });
  const changed = {
    SMTP_PORT: "465",
    SMTP_VERIFY_TLS: "false",
    SMTP_SEND_TIMEOUT: "5",
    SMTP_ALLOWED_FROM_EMAILS: "c@d.example, *@e.example",
  };
  expect(smtp(changed)).toMatchObject({
    port: 465,
    verifyTls: false,
    timeoutMs: 5000,
    allowedFrom: ["c@d.example", "*@e.example"],
  });
});

describe("POST /outreach/send", () => {
  const mailTo = (leadId: string) => ({
    campaign_id: campaignId,
    lead_id: leadId,
    subject: randomUUID(),
    body: "Hello",
  });

  test("answers 403 with the whole policy result when blocked", async () => {
    const { id } = await newLead("stopped@site.com");
    await post(suppression.POST, { email: "stopped@site.com", reason: "User requested unsubscribe" });
    const { status, body } = await post(send.POST, mailTo(id));
    expect([status, body.error.code]).toEqual([403, "policy_blocked"]);
    expect(body.error.details).toMatchObject({ allowed: false, failed: "suppression", daily_user_limit: 100 });
  });

  test("answers 500 with a generic sentence and the attempt when SMTP fails, and one slot is consumed", async () => {
    const { id } = await newLead("unreached@site.com");
    const { status, body } = await post(send.POST, mailTo(id));
    expect([status, body.error.code]).toEqual([500, "delivery_failed"]);
    expect(body.error.details).toEqual({ attempt_id: expect.any(String), status: "failed" });
    expect(JSON.stringify(body)).not.toMatch(/ECONN|127\.0\.0\.1|at .*\.ts/);
    const counted = await post(validate.POST, { recipient_email: "other@site.com", subject: "x" });
    expect(counted.body).toMatchObject({ daily_user_count: 1, daily_domain_count: 1 });
  });
});

describe("consent", () => {
  test("is recorded on a lead over the API, and shown with the policy", async () => {
    const { id } = await newLead("jan@seite.de");
    const patch = (consent: unknown) => ask(lead.PATCH, { method: "PATCH", key, params: { id }, body: { consent } });
    const check = async () => {
      const { body } = await post(validate.POST, { recipient_email: "jan@seite.de", subject: "S", lead_id: id });
      return body.checks.find(({ name }: { name: string }) => name === "consent");
    };
    expect(await check()).toMatchObject({ ok: true, reason: expect.stringContaining("No consent is recorded") });
    const recorded = await patch({ how: "Form on our site", at: "2026-01-02T10:00:00Z" });
    expect(recorded.body.consent).toEqual({
      how: "Form on our site",
      at: "2026-01-02T10:00:00.000Z",
      recorded_by: "admin",
    });
    expect(await check()).toEqual({ name: "consent", ok: true, reason: "ok" });
    expect((await patch({ how: "" })).status).toBe(422);
    expect((await patch({ how: "x", at: "2999-01-01T00:00:00Z" })).status).toBe(422);
    expect((await patch(null)).body.consent).toBeNull();
  });
});

describe("an import of the suppression list", () => {
  const csv = (text: string, query = "") =>
    post(suppressionImport.POST, text, { query, headers: { "content-type": "text/csv" } });

  test("takes rows, stores the sound ones and names what is wrong with the others", async () => {
    const email = `${randomUUID()}@x.example`;
    const rows = [
      { email, reason: "Asked" },
      { value: "gmail.com" },
      { domain: "firm.example", expires_at: "2099-01-01" },
      { email },
    ];
    const { status, body } = await post(suppressionImport.POST, { rows });
    expect(status).toBe(200);
    expect(body).toEqual({
      added: 2,
      skipped: [{ row: 4, reason: "It is stopped already" }],
      failed: [{ row: 2, problems: [{ path: "value", message: "is a mail provider; stop single addresses there" }] }],
    });
  });

  test("takes a CSV file, and stores nothing in a dry run", async () => {
    const file = `\uFEFFemail,reason\r\n${randomUUID()}@y.example,"Asked, twice"\r\nnobody,\r\n`;
    const dry = await csv(file, "?dry_run=true");
    expect(dry.body).toMatchObject({ added: 1, failed: [{ row: 2 }] });
    expect((await csv(file)).body).toMatchObject({ added: 1, failed: [{ row: 2 }] });
    expect((await csv(file)).body).toMatchObject({ added: 0, skipped: [{ row: 1 }] });
  });

  test("takes back what was exported: no row is new, none is wrong", async () => {
    await post(suppression.POST, { email: "+tag@z.example", reason: "=cmd|' /C calc'!A0" });
    const exported = await ask(suppressionExport.GET, { key });
    expect(exported.body).toContain("'=cmd");
    const { body } = await csv(exported.body);
    expect([body.added, body.failed]).toEqual([0, []]);
  });

  test("is not a viewer's to make, nor an empty one anybody's", async () => {
    expect((await post(suppressionImport.POST, { rows: [{ email: "a@b.example" }] }, { key: viewer })).status).toBe(
      403,
    );
    expect((await post(suppressionImport.POST, { rows: [] })).status).toBe(422);
    expect((await csv("")).status).toBe(422);
  });
});

test("an erased person is nowhere in the lists, stays stopped, and the audit log stays whole", async () => {
  const email = `${randomUUID()}@forget.example`;
  await newLead(email);
  await post(validate.POST, { recipient_email: email, subject: "Hello" });
  const erased = await post(erase.POST, { email, reason: "Asked by letter" });
  expect([erased.status, erased.body]).toEqual([
    200,
    { leads: 1, attempts: 0, replies: 0, audit_entries: 1, mentions: 0 },
  ]);
  const lists = [await ask(suppressionExport.GET, { key }), await ask(auditExport.GET, { key })];
  for (const { body } of lists) expect(body).not.toContain(email);
  expect((await post(validate.POST, { recipient_email: email, subject: "Again" })).body.failed).toBe("suppression");
  const proof = await runCommand(runtime, { command: "verify-audit" }, new Date());
  expect(proof).toMatchObject({ ok: true, value: { broken: null } });
  const member = await keyOf(runtime, "member");
  expect((await post(erase.POST, { email, reason: "x" }, { key: member })).status).toBe(403);
});

test("the audit log is exported under the list's filters, safe to open", async () => {
  await post(validate.POST, { recipient_email: "formula@site.com", subject: "=HYPERLINK(1)" });
  const { headers, body } = await ask(auditExport.GET, { key, query: "?recipient=formula@" });
  expect(headers.get("content-disposition")).toContain("audit.csv");
  const [head, row, end] = body.replace("\uFEFF", "").split("\r\n");
  expect(head).toContain("user_id,user_email,lead_email,sender_email,subject,policy_result,reason,legal_basis");
  expect(row).toContain("'=HYPERLINK(1)");
  expect(end).toBe("");
});

describe("the unsubscribe page", () => {
  const context = (token: string) => ({ params: Promise.resolve({ token }) });
  const unsubscribed = async (token: string) => {
    const response = await unsubscribe(new Request("http://localhost/", { method: "POST" }), context(token));
    return { status: response.status, text: await response.text() };
  };

  test("answers a foreign token exactly as one of ours, names the sender, and asks only in GET", async () => {
    const asked = await (await confirmUnsubscribe()).text();
    expect(asked).toContain("<button>");
    expect(asked).toContain("outreach@yourdomain.com");
    const forged = await unsubscribed("A".repeat(43));
    expect(forged.status).toBe(200);
    expect(forged.text).not.toContain("<button>");
    expect((await unsubscribed("x")).text).toBe(forged.text);
  });
});
