import { afterAll, beforeAll, expect, test } from "vitest";
import * as active from "@/app/api/v1/backlink-outreach/classifier/active/route";
import * as classifier from "@/app/api/v1/backlink-outreach/classifier/route";
import * as oneReply from "@/app/api/v1/backlink-outreach/replies/[id]/route";
import { seedReply } from "../adapters/db/replies.fixture";
import { classificationHistory } from "../adapters/db/schema";
import { type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import type { Intent } from "../core/reply/intents";
import { shippedModel } from "../core/reply/layers/model/shipped-model";
import { ask, keyOf, startServer, stopServer } from "./api.fixture";
import { retrain } from "./retrain";
import type { Runtime } from "./runtime";

let runtime: Runtime;
let admin: string;
let seed: Seed;

beforeAll(async () => {
  runtime = await startServer();
  admin = await keyOf(runtime, "admin");
  const { workspaceId, mailboxId } = runtime;
  seed = { ...(await seedWorkspace(runtime.database.db)), workspaceId, mailboxId };
});
afterAll(() => stopServer(runtime));

const now = new Date();
const read = async () => (await ask(classifier.GET, { key: admin })).body;
const choose = (versionId: unknown, key = admin) =>
  ask(active.PATCH, { method: "PATCH", key, body: { version_id: versionId } });

/** A reply that the machine called one thing and that is called another now. */
async function reply(said: Intent, meant: Intent, facts: Parameters<typeof seedReply>[2] = {}): Promise<void> {
  const { db } = runtime.database;
  const layer = said === meant ? "phrase" : "person";
  const replyId = await seedReply(db, seed, { intent: meant, layer, receivedAt: now, readAt: now, ...facts });
  const machine = { intent: said, classification: "replied", confidence: 0.7, layer: "phrase" } as const;
  await db.insert(classificationHistory).values({ ...machine, replyId, rulesVersion: "1" });
}

const NO_FOLD = { examples: 0, active: 1, candidate: 1 };

async function keepVersion(version: string): Promise<void> {
  const promotion = { promoted: true, corpus: NO_FOLD, corrections: NO_FOLD };
  const trained = { model: { ...shippedModel(), version }, corrections: 20, promotion };
  await runtime.models.keep(runtime.workspaceId, trained, now);
}

test("counts what people left and corrected, of replies that somebody has seen", async () => {
  await reply("interested", "interested");
  await reply("interested", "objection");
  await reply("question", "question", { readAt: null });
  await reply("question", "question", { deletedAt: now });
  await reply("question", "question", { receivedAt: new Date(now.getTime() - 100 * 86_400_000) });
  const { labels, corrections } = await read();
  expect(corrections).toBe(1);
  expect(labels).toEqual([
    { week: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), said: "interested", meant: "interested", count: 1 },
    { week: expect.anything(), said: "interested", meant: "objection", count: 1 },
  ]);
});

test("learns from twenty corrections by itself and says so where the page looks", async () => {
  const { workspaceId, models, database } = runtime;
  const before = (await read()).versions.length;
  while ((await models.correctionsSinceTraining(workspaceId)) < 20) {
    const words = { ownWords: "Zettel liegt im blauen Fach, bitte gegenzeichnen.", readAt: now };
    const replyId = await seedReply(database.db, seed, { intent: "unclassified", layer: "model", ...words });
    const machine = { intent: "unclassified", classification: "replied", confidence: 0.4, layer: "model" } as const;
    await database.db.insert(classificationHistory).values({ ...machine, replyId, rulesVersion: "1" });
    const answer = await ask(oneReply.PATCH, {
      method: "PATCH",
      key: admin,
      params: { id: replyId },
      body: { intent: "billing" },
    });
    expect(answer.status).toBe(200);
  }
  expect((await read()).corrections_since_training).toBeGreaterThanOrEqual(20);
  await retrain({ ...runtime, corpus: async () => [] });
  const { versions, active_version, corrections_since_training } = await read();
  expect(versions).toHaveLength(before + 1);
  expect(versions[0]).toMatchObject({ version: active_version, active: true });
  expect(corrections_since_training).toBe(0);
});

test("goes back to the shipped model and forward to a version, for admins only", async () => {
  await keepVersion("first");
  await keepVersion("second");
  const { versions, active_version } = await read();
  expect(active_version).toBe("second");
  const first = versions.find(({ version }: { version: string }) => version === "first");
  expect((await choose(first.id)).body).toMatchObject({ active_version: "first" });
  const back = await choose(null);
  expect(back.body.active_version).toBe(back.body.shipped_version);
  expect((await choose(crypto.randomUUID())).status).toBe(404);
  expect((await choose("first")).status).toBe(422);
  expect((await choose(first.id, await keyOf(runtime, "member"))).status).toBe(403);
});
