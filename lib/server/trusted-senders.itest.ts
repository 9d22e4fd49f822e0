import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as one from "@/app/api/v1/backlink-outreach/trusted-senders/[id]/route";
import * as all from "@/app/api/v1/backlink-outreach/trusted-senders/route";
import { seedReply } from "../adapters/db/replies.fixture";
import { replies } from "../adapters/db/schema";
import { seedWorkspace } from "../adapters/db/test-database.fixture";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import type { Runtime } from "./runtime";

let runtime: Runtime;
let key: string;

beforeAll(async () => {
  runtime = await startServer();
  key = await keyOf(runtime, "member");
});
afterAll(() => stopServer(runtime));

const trust = (body: unknown, asked = key) => ask(all.POST, { method: "POST", key: asked, body });
const list = async (): Promise<string[]> =>
  (await ask(all.GET, { key })).body.items.map(({ value }: { value: string }) => value);

test("vouches for an address or a domain once, and takes it back", async () => {
  const added = await trust({ email: "Jane@Magazine.example" });
  expect(added).toMatchObject({ status: 201, body: { scope: "address", value: "jane@magazine.example" } });
  expect((await trust({ email: "jane@magazine.example" })).body.id).toBe(added.body.id);
  expect(await trust({ domain: "https://www.partner.example.org/x" })).toMatchObject({ status: 201 });
  expect(await list()).toEqual(["partner.example.org", "jane@magazine.example"]);
  const params = { id: added.body.id };
  expect((await ask(one.DELETE, { method: "DELETE", key, params })).status).toBe(200);
  expect((await ask(one.DELETE, { method: "DELETE", key, params })).status).toBe(404);
  expect(await list()).toEqual(["partner.example.org"]);
});

test("refuses a domain of anybody, what is no sender, and a viewer", async () => {
  expect(await trust({ domain: "gmail.com" })).toMatchObject({
    status: 422,
    body: { error: { code: "anybodys_domain" } },
  });
  expect(await trust({ domain: "no domain" })).toMatchObject({
    status: 422,
    body: { error: { code: "not_a_sender" } },
  });
  expect((await trust({})).status).toBe(422);
  expect((await trust({ domain: "partner.example" }, await keyOf(runtime, "viewer"))).status).toBe(403);
});

test("takes the warning off the reply by which somebody was trusted, and keeps what it means", async () => {
  const { db } = runtime.database;
  const seed = { ...(await seedWorkspace(db)), workspaceId: runtime.workspaceId, mailboxId: runtime.mailboxId };
  const unsafe = { safetyVerdict: "phishing", needsReview: true } as const;
  const facts = { ...unsafe, fromEmail: "it@partner.example", intent: "question", classification: "replied" } as const;
  const replyId = await seedReply(db, seed, { ...facts, safetyReasons: ["asks_for_credentials"] });
  expect(await trust({ reply_id: replyId })).toMatchObject({ body: { scope: "address", value: "it@partner.example" } });
  const [reply] = await db.select().from(replies).where(eq(replies.id, replyId));
  expect(reply).toMatchObject({ safetyVerdict: "clean", safetyReasons: [], needsReview: false, intent: "question" });
  expect((await runtime.trust.values(runtime.workspaceId)).has("it@partner.example")).toBe(true);
});
