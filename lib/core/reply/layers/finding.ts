import type { Bounce, Evidence, Flag, IntentScore, Layer } from "../classification";
import type { Intent } from "../intents";

/** What one layer has found out about a message; the first layer that finds something decides. */
export type Finding = {
  intent: Intent;
  confidence: number;
  layer: Layer;
  evidence: Evidence[];
  scores: IntentScore[];
  flags: Flag[];
  bounce: Bounce | null;
};

/** A finding by one sure sign. */
export function finding(intent: Intent, confidence: number, layer: Layer, evidence: Evidence[]): Finding {
  return { intent, confidence, layer, evidence, scores: [{ intent, score: confidence }], flags: [], bounce: null };
}
