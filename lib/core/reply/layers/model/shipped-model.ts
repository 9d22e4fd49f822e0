import type { Model } from "./model";
import { type ModelFile, unpackModel } from "./model-file";
import weights from "./weights.json";

let unpacked: Model | null = null;

/** The model that `npm run train` made of the corpus. */
export function shippedModel(): Model {
  unpacked ??= unpackModel(weights satisfies ModelFile);
  return unpacked;
}
