import { apart } from "@/components/inbox/apart";
import type { Evidence, Layer } from "@/lib/core/reply/classification";
import type { Intent } from "@/lib/core/reply/intents";

/** A stretch of their own words and where it begins; with an intent when it decided, and is underlined in that colour. */
export type Stretch = { start: number; text: string; intent: Intent | null };

type Verdict = {
  intent: Intent;
  runnerUpIntent: Intent | null;
  needsReview: boolean;
  layer: Layer;
  evidence: Evidence[];
};

/** What decided the tag: of a tag that a person set nothing, of one that waits for a decision both readings. */
export function decidingEvidence({ intent, runnerUpIntent, needsReview, layer, evidence }: Verdict): Evidence[] {
  if (layer === "person") return [];
  return evidence.filter((item) => item.intent === intent || (needsReview && item.intent === runnerUpIntent));
}

/** Their words as paragraphs of stretches. Ranges that overlap or lie outside the text are cut, never shown wrongly. */
export function withDecidingWords(ownWords: string, evidence: Evidence[]): Stretch[][] {
  const ranges = evidence
    .flatMap((item) => (item.kind === "words" ? [item] : []))
    .filter(({ start, end }) => start >= 0 && end > start && end <= ownWords.length);

  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, intent } of apart(ranges)) {
    stretches.push({ start: at, text: ownWords.slice(at, start), intent: null });
    stretches.push({ start, text: ownWords.slice(start, end), intent });
    at = end;
  }
  stretches.push({ start: at, text: ownWords.slice(at), intent: null });
  return paragraphs(stretches);
}

/** In a group, so that a split keeps them: every second part is one. */
const BLANK_LINES = /(\n[^\S\n]*\n\s*)/;

function paragraphs(stretches: Stretch[]): Stretch[][] {
  const made: Stretch[][] = [[]];
  for (const { start, text, intent } of stretches) {
    let at = start;
    for (const [index, part] of text.split(BLANK_LINES).entries()) {
      if (index % 2 === 1) made.push([]);
      else if (part) made.at(-1)?.push({ start: at, text: part, intent });
      at += part.length;
    }
  }
  return made.filter((paragraph) => paragraph.length > 0);
}

/** What stands below their own words: how many lines they quoted, and whether there is anything at all. */
export function foldedText(text: string, ownWords: string): { label: string } | null {
  if (text.trim().length <= ownWords.trim().length) return null;
  const quoted = text.split("\n").filter((line) => line.startsWith(">")).length;
  if (quoted === 0) return { label: "The whole text" };
  return { label: `Signature and ${quoted} quoted ${quoted === 1 ? "line" : "lines"}` };
}
