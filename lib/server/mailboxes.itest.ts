import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as leads from "@/app/api/v1/backlink-outreach/campaigns/[id]/leads/route";
import * as campaigns from "@/app/api/v1/backlink-outreach/campaigns/route";
import * as mailboxes from "@/app/api/v1/backlink-outreach/mailboxes/route";
import * as send from "@/app/api/v1/backlink-outreach/outreach/send/route";
import * as poll from "@/app/api/v1/backlink-outreach/replies/poll/route";
import * as replies from "@/app/api/v1/backlink-outreach/replies/route";
import { type Sandbox, startSandbox } from "../sandbox/sandbox";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import { ADDING, adminContext, formFor, MARA, startTokenEndpoint } from "./mailboxes.fixture";
import type { Runtime } from "./runtime";
import { saveMailbox } from "./save-mailbox";
import { testMailbox, tryMailbox } from "./test-mailbox";
import type { ActionContext } from "./user-action";

/** Two mailboxes, each with servers of its own: one from the environment, others added on the screen. */

const trusted = getCACertificates("default");
const account = { ...MARA }; // whose token changes

let robin: Sandbox;
let mara: Sandbox;
let runtime: Runtime;
let context: ActionContext;
let key: string;
let campaignId: string;

beforeAll(async () => {
  [robin, mara] = await Promise.all([
    startSandbox({ replyDelayMs: 5 }),
    startSandbox({ replyDelayMs: 5, credentials: account }),
  ]);
  setDefaultCACertificates([...trusted, robin.certificate.ca, mara.certificate.ca]);
  runtime = await startServer(variables());
  key = await keyOf(runtime, "admin");
  context = await adminContext(runtime, "admin@fernweg.example");
  campaignId = (await ask(campaigns.POST, { method: "POST", key, body: { name: "Hut map" } })).body.id;
});
afterAll(async () => {
  setDefaultCACertificates(trusted);
  await stopServer(runtime);
  await Promise.all([robin.close(), mara.close()]);
});

function variables(): Record<string, string> {
  const { smtp, imap } = robin;
  return {
    ...{ SMTP_HOST: smtp.host, SMTP_PORT: String(smtp.port), SMTP_USER: smtp.user, SMTP_PASS: smtp.pass },
    ...{ IMAP_HOST: imap.host, IMAP_PORT: String(imap.port), IMAP_USER: imap.user, IMAP_PASS: imap.pass },
    SMTP_FROM_EMAIL: smtp.user,
    ...ADDING,
  };
}

let sites = 0;
async function mailed(to: string, sender_email?: string) {
  sites += 1;
  const body = { website_url: `https://site-${sites}.example/`, contact_email: to };
  const lead = await ask(leads.POST, { method: "POST", key, params: { id: campaignId }, body });
  const mail = { campaign_id: campaignId, lead_id: lead.body.id, subject: `Hello ${sites}`, body: "Is the map yours?" };
  return ask(send.POST, { method: "POST", key, body: { ...mail, ...(sender_email && { sender_email }) } });
}
const hear = (body = {}) => ask(poll.POST, { method: "POST", key, body });
const stored = async () => (await ask(replies.GET, { key, query: "?view=all&limit=200" })).body.items;

async function added(changes = {}): Promise<string> {
  const saved = await saveMailbox(context, formFor(mara, changes));
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value.id;
}

describe("a second mailbox", () => {
  let id: string;

  test("is kept with its login sealed", async () => {
    id = await added();
    const row = await runtime.mailboxes.find(runtime.workspaceId, id);
    expect(JSON.stringify(row?.settings)).not.toContain(MARA.pass);
    expect(Buffer.from(row?.sealedSecrets ?? []).toString("latin1")).not.toContain(MARA.pass);
    const fared = await ask(mailboxes.GET, { key });
    expect(fared.body.items).toMatchObject([{ name: "default" }, { name: "Second", state: "never_polled" }]);
    expect(JSON.stringify(fared.body)).not.toContain(MARA.pass);
  });

  test("is chosen by the sender's address, and its answers are heard", async () => {
    const sent = await mailed("anna@one.example", MARA.user);
    expect(sent.status).toBe(200);
    expect(mara.sent.at(-1)?.messageId).toBe(sent.body.message_id);
    expect(mara.sent.at(-1)?.headers.find(({ name }) => name === "from")?.value).toContain("Mara Lind");
    expect(robin.sent).toHaveLength(0);
    await mara.settled();
    expect((await hear()).body).toMatchObject({ status: "ok", stored: 1 });
    expect(await stored()).toMatchObject([{ attempt: { id: sent.body.attempt_id } }]);
  });

  test("leaves the environment's as the one without a wish", async () => {
    await mailed("bert@two.example");
    expect(robin.sent).toHaveLength(1);
    expect((await mailed("carla@three.example", "boss@other.example")).body.error.code).toBe("policy_blocked");
  });

  test("is polled alone where its id or its address is named", async () => {
    await robin.settled();
    expect((await hear({ mailbox_id: id })).body).toMatchObject({ polled: 0 });
    expect((await hear({ sent_from_email: MARA.user })).body).toMatchObject({ polled: 0 });
    expect((await hear({ sent_from_email: robin.smtp.user })).body.polled).toBeGreaterThan(0);
  });

  test("hides nothing of the other when it cannot be reached", async () => {
    await saveMailbox(context, formFor(mara, { id, imap: { host: mara.imap.host, port: 1 } }));
    const heard = await hear();
    expect(heard.body).toMatchObject({ status: "partial", problem: expect.stringContaining("does not answer") });
    const fared = (await ask(mailboxes.GET, { key })).body.items;
    expect(fared[0]).toMatchObject({ state: "listening", problem: null });
    expect(fared[1].problem).toContain("Settings, Mailboxes");
    await saveMailbox(context, formFor(mara, { id }));
  });

  test("stands for its name and its address alone", async () => {
    const same = await saveMailbox(context, formFor(mara, { name: "Third" }));
    expect(same).toMatchObject({ ok: false, error: { kind: "mailbox_address_taken" } });
    const named = await saveMailbox(context, formFor(mara, { name: "second", email: "c@talblick.example" }));
    expect(named).toMatchObject({ ok: false, error: { kind: "mailbox_name_taken" } });
  });

  test("keeps its history and does nothing more once it is switched off", async () => {
    const before = (await stored()).length;
    expect(
      await runtime.mailboxes.setDisabled({ id, workspaceId: runtime.workspaceId, disabled: true }, new Date()),
    ).toBe(true);
    expect((await mailed("dora@four.example", MARA.user)).body.error.code).toBe("policy_blocked");
    expect((await hear({ mailbox_id: id })).body.error.code).toBe("imap_not_configured");
    expect(await stored()).toHaveLength(before);
    expect((await ask(mailboxes.GET, { key })).body.items[1]).toMatchObject({ state: "disabled", problem: null });
    await runtime.mailboxes.setDisabled({ id, workspaceId: runtime.workspaceId, disabled: false }, new Date());
  });

  test("asks for the login again when its servers change", async () => {
    const kept = { kind: "kept" } as const;
    expect(await saveMailbox(context, formFor(mara, { id, name: "Renamed", credential: kept }))).toMatchObject({
      ok: true,
    });
    const elsewhere = { host: "localhost", port: mara.imap.port };
    expect(await saveMailbox(context, formFor(mara, { id, imap: elsewhere, credential: kept }))).toMatchObject({
      error: { kind: "mailbox_login_needed" },
    });
    expect(await testMailbox(context, id)).toMatchObject({ value: { smtp: { ok: true }, imap: { ok: true } } });
  });

  test("that of the environment is not changed here", async () => {
    const form = formFor(mara, { id: runtime.mailboxId, email: "x@talblick.example", name: "default" });
    expect(await saveMailbox(context, form)).toMatchObject({ error: { kind: "mailbox_of_environment" } });
    const off = { id: runtime.mailboxId, workspaceId: runtime.workspaceId, disabled: true };
    expect(await runtime.mailboxes.setDisabled(off, new Date())).toBe(false);
  });
});

test("no login is kept without a key to seal it", async () => {
  const open = { ...context, seal: null };
  expect(await saveMailbox(open, formFor(mara, { email: "e@talblick.example", name: "E" }))).toMatchObject({
    error: { kind: "encryption_key_missing" },
  });
});

test("a login sealed under another key says so and opens nothing", async () => {
  const id = await sealedElsewhere();
  const fared = (await ask(mailboxes.GET, { key })).body.items.find((item: { id: string }) => item.id === id);
  expect(fared).toMatchObject({ state: "deaf", problem: expect.stringContaining("another ENCRYPTION_KEY") });
  expect((await hear({ mailbox_id: id })).body.error.code).toBe("mailbox_closed");
  await runtime.mailboxes.setDisabled({ id, workspaceId: runtime.workspaceId, disabled: true }, new Date());
});

async function sealedElsewhere(): Promise<string> {
  const id = await added({ name: "Elsewhere", email: "f@talblick.example" });
  const row = await runtime.mailboxes.find(runtime.workspaceId, id);
  const from = row?.sealedSecrets ?? new Uint8Array();
  await runtime.mailboxes.replaceSecrets(id, { from, to: from.map((byte) => byte ^ 1) });
  return id;
}

describe("a mailbox that signs in by token", () => {
  test("exchanges its refresh token before the token ends, keeps what it got, and sends and hears by it", async () => {
    account.accessToken = "token-2";
    const endpoint = await startTokenEndpoint(() => ({
      status: 200,
      body: { access_token: account.accessToken, expires_in: 3600, refresh_token: "refresh-2" },
    }));
    const [second] = (await runtime.mailboxes.list(runtime.workspaceId)).filter(({ email }) => email === MARA.user);
    const credential = {
      kind: "refresh_token",
      tokenEndpoint: endpoint.url,
      clientId: "client",
      clientSecret: "hush",
      refreshToken: "refresh-1",
    } as const;
    const id = second?.id ?? "";
    expect(await saveMailbox(context, formFor(mara, { id, credential }))).toMatchObject({ ok: true });

    expect((await hear({ mailbox_id: id })).body.status).toBe("ok");
    expect((await mailed("emma@five.example", MARA.user)).status).toBe(200);
    expect(endpoint.asked).toEqual([
      { grant_type: "refresh_token", refresh_token: "refresh-1", client_id: "client", client_secret: "hush" },
    ]);

    await expireToken(id);
    account.accessToken = "token-3";
    expect((await hear({ mailbox_id: id })).body.status).toBe("ok");
    expect(endpoint.asked.at(-1)).toMatchObject({ refresh_token: "refresh-2" });
    endpoint.close();

    await expireToken(id);
    const deaf = await hear({ mailbox_id: id });
    expect([deaf.status, deaf.body.error.code]).toEqual([502, "imap_token_failed"]);
    expect(JSON.stringify(deaf.body)).not.toContain("hush");
  });

  test("outlives a test before it is kept and one after, though each exchange replaces its refresh token", async () => {
    let current = "once-1";
    let exchanges = 0;
    const endpoint = await startTokenEndpoint((form) => {
      if (form.refresh_token !== current) return { status: 400, body: { error: "invalid_grant" } };
      exchanges += 1;
      current = `once-${exchanges + 1}`;
      account.accessToken = `token of exchange ${exchanges}`;
      return { status: 200, body: { access_token: account.accessToken, expires_in: 3600, refresh_token: current } };
    });
    const [second] = (await runtime.mailboxes.list(runtime.workspaceId)).filter(({ email }) => email === MARA.user);
    const id = second?.id ?? "";
    const credential = {
      kind: "refresh_token",
      tokenEndpoint: endpoint.url,
      clientId: "client",
      clientSecret: "hush",
      refreshToken: "once-1",
    } as const;
    const form = formFor(mara, { id, credential });
    const passed = { ok: true, value: { smtp: { ok: true }, imap: { ok: true } } };

    expect(await tryMailbox(context, form)).toMatchObject(passed);
    expect(await tryMailbox(context, form)).toMatchObject(passed);
    expect(await saveMailbox(context, form)).toMatchObject({ ok: true });
    expect((await hear({ mailbox_id: id })).body.status).toBe("ok");
    await expireToken(id);
    expect(await tryMailbox(context, formFor(mara, { id, credential: { kind: "kept" } }))).toMatchObject(passed);
    expect((await hear({ mailbox_id: id })).body.status).toBe("ok");
    expect(exchanges).toBe(2);
    endpoint.close();
  });
});

async function expireToken(id: string): Promise<void> {
  const row = await runtime.mailboxes.find(runtime.workspaceId, id);
  const opened = runtime.seal?.open(id, row?.sealedSecrets ?? new Uint8Array());
  const ended = { ...Object(opened), access: { token: "old", expiresAt: new Date().toISOString() } };
  const to = runtime.seal?.seal(id, ended) ?? new Uint8Array();
  await runtime.mailboxes.replaceSecrets(id, { from: row?.sealedSecrets ?? new Uint8Array(), to });
}
