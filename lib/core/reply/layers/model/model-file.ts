import { FEATURE_SPACE } from "./features";
import { CLASSES, HUMAN_INTENTS, type Model } from "./model";

/** A model as it is kept in a file or a table: only the rows that training has touched, four bits a weight. */
export type ModelFile = {
  version: string;
  intents: string[];
  temperature: number;
  bias: number[];
  phraseWeights: number[];
  /** The largest weight of each intent. */
  largest: number[];
  /** Base64 of one bit for each place of the feature space: whether its row is kept. */
  kept: string;
  /** Base64 of the kept rows, two weights a byte. */
  weights: string;
};

/**
 * Four bits hold -7 to 7. They count squared steps: most weights are small, and it is their precision that matters.
 * Cross-validated, this costs nothing that can be measured; steps of one size cost 0.4 points of macro-F1.
 */
const MOST = 7;
const ROW_BYTES = Math.ceil(CLASSES / 2);

export function packModel(model: Model): ModelFile {
  const largest = HUMAN_INTENTS.map((_, column) => largestOf(model.weights, column));
  const kept = new Uint8Array(FEATURE_SPACE / 8);
  const rows: number[] = [];
  for (let place = 0; place < FEATURE_SPACE; place += 1) {
    const row = smallRow(model.weights.subarray(place * CLASSES, (place + 1) * CLASSES), largest);
    if (row.every((small) => small === 0)) continue;
    kept[place >> 3] = (kept[place >> 3] ?? 0) | (1 << (place & 7));
    for (let at = 0; at < ROW_BYTES; at += 1) rows.push(nibble(row[2 * at]) | (nibble(row[2 * at + 1]) << 4));
  }
  return {
    version: model.version,
    intents: [...HUMAN_INTENTS],
    temperature: model.temperature,
    bias: rounded(model.bias),
    phraseWeights: rounded(model.phraseWeights),
    largest,
    kept: toBase64(kept),
    weights: toBase64(Uint8Array.from(rows)),
  };
}

/** Whether this release can read the model; one trained by an earlier release may see other intents or features. */
export function isReadable(file: Partial<ModelFile>): boolean {
  return bytesOf(file) !== null;
}

/** @throws when this release cannot read it. */
export function unpackModel(file: ModelFile): Model {
  const bytes = bytesOf(file);
  if (!bytes) throw new Error(`Model ${file.version} has other intents or another feature space`);
  return {
    version: file.version,
    weights: spread(bytes, file.largest),
    phraseWeights: Float32Array.from(file.phraseWeights),
    bias: Float32Array.from(file.bias),
    temperature: file.temperature,
  };
}

type Bytes = { kept: Uint8Array; rows: Uint8Array };

function bytesOf(file: Partial<ModelFile>): Bytes | null {
  if (file.intents?.join() !== HUMAN_INTENTS.join() || !file.kept || !file.weights) return null;
  const kept = fromBase64(file.kept);
  const rows = fromBase64(file.weights);
  return kept.length === FEATURE_SPACE / 8 && rows.length === ROW_BYTES * ones(kept) ? { kept, rows } : null;
}

/** In memory that threads share: a model is handed to them without a copy. */
function spread({ kept, rows }: Bytes, largest: readonly number[]): Float32Array {
  const weights = new Float32Array(new SharedArrayBuffer(FEATURE_SPACE * CLASSES * Float32Array.BYTES_PER_ELEMENT));
  let from = 0;
  for (let place = 0; place < FEATURE_SPACE; place += 1) {
    if (((kept[place >> 3] ?? 0) & (1 << (place & 7))) === 0) continue;
    for (let column = 0; column < CLASSES; column += 1) {
      const pair = rows[from + (column >> 1)] ?? 0;
      weights[place * CLASSES + column] = weightOf(column & 1 ? pair >> 4 : pair & 15, largest[column] ?? 0);
    }
    from += ROW_BYTES;
  }
  return weights;
}

function smallRow(row: Float32Array, largest: readonly number[]): number[] {
  return Array.from(row, (weight, column) => {
    const steps = Math.round(MOST * Math.sqrt(Math.abs(weight) / (largest[column] || 1)));
    return weight < 0 ? -Math.min(MOST, steps) : Math.min(MOST, steps);
  });
}

const nibble = (steps = 0) => steps & 15;

function weightOf(four: number, largest: number): number {
  const steps = four > MOST ? four - 16 : four;
  return Math.sign(steps) * (steps / MOST) ** 2 * largest;
}

function largestOf(weights: Float32Array, column: number): number {
  let most = 0;
  for (let at = column; at < weights.length; at += CLASSES) most = Math.max(most, Math.abs(weights[at] ?? 0));
  return Number(most.toPrecision(6));
}

function ones(bits: Uint8Array): number {
  let count = 0;
  for (let byte of bits) for (; byte > 0; byte &= byte - 1) count += 1;
  return count;
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
