import type { Intent } from "../../intents";
import { FEATURE_SPACE } from "./features";
import { CLASSES, emptyModel, type Inputs, MODEL_INTENTS, outputsOf, softmax, type TrainedModel } from "./model";

/** A reply whose meaning a person has said. `weight` 1 is an ordinary one. */
export type Labelled = { inputs: Inputs; intent: Intent; weight: number };

const EPOCHS = 24;
const RATE = 0.1;
/** Pulls weights towards nothing, once an epoch in effect. */
const DECAY = 2e-5;
/** A share of each label is left to the others: no example is beyond doubt. */
const SMOOTHING = 0.1;
/** How far rare intents are lifted: at 0 every example counts alike, at 1 every intent. */
const BALANCE = 0.75;
/** A feature of examples that weigh less together says who wrote them, not what they mean. */
export const LEAST_WEIGHT = 30;

/** Trains by adaptive gradient steps (Duchi et al. 2011) in a fixed shuffled order: the same examples give the same model. */
export function train(examples: readonly Labelled[], version: string): TrainedModel {
  const turns = training(examples, version);
  for (let turn = turns.next(); ; turn = turns.next()) if (turn.done) return turn.value;
}

const EXAMPLES_A_TURN = 40;

/** The same in turns of a few milliseconds, for a process that has other things to do. */
export function* training(examples: readonly Labelled[], version: string): Generator<undefined, TrainedModel> {
  const model = emptyModel(version);
  const isCommon = commonPlaces(examples);
  const steps = { weights: new Float32Array(model.weights.length), phrases: new Float32Array(CLASSES * CLASSES) };
  const random = seeded(20261121);
  const balance = balanceOf(examples);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const [at, example] of shuffled(examples, random).entries()) {
      learn({ model, steps, isCommon }, example, balance(example.intent));
      if (at % EXAMPLES_A_TURN === EXAMPLES_A_TURN - 1) yield;
    }
  }
  return model;
}

/** 1 at the places of features that enough examples share. */
function commonPlaces(examples: readonly Labelled[]): Uint8Array {
  const sums = new Float32Array(FEATURE_SPACE);
  for (const { inputs, weight } of examples) {
    for (const place of inputs.features.places) sums[place] = (sums[place] ?? 0) + weight;
  }
  return Uint8Array.from(sums, (sum) => (sum >= LEAST_WEIGHT ? 1 : 0));
}

type Lesson = {
  model: TrainedModel;
  /** The squared gradients so far of each weight. */
  steps: { weights: Float32Array; phrases: Float32Array };
  isCommon: Uint8Array;
};

/** Rare intents count for more, so that how many examples somebody wrote does not decide what mail means. */
function balanceOf(examples: readonly Labelled[]): (intent: Intent) => number {
  const counts = new Map<Intent, number>();
  for (const { intent } of examples) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  const mean = examples.length / Math.max(1, counts.size);
  return (intent) => (mean / (counts.get(intent) ?? mean)) ** BALANCE;
}

function learn({ model, steps, isCommon }: Lesson, { inputs, intent, weight }: Labelled, balance: number): void {
  const guess = softmax(outputsOf(model, inputs), 1);
  const right = MODEL_INTENTS.indexOf(intent);
  const error = guess.map((chance, at) => {
    const wanted = (at === right ? 1 - SMOOTHING : 0) + SMOOTHING / CLASSES;
    return (chance - wanted) * weight * balance;
  });
  const { places, values } = inputs.features;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (isCommon[place]) descend(model.weights, steps.weights, place * CLASSES, values[at] ?? 0, error);
  }
  for (let at = 0; at < CLASSES; at += 1) {
    descend(model.phraseWeights, steps.phrases, at * CLASSES, inputs.phrases[at] ?? 0, error);
  }
}

function descend(weights: Float32Array, steps: Float32Array, from: number, value: number, error: Float32Array): void {
  if (value === 0) return;
  for (let column = 0; column < CLASSES; column += 1) {
    const at = from + column;
    const gradient = value * (error[column] ?? 0) + DECAY * (weights[at] ?? 0);
    steps[at] = (steps[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) - (RATE * gradient) / (Math.sqrt(steps[at] ?? 0) + 1e-6);
  }
}

/** Finds the temperature at which the chances given to held-out examples fit best. Source: Guo et al. 2017. */
export function bestTemperature(heldOut: readonly { outputs: Float32Array; intent: Intent }[]): number {
  const loss = (temperature: number) =>
    heldOut.reduce((sum, { outputs, intent }) => {
      const chance = softmax(outputs, temperature)[MODEL_INTENTS.indexOf(intent)] ?? 0;
      return sum - Math.log(Math.max(chance, 1e-9));
    }, 0);
  const candidates = Array.from({ length: 40 }, (_, step) => 0.3 + step * 0.05);
  return candidates.reduce((best, each) => (loss(each) < loss(best) ? each : best), 1);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Mulberry32: small, fast and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
