import type { Example } from "./example";
import { MODEL_INTENTS } from "./model";

/** The examples of a file of JSON lines. @throws naming the line that holds none. */
export function parseExamples(lines: string, name: string): Example[] {
  return lines.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const example = exampleOf(line);
    if (!example) throw new Error(`${name}:${at + 1} holds no example`);
    return [example];
  });
}

function exampleOf(line: string): Example | null {
  const value: { text?: unknown; intent?: unknown; context?: unknown; subject?: unknown } = JSON.parse(line);
  const intent = MODEL_INTENTS.find((known) => known === value.intent);
  if (typeof value.text !== "string" || intent === undefined) return null;
  return {
    text: value.text,
    intent,
    ...(typeof value.context === "string" && { context: value.context }),
    ...(typeof value.subject === "string" && { subject: value.subject }),
  };
}

/** One example in so many is never trained on, in any version: what versions are compared by. Corrections are few. */
export const HELD_OUT = { corpus: 20, corrections: 10 } as const;

/** Parts the examples by their words, so that one example always falls on the same side: `oneIn` so many is held out. */
export function split<T extends { text: string }>(
  examples: readonly T[],
  oneIn: number,
): { training: T[]; heldOut: T[] } {
  const isHeldOut = ({ text }: T) => checksum(text) % oneIn === 0;
  return { training: examples.filter((each) => !isHeldOut(each)), heldOut: examples.filter(isHeldOut) };
}

/** Fold of an example for cross-validation, by its words. */
export function foldOf({ text }: { text: string }, folds: number): number {
  return Math.floor(checksum(text) / HELD_OUT.corpus) % folds;
}

function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum ^ (sum >>> 13)) >>> 0;
}
