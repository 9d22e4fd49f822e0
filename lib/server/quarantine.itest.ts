import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as retry from "@/app/api/v1/backlink-outreach/quarantine/[id]/retry/route";
import * as source from "@/app/api/v1/backlink-outreach/quarantine/[id]/source/route";
import * as quarantine from "@/app/api/v1/backlink-outreach/quarantine/route";
import * as reply from "@/app/api/v1/backlink-outreach/replies/[id]/route";
import * as replies from "@/app/api/v1/backlink-outreach/replies/route";
import { mail } from "../pipelines/mail-samples.fixture";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import type { Runtime } from "./runtime";

let runtime: Runtime;
let key: string;
let viewer: string;
beforeAll(async () => {
  runtime = await startServer();
  key = await keyOf(runtime, "admin");
  viewer = await keyOf(runtime, "viewer");
});
afterAll(() => stopServer(runtime));

let uid = 0;
let raw: string;
let quarantineId: string;
beforeEach(async () => {
  uid += 1;
  raw = mail({ subject: `Hard to read ${uid}` });
  await kept();
  const listed = (await ask(quarantine.GET, { key })).body.items;
  quarantineId = listed[0]?.id ?? "";
});

/** What a poll stores of a message with the reader's refusal. */
async function kept(): Promise<void> {
  const now = new Date();
  const [mailbox] = await runtime.mailboxes.list(runtime.workspaceId);
  const mailboxId = mailbox?.id ?? "";
  const lease = await runtime.inbox.beginPoll({ mailboxId, trigger: "user", leaseMs: 60_000 }, now);
  if (!lease) throw new Error("The lease is taken");
  const folder = { path: "INBOX", role: "inbox", uidValidity: "1", uidNext: uid + 1 } as const;
  const bytes = new TextEncoder().encode(raw);
  const place = { folder: "INBOX", uidValidity: "1", uid, receivedAt: now };
  const fetched = { ...place, sizeBytes: bytes.length, raw: bytes, left: null };
  const items = [{ kind: "quarantined" as const, fetched, error: "Max header size exceeded" }];
  await runtime.inbox.commit(lease, { folder, accountedTo: uid, items, leaseMs: 60_000 }, now);
  await runtime.inbox.endPoll(lease, { status: "ok", folders: [], errorCode: null, errorMessage: null }, now);
}

const to = (id: string) => ({ key, params: { id } });

describe("a message that could not be read", () => {
  test("is listed with its reason, and its bytes are those that came", async () => {
    const { body } = await ask(quarantine.GET, { key });
    expect(body.items).toMatchObject([{ id: quarantineId, error: "Max header size exceeded" }]);
    const file = await ask(source.GET, to(quarantineId));
    expect([file.status, file.body]).toEqual([200, raw]);
    expect(file.headers.get("content-type")).toBe("message/rfc822");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    await ask(retry.POST, { ...to(quarantineId), method: "POST" });
  });

  test("becomes a reply when it is read again, once", async () => {
    const again = () => ask(retry.POST, { ...to(quarantineId), method: "POST" });
    const stored = await again();
    expect(stored).toMatchObject({ status: 200, body: { kind: "stored" } });
    const { body } = await ask(replies.GET, { key, query: "?view=all" });
    expect(body.items.map(({ subject }: { subject: string }) => subject)).toContain(`Hard to read ${uid}`);
    expect((await again()).status).toBe(404);
    expect((await ask(source.GET, to(quarantineId))).status).toBe(404);
    expect((await ask(quarantine.GET, { key })).body.items).toEqual([]);
  });

  test("is nothing for who is not signed in, and not read again for who may only look", async () => {
    const stranger = { params: { id: quarantineId } };
    expect((await ask(source.GET, stranger)).status).toBe(401);
    expect((await ask(retry.POST, { ...stranger, method: "POST" })).status).toBe(401);
    expect((await ask(retry.POST, { ...stranger, method: "POST", key: viewer })).status).toBe(403);
    await ask(retry.POST, { ...to(quarantineId), method: "POST" });
  });
});

describe("a reply that is deleted", () => {
  test("is gone from every list and for good; who may only look cannot delete it", async () => {
    await ask(retry.POST, { ...to(quarantineId), method: "POST" });
    const listed = async () => (await ask(replies.GET, { key, query: "?view=all" })).body.items;
    const [{ id }] = await listed();
    const remove = (as: string) => ask(reply.DELETE, { method: "DELETE", params: { id }, key: as });
    expect((await remove(viewer)).status).toBe(403);
    expect(await remove(key)).toMatchObject({ status: 200, body: { id } });
    expect((await ask(reply.GET, to(id))).status).toBe(404);
    expect((await listed()).map((item: { id: string }) => item.id)).not.toContain(id);
    expect((await remove(key)).status).toBe(404);
  });
});
