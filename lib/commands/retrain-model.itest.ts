import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { createDecisionStore } from "../adapters/db/decision-store";
import { createModelStore } from "../adapters/db/model-store";
import { adminOf, NOW, seedReply } from "../adapters/db/replies.fixture";
import { classificationHistory, modelVersions } from "../adapters/db/schema";
import { openTestDatabase, type Seed, seedWorkspace } from "../adapters/db/test-database.fixture";
import { NO_CONTEXT } from "../core/reply/classification";
import { classify } from "../core/reply/classify";
import { inboundMessage } from "../core/reply/inbound-message.fixture";
import type { Intent } from "../core/reply/intents";
import type { Example } from "../core/reply/layers/model/example";
import { HELD_OUT, split } from "../core/reply/layers/model/labelled-examples";
import { shippedModel } from "../core/reply/layers/model/shipped-model";
import { retrainModel } from "./retrain-model";

const database = await openTestDatabase();
const { db } = database;
const models = createModelStore(db);
const decisions = createDecisionStore(db, { autoSuppress: "opt_out" });
afterAll(() => database.close());

/** What only the people of this installation know: how their own partners talk. */
const slang = (at: number): string => `Zettel ${at} liegt im blauen Fach, bitte gegenzeichnen.`;
const PLAIN: Example[] = [
  { text: "Yes, please send us the draft. We would love to read it.", intent: "interested" },
  { text: "Sounds great, happy to publish your article.", intent: "interested" },
  { text: "Sure, we like the idea, go ahead.", intent: "interested" },
  { text: "No thanks, we are not interested.", intent: "objection" },
  { text: "We do not accept guest posts.", intent: "objection" },
  { text: "Which page do you want to link to?", intent: "question" },
];

/** None of it held out: what decides is whether the slang was learnt. */
const TAUGHT = split(PLAIN, HELD_OUT.corpus).training;

async function correct(seed: Seed, corrections: Example[], at = NOW): Promise<void> {
  for (const { text, intent } of corrections) {
    const words = { ownWords: text, text, snippet: text };
    const replyId = await seedReply(db, seed, { ...words, intent: "unclassified", confidence: 0.4, layer: "model" });
    const machine = { intent: "unclassified", classification: "replied", confidence: 0.4, layer: "model" } as const;
    await db.insert(classificationHistory).values({ ...machine, replyId, rulesVersion: "1", createdAt: NOW });
    const labelled = await decisions.reclassify(adminOf(seed), { replyId, intent }, at);
    if (!labelled.ok) throw new Error(labelled.error.kind);
  }
}

const many = (count: number, intent: Intent, from = 0): Example[] =>
  Array.from({ length: count }, (_, at) => ({ text: slang(from + at), intent }));
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const retrain = (seed: Seed, corpus: Example[] = [], now = later(1)) =>
  retrainModel({ models, corpus: async () => corpus }, seed.workspaceId, now);

describe("learning from corrections", () => {
  test("waits for twenty, then keeps a version that has learnt them and reads with it", async () => {
    const seed = await seedWorkspace(db);
    await correct(seed, many(19, "billing"));
    expect(await retrain(seed)).toBeNull();
    await correct(seed, many(1, "billing", 19));
    const promotion = await retrain(seed, TAUGHT);
    expect(promotion).toMatchObject({ promoted: true });
    const [version] = await models.versions(seed.workspaceId);
    expect(version).toMatchObject({ corrections: 20, active: true, promotion });
    expect(await models.correctionsSinceTraining(seed.workspaceId)).toBe(0);

    const said = inboundMessage({ text: slang(77) });
    const model = await models.active(seed.workspaceId);
    expect(model.version).toBe(version?.version);
    expect(classify(said, NO_CONTEXT, model)).toMatchObject({ intent: "billing", modelVersion: version?.version });
    expect(classify(said, NO_CONTEXT).intent).not.toBe("billing");
  });

  test("trains again only after twenty more", async () => {
    const seed = await seedWorkspace(db);
    await correct(seed, many(20, "billing"));
    await retrain(seed, TAUGHT);
    expect(await retrain(seed, TAUGHT, later(2))).toBeNull();
    expect(await models.versions(seed.workspaceId)).toHaveLength(1);
  });

  test("keeps a worse candidate for people to see, and does not read with it", async () => {
    const seed = await seedWorkspace(db);
    const corpus = Array.from({ length: 60 }, (_, at) =>
      PLAIN.map((each) => ({ ...each, text: `${each.text} (${at})` })),
    );
    const wrong = corpus
      .flat()
      .slice(0, 60)
      .map((each): Example => ({ ...each, intent: "legal" }));
    await correct(seed, wrong);
    const promotion = await retrain(seed, corpus.flat());
    expect(promotion?.promoted).toBe(false);
    expect(promotion?.corpus.candidate).toBeLessThan(promotion?.corpus.active ?? 0);
    expect(await models.versions(seed.workspaceId)).toMatchObject([{ active: false, corrections: 60 }]);
    expect((await models.active(seed.workspaceId)).version).toBe(shippedModel().version);
  });

  test("learns nothing from another workspace's corrections", async () => {
    const [one, other] = [await seedWorkspace(db), await seedWorkspace(db)];
    await correct(one, many(20, "billing"));
    expect(await retrain(other)).toBeNull();
    expect(await models.corrections(other.workspaceId, 100)).toEqual([]);
  });

  test("counts a label that was taken back no longer", async () => {
    const seed = await seedWorkspace(db);
    const replyId = await seedReply(db, seed, { intent: "unclassified", layer: "model" });
    const machine = { intent: "unclassified", classification: "replied", confidence: 0.4, layer: "model" } as const;
    await db.insert(classificationHistory).values({ ...machine, replyId, rulesVersion: "1", createdAt: NOW });
    await decisions.reclassify(adminOf(seed), { replyId, intent: "billing" }, NOW);
    expect(await models.correctionsSinceTraining(seed.workspaceId)).toBe(1);
    await decisions.undoReclassify(adminOf(seed), replyId, NOW);
    expect(await models.correctionsSinceTraining(seed.workspaceId)).toBe(0);
  });
});

test("a version that an update has outdated is not read with: the shipped one is", async () => {
  const seed = await seedWorkspace(db);
  await correct(seed, many(20, "billing"));
  await retrain(seed, TAUGHT);
  const [version] = await models.versions(seed.workspaceId);
  const isKept = eq(modelVersions.id, version?.id ?? "");
  const [kept] = await db.select({ file: modelVersions.file }).from(modelVersions).where(isKept);
  if (!kept) throw new Error("no version was kept");
  await db
    .update(modelVersions)
    .set({ file: { ...kept.file, features: kept.file.features - 1 } })
    .where(isKept);

  const restarted = createModelStore(db);
  expect((await restarted.active(seed.workspaceId)).version).toBe(shippedModel().version);
  expect(classify(inboundMessage({ text: slang(77) }), NO_CONTEXT, await restarted.active(seed.workspaceId))).toEqual(
    classify(inboundMessage({ text: slang(77) }), NO_CONTEXT),
  );
});

describe("going back", () => {
  test("reads with the version that is chosen, with the shipped one, and with one at a time", async () => {
    const seed = await seedWorkspace(db);
    await correct(seed, many(20, "billing"));
    await retrain(seed, TAUGHT, later(1));
    await correct(seed, many(20, "billing", 20), later(2));
    await retrain(seed, TAUGHT, later(3));
    const [newest, first] = await models.versions(seed.workspaceId);
    expect([newest?.active, first?.active]).toEqual([true, false]);

    const read = async () => (await models.active(seed.workspaceId)).version;
    const activate = (id: string | null) => models.activate(seed.workspaceId, id);
    expect(await activate(first?.id ?? null)).toEqual({ ok: true, value: null });
    expect(await read()).toBe(first?.version);
    expect(await activate(null)).toEqual({ ok: true, value: null });
    expect(await read()).toBe(shippedModel().version);
    expect((await models.versions(seed.workspaceId)).filter(({ active }) => active)).toEqual([]);

    const stranger = await seedWorkspace(db);
    const refused = await models.activate(stranger.workspaceId, newest?.id ?? null);
    expect(refused).toEqual({ ok: false, error: { kind: "not_found" } });
  });
});
