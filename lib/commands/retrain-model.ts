import { type Example, labelled } from "../core/reply/layers/model/example";
import { HELD_OUT, split } from "../core/reply/layers/model/labelled-examples";
import { judgePromotion, type Promotion } from "../core/reply/layers/model/promotion";
import { type Labelled, training } from "../core/reply/layers/model/train";
import type { ModelStore } from "../ports/model-store";

export type RetrainPorts = {
  models: ModelStore;
  /** The shipped corpus. */
  corpus: () => Promise<Example[]>;
};

/** So many new labels of people make a new model worth its training. Source: spec 4 "It learns". */
export const CORRECTIONS_PER_TRAINING = 20;
const MOST_CORRECTIONS = 5000;
/** What this installation's people say counts for more than what its makers imagined. */
const CORRECTION_WEIGHT = 5;

/**
 * Trains a model on the shipped corpus and the corrections once enough of them are new, and keeps it; it becomes the
 * active one only if it is no worse on what was held out of both. Null: too few corrections.
 */
export async function retrainModel(
  { models, corpus }: RetrainPorts,
  workspaceId: string,
  now: Date,
): Promise<Promotion | null> {
  if ((await models.correctionsSinceTraining(workspaceId)) < CORRECTIONS_PER_TRAINING) return null;
  const corrections = await models.corrections(workspaceId, MOST_CORRECTIONS);
  const shipped = split(await corpus(), HELD_OUT.corpus);
  const own = split(corrections, HELD_OUT.corrections);
  const active = await models.active(workspaceId);
  const examples = [...(await read(shipped.training, 1)), ...(await read(own.training, CORRECTION_WEIGHT))];
  const version = `${now.toISOString().slice(0, 16)}Z-${corrections.length}`;
  const model = { ...(await trainInTurns(examples, version)), temperature: active.temperature };
  const heldOut = { corpus: await read(shipped.heldOut, 1), corrections: await read(own.heldOut, 1) };
  const promotion = judgePromotion(active, model, heldOut);
  await models.keep(workspaceId, { model, corrections: corrections.length, promotion }, now);
  return promotion;
}

const EXAMPLES_A_TURN = 40;

async function read(examples: readonly Example[], weight: number): Promise<Labelled[]> {
  const done: Labelled[] = [];
  for (let from = 0; from < examples.length; from += EXAMPLES_A_TURN) {
    done.push(...examples.slice(from, from + EXAMPLES_A_TURN).map((example) => labelled(example, weight)));
    await breath();
  }
  return done;
}

/** Training shares the process with requests: between two turns, they go first. */
async function trainInTurns(examples: readonly Labelled[], version: string) {
  const turns = training(examples, version);
  for (let turn = turns.next(); ; turn = turns.next()) {
    if (turn.done) return turn.value;
    await breath();
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
