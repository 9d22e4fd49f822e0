import { bitReader, bitWriter } from "./bit-coder";
import { FEATURE_SPACE, FEATURES } from "./features";
import { CLASSES, MODEL_INTENTS, type Model } from "./model";

/** A model as it is kept in a file or a table: only the rows that training has touched, each weight in a few steps. */
export type ModelFile = {
  version: string;
  intents: string[];
  /** Places of the feature space that it was trained for. */
  space: number;
  /** Which features of a text it was trained on. */
  features: number;
  /** How many steps a weight can have. */
  steps: number;
  temperature: number;
  bias: number[];
  phraseWeights: number[];
  /** The largest weight of each intent. */
  largest: number[];
  /** Base64 of the coded rows. */
  weights: string;
  /** Of the coded rows: what does not match was cut short or written by another release. */
  checksum: number;
};

/**
 * A weight is -5 to 5 squared steps of its intent's largest: most weights are small, and it is their precision that matters.
 * Of examples held out that costs a third of a point of accuracy; eight steps would win it back for a quarter more file.
 */
const MOST = 5;

export function packModel(model: Model): ModelFile {
  const largest = MODEL_INTENTS.map((_, column) => largestOf(model, column));
  const coded = codedRows(model, largest);
  return {
    version: model.version,
    intents: [...MODEL_INTENTS],
    space: FEATURE_SPACE,
    features: FEATURES,
    steps: MOST,
    temperature: model.temperature,
    bias: rounded(model.bias),
    phraseWeights: rounded(model.phraseWeights),
    largest,
    weights: toBase64(coded),
    checksum: checksumOf(coded),
  };
}

/** Whether this release can read the model; one trained by an earlier release may see other intents or features. */
export function isReadable(file: Partial<ModelFile>): boolean {
  return bytesOf(file) !== null;
}

/** @throws when this release cannot read it. */
export function unpackModel(file: ModelFile): Model {
  const bytes = bytesOf(file);
  if (!bytes) throw new Error(`Model ${file.version} has other intents or reads other features`);
  return {
    version: file.version,
    weights: spread(bytes),
    scales: Float32Array.from(file.largest, (largest) => largest / MOST ** 2),
    phraseWeights: Float32Array.from(file.phraseWeights),
    bias: Float32Array.from(file.bias),
    temperature: file.temperature,
  };
}

function bytesOf(file: Partial<ModelFile>): Uint8Array | null {
  const seesTheSame = file.space === FEATURE_SPACE && file.features === FEATURES && file.steps === MOST;
  if (!seesTheSame || file.intents?.join() !== MODEL_INTENTS.join() || !file.weights) return null;
  const bytes = fromBase64(file.weights);
  return checksumOf(bytes) === file.checksum ? bytes : null;
}

/**
 * What a bit of the coded rows is about decides how likely it is set: whether a row is kept, a weight's sign, or whether it
 * has more steps than so many, which depends on its intent and on the weight before it, for rare words have small weights only.
 */
const CONTEXTS = 1 + CLASSES + CLASSES * (MOST + 1) * MOST;
const KEPT = 0;
const signContext = (column: number) => 1 + column;
const stepContext = (column: number, before: number, steps: number) =>
  1 + CLASSES + (column * (MOST + 1) + before) * MOST + steps;

function codedRows(model: Model, largest: readonly number[]): Uint8Array {
  const { write, bytes } = bitWriter(CONTEXTS);
  for (let place = 0; place < FEATURE_SPACE; place += 1) {
    const row = stepsOf(model, place * CLASSES, largest);
    write(KEPT, row ? 1 : 0);
    if (row) for (let column = 0; column < CLASSES; column += 1) writeWeight(write, row, column);
  }
  return bytes();
}

function writeWeight(write: (context: number, bit: number) => void, row: Int8Array, column: number): void {
  const before = Math.abs(row[column - 1] ?? 0);
  const steps = row[column] ?? 0;
  const size = Math.abs(steps);
  for (let step = 0; step < MOST; step += 1) {
    write(stepContext(column, before, step), step < size ? 1 : 0);
    if (step === size) break;
  }
  if (size > 0) write(signContext(column), steps < 0 ? 1 : 0);
}

/** The squared steps of each weight, in memory that threads share: a model is handed to them without a copy. */
function spread(bytes: Uint8Array): Int8Array {
  const weights = new Int8Array(new SharedArrayBuffer(FEATURE_SPACE * CLASSES));
  const read = bitReader(bytes, CONTEXTS);
  for (let place = 0; place < FEATURE_SPACE; place += 1) {
    if (read(KEPT) === 0) continue;
    let before = 0;
    for (let column = 0; column < CLASSES; column += 1) {
      let size = 0;
      while (size < MOST && read(stepContext(column, before, size)) === 1) size += 1;
      const isNegative = size > 0 && read(signContext(column)) === 1;
      weights[place * CLASSES + column] = (isNegative ? -size : size) * size;
      before = size;
    }
  }
  return weights;
}

/** The steps of a row; null where none of its weights is worth one. */
function stepsOf({ weights, scales }: Model, from: number, largest: readonly number[]): Int8Array | null {
  let row: Int8Array | null = null;
  for (let column = 0; column < CLASSES; column += 1) {
    const weight = (weights[from + column] ?? 0) * (scales[column] ?? 1);
    const steps = Math.round(MOST * Math.sqrt(Math.abs(weight) / (largest[column] || 1)));
    if (steps === 0) continue;
    row ??= new Int8Array(CLASSES);
    row[column] = Math.sign(weight) * Math.min(MOST, steps);
  }
  return row;
}

function largestOf({ weights, scales }: Model, column: number): number {
  let most = 0;
  for (let at = column; at < weights.length; at += CLASSES) most = Math.max(most, Math.abs(weights[at] ?? 0));
  return Number((most * (scales[column] ?? 1)).toPrecision(6));
}

/** FNV-1a. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

function rounded(numbers: Float32Array): number[] {
  return Array.from(numbers, (number) => Number(number.toFixed(4)));
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  const chars = atob(text);
  const bytes = new Uint8Array(chars.length);
  for (let at = 0; at < chars.length; at += 1) bytes[at] = chars.charCodeAt(at);
  return bytes;
}
