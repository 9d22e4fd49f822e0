import { FEATURE_SPACE } from "./features";
import { CLASSES, HUMAN_INTENTS, type Model } from "./model";

/** A model as it is kept in a file or a table: small numbers of eight bits, one scale for each intent. */
export type ModelFile = {
  version: string;
  intents: string[];
  temperature: number;
  bias: number[];
  phraseWeights: number[];
  scales: number[];
  /** Base64 of FEATURE_SPACE x CLASSES signed bytes. */
  weights: string;
};

const MOST = 127;

export function packModel(model: Model): ModelFile {
  const scales = HUMAN_INTENTS.map((_, column) => largest(model.weights, column) / MOST || 1);
  const bytes = Int8Array.from(model.weights, (weight, at) => Math.round(weight / (scales[at % CLASSES] ?? 1)));
  return {
    version: model.version,
    intents: [...HUMAN_INTENTS],
    temperature: model.temperature,
    bias: rounded(model.bias),
    phraseWeights: rounded(model.phraseWeights),
    scales: scales.map((scale) => Number(scale.toPrecision(6))),
    weights: toBase64(bytes),
  };
}

/** @throws when the file was made for other intents or another feature space. */
export function unpackModel(file: ModelFile): Model {
  if (file.intents.join() !== HUMAN_INTENTS.join()) throw new Error(`Model ${file.version} knows other intents`);
  const bytes = fromBase64(file.weights);
  if (bytes.length !== FEATURE_SPACE * CLASSES) throw new Error(`Model ${file.version} has another feature space`);
  return {
    version: file.version,
    weights: shared(bytes, file.scales),
    phraseWeights: Float32Array.from(file.phraseWeights),
    bias: Float32Array.from(file.bias),
    temperature: file.temperature,
  };
}

/** In memory that threads share: a model is handed to them without a copy. */
function shared(bytes: Int8Array, scales: readonly number[]): Float32Array {
  const weights = new Float32Array(new SharedArrayBuffer(bytes.length * Float32Array.BYTES_PER_ELEMENT));
  for (const [at, byte] of bytes.entries()) weights[at] = byte * (scales[at % CLASSES] ?? 0);
  return weights;
}

function largest(weights: Float32Array, column: number): number {
  let most = 0;
  for (let at = column; at < weights.length; at += CLASSES) most = Math.max(most, Math.abs(weights[at] ?? 0));
  return most;
}

function rounded(numbers: Float32Array): number[] {
  return Array.from(numbers, (number) => Number(number.toFixed(4)));
}

function toBase64(bytes: Int8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte & 0xff);
  return btoa(text);
}

function fromBase64(text: string): Int8Array {
  return Int8Array.from(atob(text), (char) => char.charCodeAt(0));
}
