import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as unknownRoute from "@/app/api/v1/backlink-outreach/[[...path]]/route";
import * as audit from "@/app/api/v1/backlink-outreach/audit/route";
import * as leadStatus from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/[leadId]/status/route";
import * as bulkLeads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/bulk/route";
import * as leads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/route";
import * as campaign from "@/app/api/v1/backlink-outreach/campaigns/[id]/route";
import * as campaigns from "@/app/api/v1/backlink-outreach/campaigns/route";
import * as jobs from "@/app/api/v1/backlink-outreach/jobs/run/route";
import * as mailboxes from "@/app/api/v1/backlink-outreach/mailboxes/route";
import * as send from "@/app/api/v1/backlink-outreach/outreach/send/route";
import * as validate from "@/app/api/v1/backlink-outreach/policy/validate/route";
import * as reply from "@/app/api/v1/backlink-outreach/replies/[id]/route";
import * as counts from "@/app/api/v1/backlink-outreach/replies/counts/route";
import * as poll from "@/app/api/v1/backlink-outreach/replies/poll/route";
import * as replies from "@/app/api/v1/backlink-outreach/replies/route";
import * as suppressionEntry from "@/app/api/v1/backlink-outreach/suppression/[id]/route";
import * as suppressionExport from "@/app/api/v1/backlink-outreach/suppression/export/route";
import * as suppression from "@/app/api/v1/backlink-outreach/suppression/route";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import type { Runtime } from "./runtime";

let runtime: Runtime;
let admin: string;
let viewer: string;
let campaignId: string;

beforeAll(async () => {
  runtime = await startServer();
  admin = await keyOf(runtime, "admin");
  viewer = await keyOf(runtime, "viewer");
  const created = await ask(campaigns.POST, { method: "POST", key: admin, body: { name: "Broken links" } });
  campaignId = created.body.id;
});
afterAll(() => stopServer(runtime));

async function newLead(fields: object = {}) {
  const body = {
    website_url: `https://${randomUUID()}.example`,
    contact_email: `editor@${randomUUID()}.example`,
    ...fields,
  };
  return ask(leads.POST, { method: "POST", key: admin, params: { id: campaignId }, body });
}

describe("who asks", () => {
  test.each([
    ["nobody", {}],
    ["an unknown key", { key: "bo_nobody" }],
    ["another scheme", { headers: { authorization: "Basic YTpi" } }],
  ])("refuses %s", async (_, credentials) => {
    const answer = await ask(campaigns.GET, credentials);
    expect(answer.status).toBe(401);
    expect(answer.body.error).toMatchObject({ code: "unauthenticated", request_id: expect.any(String) });
  });

  test("lets a viewer read and not write", async () => {
    expect((await ask(campaigns.GET, { key: viewer })).status).toBe(200);
    const answer = await ask(campaigns.POST, { method: "POST", key: viewer, body: { name: "x" } });
    expect([answer.status, answer.body.error.code]).toEqual([403, "forbidden"]);
  });

  test("takes the user from the credentials, never from the body", async () => {
    const body = { name: "Mine", owner_id: randomUUID(), user_id: randomUUID() };
    const answer = await ask(campaigns.POST, { method: "POST", key: admin, body });
    expect(answer.body.owner.name).toBe("admin");
  });
});

describe("bad input", () => {
  const post = (body: unknown) => ask(campaigns.POST, { method: "POST", key: admin, body });

  test.each(["{", "[1", "{'a': 1}", "name=x"])("answers 400 to the malformed body %j", async (body) => {
    const answer = await post(body);
    expect([answer.status, answer.body.error.code]).toEqual([400, "malformed_json"]);
  });

  test.each([[{}], [[]], ["null"], [{ name: "a\r\nBcc: b" }], [{ name: " " }], [{ name: 7 }]])(
    "answers 422 with the field to %j",
    async (body) => {
      const answer = await post(body);
      expect([answer.status, answer.body.error.code]).toEqual([422, "invalid_request"]);
    },
  );

  test("names every wrong field as it was sent", async () => {
    const body = { campaign_id: "x", lead_id: randomUUID(), subject: "Hello\r\nBcc: all@evil.example", body: "" };
    const answer = await ask(send.POST, { method: "POST", key: admin, body });
    expect(answer.status).toBe(422);
    const paths = answer.body.error.details.map((detail: { path: string }) => detail.path);
    expect(paths.toSorted()).toEqual(["body", "campaign_id", "subject"]);
  });

  test("takes a body of up to 1 MB and refuses a larger one", async () => {
    const padded = (bytes: number) => `{"name": "x"${" ".repeat(bytes - 13)}}`;
    expect((await post(padded(1024 * 1024))).status).toBe(201);
    const answer = await post(padded(1024 * 1024 + 1));
    expect([answer.status, answer.body.error.code]).toEqual([413, "body_too_large"]);
  });

  test.each(["limit=0", "limit=201", "limit=x", "view=nothing", "matched=maybe", "before=yesterday", "campaign_id=7"])(
    "answers 422 to the query ?%s",
    async (query) => {
      expect((await ask(replies.GET, { key: admin, query: `?${query}` })).status).toBe(422);
    },
  );

  test("answers 422 to a cursor that no list gave", async () => {
    expect((await ask(replies.GET, { key: admin, query: "?cursor=%27%20or%201%3D1" })).status).toBe(422);
  });

  test.each([randomUUID(), "7", "' or 1=1 --", "../campaigns"])("answers 404 for the id %s", async (id) => {
    for (const route of [campaign.GET, reply.GET]) {
      const answer = await ask(route, { key: admin, params: { id } });
      expect([answer.status, answer.body.error.code]).toEqual([404, "not_found"]);
    }
  });

  test("answers an unknown route in the API's own shape", async () => {
    const response = await unknownRoute.GET();
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
  });
});

describe("leads", () => {
  test("answers 201 to a new one and 200 with the same one to its website again", async () => {
    const website = { website_url: `https://${randomUUID()}.example/blog` };
    const first = await newLead(website);
    const again = await newLead(website);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.id).toBe(first.body.id);
  });

  test("imports the sound rows and says what is wrong with the others, counted from 1", async () => {
    const site = `https://${randomUUID()}.example`;
    const rows = [
      { website_url: site },
      { website_url: "not a site" },
      { website_url: site },
      7,
      { contact_email: "x" },
    ];
    const answer = await ask(bulkLeads.POST, {
      method: "POST",
      key: admin,
      params: { id: campaignId },
      body: { leads: rows },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.added).toBe(1);
    expect(answer.body.skipped.map(({ row }: { row: number }) => row)).toEqual([3]);
    expect(answer.body.failed.map(({ row }: { row: number }) => row)).toEqual([2, 4, 5]);
    expect(answer.body.failed[2].problems.map(({ path }: { path: string }) => path)).toEqual([
      "website_url",
      "contact_email",
    ]);
  });

  test("moves one, and finds none in another campaign", async () => {
    const { body: lead } = await newLead();
    const other = await ask(campaigns.POST, { method: "POST", key: admin, body: { name: "Other" } });
    const move = (id: string) =>
      ask(leadStatus.PATCH, {
        method: "PATCH",
        key: admin,
        params: { id, leadId: lead.id },
        body: { status: "placed" },
      });
    expect((await move(other.body.id)).status).toBe(404);
    expect((await move(campaignId)).body).toMatchObject({ id: lead.id, status: "placed" });
  });

  test("lists those of a campaign, and 404 for none such", async () => {
    const list = (id: string) => ask(leads.GET, { key: admin, params: { id } });
    expect((await list(campaignId)).body).toMatchObject({ items: expect.any(Array), next_cursor: null });
    expect((await list(randomUUID())).status).toBe(404);
  });
});

describe("suppression", () => {
  test("answers 201 to a new stop, 200 to the same again, releases with a reason, and exports", async () => {
    const email = `stop-${randomUUID()}@x.example`;
    const stop = () => ask(suppression.POST, { method: "POST", key: admin, body: { email, reason: "=asked" } });
    const first = await stop();
    expect([first.status, (await stop()).status]).toEqual([201, 200]);
    const csv = await ask(suppressionExport.GET, { key: viewer });
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.body).toContain(`address,${email},manual,'=asked,,person,`);
    const release = (body: object) =>
      ask(suppressionEntry.DELETE, { method: "DELETE", key: admin, params: { id: first.body.id }, body });
    expect((await release({})).status).toBe(422);
    expect((await release({ reason: "They wrote again" })).body).toMatchObject({ release_reason: "They wrote again" });
    expect((await release({ reason: "Again" })).body.error.code).toBe("already_released");
  });

  test("asks for an address or a domain", async () => {
    expect((await ask(suppression.POST, { method: "POST", key: admin, body: { reason: "x" } })).status).toBe(422);
  });
});

describe("what is not configured", () => {
  test("says so with 503 and its code", async () => {
    const { body: lead } = await newLead();
    const mail = { campaign_id: campaignId, lead_id: lead.id, subject: "Hi", body: "Hello" };
    const sent = await ask(send.POST, { method: "POST", key: admin, body: mail });
    expect([sent.status, sent.body.error.code]).toEqual([503, "smtp_not_configured"]);
    const polled = await ask(poll.POST, { method: "POST", key: admin, body: {} });
    expect([polled.status, polled.body.error.code]).toEqual([503, "imap_not_configured"]);
  });

  test("keeps schedulers out while no secret is set", async () => {
    for (const route of [poll.GET, jobs.GET, jobs.POST]) {
      const answer = await ask(route, { headers: { authorization: "Bearer " } });
      expect([answer.status, answer.body.error.code]).toEqual([503, "cron_not_configured"]);
    }
  });

  test("shows in the mailbox's health", async () => {
    expect((await ask(mailboxes.GET, { key: viewer })).body.items).toMatchObject([
      { name: "default", state: "not_configured" },
    ]);
  });
});

test("limits how often one user polls, and says when to come back", async () => {
  const member = await keyOf(runtime, "member");
  const statuses = [];
  for (let index = 0; index < 31; index += 1) {
    statuses.push(await ask(poll.POST, { method: "POST", key: member, body: {} }));
  }
  expect(new Set(statuses.slice(0, 30).map(({ status }) => status))).toEqual(new Set([503]));
  expect(statuses[30]?.status).toBe(429);
  expect(Number(statuses[30]?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("counts every view", async () => {
  expect((await ask(counts.GET, { key: admin })).body).toMatchObject({ needs_answer: 0, unmatched: 0, all: 0 });
});

test("answers a policy check in the reference's names and writes it down", async () => {
  const configured = await startServer({
    SMTP_HOST: "127.0.0.1",
    SMTP_USER: "u",
    SMTP_PASS: "p",
    SMTP_FROM_EMAIL: "ana@fernweg.example",
  });
  try {
    const key = await keyOf(configured, "member");
    const check = (body: object) => ask(validate.POST, { method: "POST", key, body });
    const mail = { recipient_email: "editor@example.de", subject: "Guest Post" };
    expect((await check(mail)).body).toMatchObject({
      allowed: true,
      reason: "All checks passed",
      legal_basis: "consent",
      region: "EU",
      daily_user_count: 0,
      daily_user_limit: 100,
      daily_domain_count: 0,
      daily_domain_limit: 20,
      fallback_sender_email: "ana@fernweg.example",
      checks: expect.arrayContaining([{ name: "suppression", ok: true, reason: "ok" }]),
    });
    const foreign = await check({ ...mail, sender_email: "ceo@other.example" });
    expect([foreign.status, foreign.body.allowed, foreign.body.failed]).toEqual([200, false, "sender_alias"]);
    const entries = await ask(audit.GET, { key });
    expect(entries.body.items.map((entry: { policy_result: string }) => entry.policy_result)).toEqual([
      "blocked",
      "approved",
    ]);
  } finally {
    await stopServer(configured);
    globalThis.outreachRuntime = Promise.resolve(runtime);
  }
});

describe("a scheduler", () => {
  test("is known by its secret alone", async () => {
    const scheduled = await startServer({ CRON_SECRET: "tick-tock" });
    try {
      const call = (secret: string) => ask(poll.GET, { headers: { authorization: `Bearer ${secret}` } });
      expect((await call("tick-tock")).body.error.code).toBe("imap_not_configured");
      for (const secret of ["", "tick-toc", "tick-tock2"]) expect((await call(secret)).status).toBe(401);
      const posted = await ask(poll.POST, { method: "POST", headers: { authorization: "Bearer tick-tock" } });
      expect(posted.body.error.code).toBe("imap_not_configured");
    } finally {
      await stopServer(scheduled);
      globalThis.outreachRuntime = Promise.resolve(runtime);
    }
  });
});
