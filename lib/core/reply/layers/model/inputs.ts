import type { IntentScore } from "../../classification";
import type { Reading } from "../../reading/reading";
import { featuresOf } from "./features";
import { type Inputs, phraseInputs } from "./model";

/** What the model reads of a text: its features up to the sign-off, and what the phrases made of it. */
export function inputsOf(reading: Reading, before: number, scores: readonly IntentScore[]): Inputs {
  return { features: featuresOf(reading, before), phrases: phraseInputs(scores) };
}
