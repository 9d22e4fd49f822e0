import type { Detail } from "@/lib/client/reply-queries";
import type { Layer } from "@/lib/core/reply/classification";
import { apart } from "./apart";

const LAYER_WORDS: Record<Layer, string> = {
  header: "by a header",
  phrase: "by a phrase",
  model: "by the model",
  thread: "by the thread",
  llm: "by a language model",
  person: "by a person",
};

/** Which part of the classifier decided: "by the model". */
export function decidedBy(layer: Layer): string {
  return LAYER_WORDS[layer];
}

const MOST_REASONS = 2;
const MOST_HEADER = 60;

/** What decided, in its own words: the header with its line, the phrases, the subject. */
export function becauseOf({ evidence, layer, intent }: Pick<Detail, "evidence" | "layer" | "intent">): string {
  if (layer === "person") return "A person set it.";
  const reasons = evidence.filter((item) => item.intent === intent).map(reasonText);
  const shown = [...new Set(reasons)].slice(0, MOST_REASONS);
  if (shown.length > 0) return `Because of ${shown.join(" and ")}`;
  if (layer === "model") return "The whole wording, no single phrase.";
  return layer === "thread" ? "What our last mail asked." : "No phrase decided it.";
}

/** What the certainty rests on, in half a line: "from two phrases underlined below". */
export function sureBecause({ evidence, layer, intent }: Pick<Detail, "evidence" | "layer" | "intent">): string {
  const found = evidence.flatMap((item) => (item.kind === "words" && item.intent === intent ? [item] : []));
  const words = apart(found).map(({ text }) => text);
  const header = decidingHeader({ evidence, intent });
  const underlined = words.length > 0 ? `${wordsText(words)} underlined below` : null;
  if (layer === "phrase") return underlined ? `from ${underlined}` : decidedBy(layer);
  return [decidedBy(layer), header, underlined].filter(Boolean).join(", ");
}

const SMALL_NUMBERS = ["no", "one", "two", "three", "four", "five"];

function wordsText(found: string[]): string {
  const unit = found.some((text) => /\s/.test(text.trim())) ? "phrase" : "word";
  return `${SMALL_NUMBERS[found.length] ?? found.length} ${unit}${found.length === 1 ? "" : "s"}`;
}

/** The header that decided, as "Auto-Submitted: auto-replied"; null where none did. */
export function decidingHeader({ evidence, intent }: Pick<Detail, "evidence" | "intent">): string | null {
  const header = evidence.find((item) => item.kind === "header" && item.intent === intent);
  return header?.kind === "header" ? headerText(header) : null;
}

function reasonText(item: Detail["evidence"][number]): string {
  if (item.kind === "header") return `the header ${headerText(item)}`;
  return item.kind === "subject" ? `the subject “${item.text}”` : `“${item.text}”`;
}

function headerText({ name, value }: { name: string; value: string }): string {
  const written = name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
  const line = `${written}: ${value}`;
  return line.length > MOST_HEADER ? `${line.slice(0, MOST_HEADER)}…` : line;
}
