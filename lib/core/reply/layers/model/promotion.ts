import { MODEL_INTENTS, type Model, outputsOf } from "./model";
import type { Labelled } from "./train";

/** How a new model did against the active one on examples that neither was trained on; shares of right answers. */
export type Promotion = {
  promoted: boolean;
  corpus: { examples: number; active: number; candidate: number };
  corrections: { examples: number; active: number; candidate: number };
};

export type HeldOut = { corpus: readonly Labelled[]; corrections: readonly Labelled[] };

/** A candidate replaces the active model only if it is no worse on both held-out folds. Source: spec 4 "It learns". */
export function judgePromotion(active: Model, candidate: Model, heldOut: HeldOut): Promotion {
  const compare = (examples: readonly Labelled[]) => ({
    examples: examples.length,
    active: shareRight(active, examples),
    candidate: shareRight(candidate, examples),
  });
  const corpus = compare(heldOut.corpus);
  const corrections = compare(heldOut.corrections);
  const noWorse = (fold: { active: number; candidate: number }) => fold.candidate >= fold.active;
  return { promoted: noWorse(corpus) && noWorse(corrections), corpus, corrections };
}

function shareRight(model: Model, examples: readonly Labelled[]): number {
  if (examples.length === 0) return 1;
  const right = examples.filter(({ inputs, intent }) => bestOf(outputsOf(model, inputs)) === intent).length;
  return Math.round((1000 * right) / examples.length) / 1000;
}

function bestOf(outputs: Float32Array) {
  return MODEL_INTENTS[outputs.indexOf(Math.max(...outputs))];
}
