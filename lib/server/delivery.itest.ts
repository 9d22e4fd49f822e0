import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import * as markSent from "@/app/api/v1/backlink-outreach/attempts/[id]/mark-sent/route";
import * as resendRoute from "@/app/api/v1/backlink-outreach/attempts/[id]/resend/route";
import * as attempt from "@/app/api/v1/backlink-outreach/attempts/[id]/route";
import * as attempts from "@/app/api/v1/backlink-outreach/campaigns/[id]/attempts/route";
import * as bulkLeads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/bulk/route";
import * as leads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/route";
import * as campaign from "@/app/api/v1/backlink-outreach/campaigns/[id]/route";
import * as start from "@/app/api/v1/backlink-outreach/campaigns/[id]/start/route";
import * as steps from "@/app/api/v1/backlink-outreach/campaigns/[id]/steps/route";
import * as campaigns from "@/app/api/v1/backlink-outreach/campaigns/route";
import * as jobs from "@/app/api/v1/backlink-outreach/jobs/run/route";
import * as send from "@/app/api/v1/backlink-outreach/outreach/send/route";
import type { sendOutreachRequest } from "../contract/requests";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { PROSPECT_STORY, type Story } from "../sandbox/story/story";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import { poll } from "./poll";
import type { Runtime } from "./runtime";
import { sendMail, undoable } from "./send";
import type { ActionContext } from "./user-action";

/** What becomes of mails after they were handed over, against real SMTP and IMAP conversations. */

const CRON_SECRET = "c".repeat(32);
let lineHolds = true;
const STORY: Story = {
  ...PROSPECT_STORY,
  behaviour: (recipient) =>
    recipient.startsWith("lost@") && !lineHolds ? { kind: "drop", at: "final-dot-taken" } : { kind: "accept" },
};

let sandbox: Sandbox;
let runtime: Runtime;
let key: string;
let campaignId: string;
const trusted = getCACertificates("default");

beforeAll(async () => {
  sandbox = await startSandbox({ story: STORY, replyDelayMs: 600_000 });
  setDefaultCACertificates([...trusted, sandbox.certificate.ca]);
  const { smtp, imap } = sandbox;
  runtime = await startServer({
    ...{ SMTP_HOST: smtp.host, SMTP_PORT: String(smtp.port), SMTP_USER: smtp.user, SMTP_PASS: smtp.pass },
    ...{ IMAP_HOST: imap.host, IMAP_PORT: String(imap.port), IMAP_USER: imap.user, IMAP_PASS: imap.pass },
    ...{ SMTP_FROM_EMAIL: smtp.user, UNDO_SEND_SECONDS: "1", CRON_SECRET },
  });
  key = await keyOf(runtime, "admin");
  campaignId = (await ask(campaigns.POST, { method: "POST", key, body: { name: "Hut map" } })).body.id;
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await stopServer(runtime);
  await sandbox.close();
});

async function leadOf(contactEmail: string): Promise<string> {
  const body = { website_url: `https://${contactEmail.replace("@", ".")}`, contact_email: contactEmail };
  return (await ask(leads.POST, { method: "POST", key, params: { id: campaignId }, body })).body.id;
}
const mailTo = async (contactEmail: string): Promise<z.output<typeof sendOutreachRequest>> => ({
  campaignId,
  leadId: await leadOf(contactEmail),
  subject: "A hut map",
  body: "Hello, would a link fit?",
});
const statusOf = async (id: string) => (await ask(attempt.GET, { key, params: { id } })).body.status;
const arrivals = (recipient: string) => sandbox.sent.filter(({ recipients }) => recipients.includes(recipient));

/** A mail whose 250 got lost on the way. */
async function lost(contactEmail: string): Promise<string> {
  lineHolds = false;
  const { campaignId: campaign_id, leadId: lead_id, ...words } = await mailTo(contactEmail);
  const answer = await ask(send.POST, { method: "POST", key, body: { campaign_id, lead_id, ...words } });
  lineHolds = true;
  expect(answer.body.error.code).toBe("delivery_unknown");
  return answer.body.error.details.attempt_id;
}

/** The screen's own way in, as the signed-in admin. */
async function composer(): Promise<ActionContext> {
  const users = await runtime.accounts.users(runtime.workspaceId);
  const user = users.find(({ email }) => email === "admin@fernweg.example");
  if (!user) throw new Error("There is no admin");
  const actor = { ...user, userId: user.id, workspaceId: runtime.workspaceId, tokenVersion: 0 };
  return { ...runtime, actor, now: new Date() };
}

test("a lost 250 is settled by the copy that the server keeps, and learns the id it was given there", async () => {
  const id = await lost("lost@reconciled.example");
  const [mail] = arrivals("lost@reconciled.example");
  const raw = String(mail?.raw).replace(/^Message-ID: .*$/im, "Message-ID: <given-by-the-relay@relay.example>");
  for (const { uid } of sandbox.mailbox.messages("Sent")) sandbox.mailbox.remove("Sent", uid);
  sandbox.mailbox.deliver("Sent", raw);
  expect((await poll(runtime, { trigger: "worker" })).ok).toBe(true);
  expect(await statusOf(id)).toBe("sent");
  expect(sandbox.mailbox.messages("Sent").every(({ flags }) => flags.length === 0)).toBe(true);

  const reply = [
    "From: lost@reconciled.example",
    `To: ${sandbox.smtp.user}`,
    "Subject: Re: something else",
    "Message-ID: <r1@reconciled.example>",
    "In-Reply-To: <given-by-the-relay@relay.example>",
    `Date: ${new Date().toUTCString()}`,
    "",
    "Yes, we would like that.",
  ];
  sandbox.deliver("INBOX", reply.join("\r\n"));
  await poll(runtime, { trigger: "worker" });
  const actor = (await composer()).actor;
  const page = await runtime.replies.list(
    actor,
    { filter: { view: "all" }, page: { limit: 10, cursor: null } },
    new Date(),
  );
  const detail = await runtime.replies.get(actor, page.items[0]?.id ?? "", new Date());
  expect(detail?.match).toMatchObject({ method: "in_reply_to", score: 1 });
});

test("a lost 250 whose copy is nowhere stays with a person: sent again, the same mail arrives twice at most", async () => {
  const id = await lost("lost@again.example");
  expect(await statusOf(id)).toBe("unknown");
  const again = await ask(resendRoute.POST, { method: "POST", key, params: { id } });
  expect([again.status, again.body.status]).toEqual([200, "sent"]);
  const [first, second] = arrivals("lost@again.example");
  expect(String(second?.raw)).toBe(String(first?.raw));
  expect((await ask(resendRoute.POST, { method: "POST", key, params: { id } })).body.error.code).toBe("not_resendable");
});

test("or marked as sent by who knows", async () => {
  const id = await lost("lost@marked.example");
  expect((await ask(markSent.POST, { method: "POST", key, params: { id } })).body).toMatchObject({ status: "sent" });
  expect((await ask(markSent.POST, { method: "POST", key, params: { id } })).status).toBe(409);
  expect(arrivals("lost@marked.example")).toHaveLength(1);
});

test("a mail from the screen leaves at the end of its second, though nobody waits for it", async () => {
  const context = await composer();
  const sent = await sendMail(context, undoable(context, await mailTo("jane@on-time.example")));
  if (!sent.ok) throw new Error(sent.error.kind);
  expect(sent.value.status).toBe("queued");
  await expect.poll(() => arrivals("jane@on-time.example").length, { timeout: 8000 }).toBe(1);
  const lateMs = Date.now() - (sent.value.dueAt?.getTime() ?? 0);
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(2500);
});

test("a mail that was taken back never leaves", async () => {
  const context = await composer();
  const mail = await mailTo("jane@taken-back.example");
  const sent = await sendMail(context, undoable(context, mail));
  if (!sent.ok) throw new Error(sent.error.kind);
  expect(await runtime.outreach.cancel(context.actor, sent.value.attemptId, new Date())).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(arrivals("jane@taken-back.example")).toEqual([]);
});

test("a host without a worker sends it when its scheduler calls", async () => {
  const context = { ...(await composer()), env: { ...runtime.env, serverless: true } };
  const sent = await sendMail(context, undoable(context, await mailTo("jane@scheduled.example")));
  if (!sent.ok) throw new Error(sent.error.kind);
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(arrivals("jane@scheduled.example")).toEqual([]);
  const headers = { authorization: `Bearer ${CRON_SECRET}` };
  expect((await ask(jobs.POST, { method: "POST", headers })).body).toMatchObject({ sent: 1 });
  expect(arrivals("jane@scheduled.example")).toHaveLength(1);
});

test("leads that come into a started campaign join its steps only where that is asked", async () => {
  const { id } = (await ask(campaigns.POST, { method: "POST", key, body: { name: "Under way" } })).body;
  const params = { id };
  const post = (route: typeof leads.POST, body: object) => ask(route, { method: "POST", key, params, body });
  const rowOf = (name: string) => ({ website_url: `https://${name}.example`, contact_email: `ed@${name}.example` });
  const words = { wait_days: 0, subject: "A hut map", body: "Hello, would a link fit?" };
  await ask(steps.PATCH, { method: "PATCH", key, params, body: { steps: [words] } });
  await post(leads.POST, { ...rowOf("early"), enrol: true });
  expect((await post(start.POST, {})).body).toEqual({ enrolled: 1, respread: 0 });
  expect((await ask(campaign.GET, { key, params })).body.started_at).not.toBeNull();

  await post(leads.POST, rowOf("left-out"));
  await post(leads.POST, { ...rowOf("single"), enrol: true });
  const many = [rowOf("first"), rowOf("single"), { website_url: "https://no-address.example" }];
  expect((await post(bulkLeads.POST, { leads: many, enrol: true })).body).toMatchObject({ added: 2, enrolled: 1 });
  const queued = (await ask(attempts.GET, { key, params })).body.items;
  expect(queued.map((mail: { recipient_email: string }) => mail.recipient_email).sort()).toEqual([
    ...["ed@early.example", "ed@first.example", "ed@single.example"],
  ]);
});

test("two clicks on Send leave one mail, and the second is told why", async () => {
  const context = await composer();
  const mail = undoable(context, await mailTo("twice@clicked.example"));
  const clicks = await Promise.all([sendMail(context, mail), sendMail(context, mail)]);
  expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(clicks.find(({ ok }) => !ok)).toMatchObject({
    error: { kind: "policy_blocked", reason: expect.stringMatching(/^Duplicate/) },
  });
  await expect.poll(() => arrivals("twice@clicked.example").length, { timeout: 20_000 }).toBe(1);
});
