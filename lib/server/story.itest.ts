import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as leads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/route";
import * as campaigns from "@/app/api/v1/backlink-outreach/campaigns/route";
import * as lead from "@/app/api/v1/backlink-outreach/leads/[id]/route";
import * as send from "@/app/api/v1/backlink-outreach/outreach/send/route";
import * as attachment from "@/app/api/v1/backlink-outreach/replies/[id]/attachments/[n]/route";
import * as followUp from "@/app/api/v1/backlink-outreach/replies/[id]/follow-up/route";
import * as draft from "@/app/api/v1/backlink-outreach/replies/[id]/follow-up-draft/route";
import * as html from "@/app/api/v1/backlink-outreach/replies/[id]/html/route";
import * as reply from "@/app/api/v1/backlink-outreach/replies/[id]/route";
import * as source from "@/app/api/v1/backlink-outreach/replies/[id]/source/route";
import * as poll from "@/app/api/v1/backlink-outreach/replies/poll/route";
import * as replies from "@/app/api/v1/backlink-outreach/replies/route";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { PROSPECT_STORY, type Story } from "../sandbox/story/story";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import type { Runtime } from "./runtime";
import { unsubscribe } from "./unsubscribe";

/** The main job over the API, against real SMTP and IMAP conversations on verified TLS. */

const SERVER_WORDS = "quota of tenant 4711 exceeded";
const STORY: Story = {
  ...PROSPECT_STORY,
  behaviour: (recipient) => {
    if (recipient.startsWith("refused@")) return { kind: "refuse", at: "final-dot", code: 554, text: SERVER_WORDS };
    if (recipient.startsWith("lost@")) return { kind: "drop", at: "final-dot-lost" };
    return PROSPECT_STORY.behaviour(recipient);
  },
};

let sandbox: Sandbox;
let runtime: Runtime;
let key: string;
let campaignId: string;
const trusted = getCACertificates("default");

beforeAll(async () => {
  sandbox = await startSandbox({ story: STORY, replyDelayMs: 5 });
  setDefaultCACertificates([...trusted, sandbox.certificate.ca]);
  runtime = await startServer({
    SMTP_HOST: sandbox.smtp.host,
    SMTP_PORT: String(sandbox.smtp.port),
    SMTP_USER: sandbox.smtp.user,
    SMTP_PASS: sandbox.smtp.pass,
    SMTP_FROM_EMAIL: sandbox.smtp.user,
    SMTP_FROM_NAME: "Robin Falk",
    IMAP_HOST: sandbox.imap.host,
    IMAP_PORT: String(sandbox.imap.port),
    IMAP_USER: sandbox.imap.user,
    IMAP_PASS: sandbox.imap.pass,
  });
  key = await keyOf(runtime, "member");
  campaignId = (await ask(campaigns.POST, { method: "POST", key, body: { name: "Hut map" } })).body.id;
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await stopServer(runtime);
  await sandbox.close();
});

async function mailed(contactEmail: string, subject = "A hut map for your readers") {
  const body = {
    website_url: `https://${contactEmail.split("@")[1]}`,
    contact_email: contactEmail,
    contact_name: "Ingrid",
  };
  const { body: created } = await ask(leads.POST, { method: "POST", key, params: { id: campaignId }, body });
  const mail = { campaign_id: campaignId, lead_id: created.id, subject, body: "Hello,\n\nwould a link fit?\n\nRobin" };
  return { leadId: created.id, mail, sent: await ask(send.POST, { method: "POST", key, body: mail }) };
}

const hear = () => ask(poll.POST, { method: "POST", key, body: {} });
const statusOf = async (id: string) => (await ask(lead.GET, { key, params: { id } })).body.status;

test("a mail goes out, its answer comes back read, linked and acted on, and the follow-up is threaded", async () => {
  const { leadId, mail, sent } = await mailed("ingrid@fjellvandring.example");
  expect(sent.status).toBe(200);
  expect(sent.body).toMatchObject({
    status: "sent",
    recipient_email: "ingrid@fjellvandring.example",
    legal_basis: "legitimate_interest",
  });
  expect(sandbox.sent.at(-1)?.messageId).toBe(sent.body.message_id);
  expect(await statusOf(leadId)).toBe("contacted");

  const again = await ask(send.POST, { method: "POST", key, body: mail });
  expect([again.status, again.body.error.code, again.body.error.details.failed]).toEqual([
    403,
    "policy_blocked",
    "idempotency",
  ]);

  await sandbox.settled();
  const heard = await hear();
  expect(heard.body).toMatchObject({ status: "ok", polled: 1, stored: 1, replies_found: 1, failed: 0, remaining: 0 });
  const { body: list } = await ask(replies.GET, { key, query: "?view=needs_answer&matched=true" });
  expect(list.items).toMatchObject([
    {
      from_email: "ingrid@fjellvandring.example",
      classification: "interested",
      lead: { id: leadId, status: "replied" },
    },
  ]);
  const id = list.items[0].id;
  const { body: detail } = await ask(reply.GET, { key, params: { id } });
  expect(detail.match).toMatchObject({ method: "in_reply_to", score: 1 });

  const drafted = await ask(draft.GET, { key, params: { id } });
  expect(drafted.body).toMatchObject({
    to: "ingrid@fjellvandring.example",
    subject: "Re: A hut map for your readers",
    in_reply_to_reply_id: id,
  });
  const { subject, body } = drafted.body;
  const answered = await ask(followUp.POST, {
    method: "POST",
    key,
    params: { id },
    body: { subject, body, done: true },
  });
  expect(answered.status).toBe(200);
  const received = sandbox.sent.at(-1);
  expect(received?.inReplyTo).toHaveLength(1);
  expect(received?.references).toEqual([sent.body.message_id, received?.inReplyTo[0]]);
  expect((await ask(reply.GET, { key, params: { id } })).body.handled_at).not.toBeNull();
});

test("a corrected label takes back what the wrong one did, and stops the person", async () => {
  const { body: list } = await ask(replies.GET, { key, query: "?from=ingrid@fjellvandring.example" });
  const id = list.items[0].id;
  const patch = (body: object) => ask(reply.PATCH, { method: "PATCH", key, params: { id }, body });
  const relabelled = await patch({ classification: "not_interested" });
  expect(relabelled.body).toMatchObject({ reply: { intent: "objection", confidence: 1, lead: { status: "lost" } } });
  expect(relabelled.body.done.length).toBeGreaterThan(0);
  const body = { subject: "Re: One more thing", body: "Hello again" };
  const blocked = await ask(followUp.POST, { method: "POST", key, params: { id }, body });
  expect([blocked.status, blocked.body.error.details.failed]).toEqual([403, "suppression"]);
  const { lead, attempt } = relabelled.body.reply;
  expect(await patch({ lead_id: lead.id, attempt_id: attempt.id })).toMatchObject({
    status: 422,
    body: { error: { details: [{ path: "lead_id" }] } },
  });
  expect((await patch({ lead_id: lead.id })).body.reply).toMatchObject({ lead: { id: lead.id }, attempt: null });
  expect((await patch({ attempt_id: attempt.id })).body.reply).toMatchObject({ attempt: { id: attempt.id } });
  expect((await patch({ classification: "interested", intent: "objection" })).status).toBe(422);
  expect((await patch({})).status).toBe(422);
});

test("shows a mail's files without trusting them", async () => {
  await mailed("henk@wandelwereld.nl");
  await mailed("dave@trailgearreview.example");
  await sandbox.settled();
  await hear();
  const idOf = async (from: string) => (await ask(replies.GET, { key, query: `?from=${from}` })).body.items[0].id;
  const withLogo = await idOf("henk@wandelwereld.nl");
  const raw = await ask(source.GET, { key, params: { id: withLogo } });
  expect(raw.body).toContain("Content-Type: multipart/");
  expect(raw.headers.get("content-disposition")).toContain("attachment;");
  const logo = await ask(attachment.GET, { key, params: { id: withLogo, n: "0" } });
  expect(logo.headers.get("content-type")).toBe("image/png");
  expect(logo.headers.get("content-security-policy")).toContain("sandbox");
  expect((await ask(attachment.GET, { key, params: { id: withLogo, n: "7" } })).status).toBe(404);
  const page = await ask(html.GET, { key, params: { id: await idOf("dave@trailgearreview.example") } });
  expect(page.body).toContain("Trail Gear Review");
  expect(page.headers.get("content-security-policy")).toMatch(/^sandbox .*default-src 'none'.*frame-ancestors 'self'$/);
});

test("a refusal and a lost answer are told apart, without the server's words", async () => {
  const { sent: refused } = await mailed("refused@site-one.example");
  expect([refused.status, refused.body.error.code]).toEqual([500, "delivery_failed"]);
  expect(refused.body.error.details).toMatchObject({ attempt_id: expect.any(String), status: "failed" });
  expect(JSON.stringify(refused.body)).not.toContain("4711");
  const { sent: lost, mail } = await mailed("lost@site-two.example");
  expect([lost.status, lost.body.error.code]).toEqual([500, "delivery_unknown"]);
  const again = await ask(send.POST, { method: "POST", key, body: mail });
  expect(again.body.error.details.failed).toBe("idempotency");
});

test("the link in a mail stops its recipient, once asked by POST", async () => {
  const { leadId } = await mailed("someone@site-three.example");
  const header = sandbox.sent.at(-1)?.headers.find(({ name }) => name === "list-unsubscribe")?.value ?? "";
  const token = /\/unsubscribe\/([\w-]+)/.exec(header)?.[1] ?? "";
  for (let time = 0; time < 2; time += 1) {
    const response = await unsubscribe(new Request("http://localhost/"), { params: Promise.resolve({ token }) });
    expect(response.status).toBe(200);
  }
  expect(await statusOf(leadId)).toBe("unsubscribed");
});

test("a mailbox that cannot be heard is a failure with its cause", async () => {
  const secret = runtime.env.imap;
  const deaf = await startServer({
    IMAP_HOST: "127.0.0.1",
    IMAP_PORT: "9",
    IMAP_USER: "u",
    IMAP_PASS: secret?.pass ?? "",
  });
  try {
    const answer = await ask(poll.POST, { method: "POST", key: await keyOf(deaf, "member"), body: {} });
    expect([answer.status, answer.body.error.code]).toEqual([502, "imap_connection_refused"]);
  } finally {
    await stopServer(deaf);
    globalThis.outreachRuntime = Promise.resolve(runtime);
  }
});

test("polls only for an address that is ours", async () => {
  const asked = (sent_from_email: string) => ask(poll.POST, { method: "POST", key, body: { sent_from_email } });
  expect((await asked(sandbox.smtp.user)).status).toBe(200);
  expect((await asked("ceo@other.example")).body.error.code).toBe("sender_not_own");
  for (const injection of ['a@b.example"\r\nA1 LOGOUT', "*", "a@b.example, c@d.example"]) {
    expect((await asked(injection)).body.error.code).toBe("invalid_request");
  }
});
