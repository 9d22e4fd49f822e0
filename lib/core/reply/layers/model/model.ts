import type { IntentScore } from "../../classification";
import { INTENTS, type Intent } from "../../intents";
import { FEATURE_SPACE, type Features } from "./features";

/** What words can mean, a person's or a program's, in the order of the model's outputs. A bounce is proven, never read. */
export const MODEL_INTENTS: readonly Intent[] = INTENTS.filter((intent) => intent !== "bounce");
export const CLASSES = MODEL_INTENTS.length;

/**
 * Multinomial logistic regression over the hashed features of a text and over what the phrases made of it.
 * Row-major: the `CLASSES` weights of one input stand side by side.
 */
export type Model = {
  version: string;
  /** FEATURE_SPACE x CLASSES; in training as they are, in a model that was read from a file as small whole numbers. */
  weights: Float32Array | Int8Array;
  /** What each column of `weights` is to be multiplied by. */
  scales: Float32Array;
  /** CLASSES x CLASSES: what each phrase score says for each intent. */
  phraseWeights: Float32Array;
  bias: Float32Array;
  /** Divides the outputs before they become probabilities, so that they are neither too sure nor too shy. */
  temperature: number;
};

/** A model just trained, its weights as exact as they were learned. */
export type TrainedModel = Model & { weights: Float32Array };

/** What the model reads: the text's features and the phrase score of each intent (0 to 1). */
export type Inputs = { features: Features; phrases: Float32Array };

export function emptyModel(version: string): TrainedModel {
  return {
    version,
    weights: new Float32Array(FEATURE_SPACE * CLASSES),
    scales: new Float32Array(CLASSES).fill(1),
    phraseWeights: new Float32Array(CLASSES * CLASSES),
    bias: new Float32Array(CLASSES),
    temperature: 1,
  };
}

/** The inputs of a text in which no phrase was found. */
export const NO_PHRASES = new Float32Array(CLASSES);

/** The phrase scores as the model takes them. */
export function phraseInputs(scores: readonly IntentScore[]): Float32Array {
  const inputs = new Float32Array(CLASSES);
  for (const { intent, score } of scores) {
    const at = MODEL_INTENTS.indexOf(intent);
    if (at >= 0) inputs[at] = score;
  }
  return inputs;
}

/** Outputs before they are made probabilities. */
export function outputsOf(model: Model, { features, phrases }: Inputs): Float32Array {
  return withPhrases(model, wordOutputs(model, features), phrases);
}

/**
 * The probability of each intent, in the order of MODEL_INTENTS: by words and phrases, and by the words alone. The features
 * of a text are many, and walked once for both.
 */
export function probabilitiesOf(model: Model, inputs: Inputs): { chances: Float32Array; byWords: Float32Array } {
  const words = wordOutputs(model, inputs.features);
  const byWords = softmax(words, model.temperature);
  return { chances: softmax(withPhrases(model, words, inputs.phrases), model.temperature), byWords };
}

function wordOutputs(model: Model, features: Features): Float32Array {
  return model.bias.map(
    (bias, column) => bias + columnSum(model.weights, column, features) * (model.scales[column] ?? 1),
  );
}

/** Column by column, each summed in a register: twice as fast as row by row, for the first column brings the rows into the cache. */
function columnSum(weights: Model["weights"], column: number, { places, values }: Features): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) {
    sum += (values[at] ?? 0) * (weights[(places[at] ?? 0) * CLASSES + column] ?? 0);
  }
  return sum;
}

function withPhrases(model: Model, words: Float32Array, phrases: Float32Array): Float32Array {
  const outputs = words.slice();
  for (let at = 0; at < CLASSES; at += 1) addRow(outputs, model.phraseWeights, at * CLASSES, phrases[at] ?? 0);
  return outputs;
}

/** Share of what stands in the text, 0 to 1, that training has met: a text in another language has little of it. */
export function familiarity(model: Model, { features }: Inputs): number {
  let [inText, met] = [0, 0];
  for (let at = 0; at < features.places.length; at += 1) {
    if ((features.starts[at] ?? -1) < 0) continue;
    inText += 1;
    if (isMet(model, features.places[at] ?? 0)) met += 1;
  }
  return inText === 0 ? 1 : met / inText;
}

function isMet({ weights }: Model, place: number): boolean {
  for (let at = place * CLASSES; at < (place + 1) * CLASSES; at += 1) if (weights[at] !== 0) return true;
  return false;
}

/** Where the words begin that spoke most for the intent, strongest first. */
export function wordsFor(model: Model, { features }: Inputs, intent: Intent, most: number): number[] {
  const column = MODEL_INTENTS.indexOf(intent);
  const votes = new Map<number, number>();
  for (let at = 0; at < features.places.length; at += 1) {
    const start = features.starts[at] ?? -1;
    if (start < 0) continue;
    const vote = (model.weights[(features.places[at] ?? 0) * CLASSES + column] ?? 0) * (features.values[at] ?? 0);
    votes.set(start, (votes.get(start) ?? 0) + vote);
  }
  return [...votes]
    .filter(([, vote]) => vote > 0)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([start]) => start);
}

export function softmax(outputs: Float32Array, temperature: number): Float32Array {
  const top = Math.max(...outputs);
  const raised = outputs.map((output) => Math.exp((output - top) / temperature));
  const sum = raised.reduce((total, each) => total + each, 0);
  return raised.map((each) => each / sum);
}

function addRow(outputs: Float32Array, weights: Float32Array | Int8Array, from: number, value: number): void {
  if (value === 0) return;
  for (let column = 0; column < CLASSES; column += 1) {
    outputs[column] = (outputs[column] ?? 0) + value * (weights[from + column] ?? 0);
  }
}
