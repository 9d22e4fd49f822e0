import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../scripts/classify-raw";

/** A labelled message of the evaluation set. `fields` is what `classify --jsonl` takes. */
export type Sample = {
  id: string;
  kind: string;
  lang: string;
  hard: boolean;
  intent: string;
  acceptable: string[];
  ownWords: string | null;
  /** "Kind regards, Tom": part of the own words or not, both count as exact. */
  signOff: string;
  /** Days that a careful reader could take; none where the mail names none. */
  returnDates: string[];
  bounce: { kind: string | null; recipient: string | null } | null;
  fields: Record<string, unknown>;
};

/** Every sample in the folder's `human` and `machine` files. @throws naming file and line of what cannot be read. */
export function readSamples(folder: string): Sample[] {
  return ["human", "machine"].flatMap((part) => readFolder(join(folder, part), sampleOf));
}

/** A labelled message that says when somebody is back or is to be written to again; without days it says none. */
export type DatedSample = { id: string; lang: string; returnDates: string[]; fields: Record<string, unknown> };

/** Every sample in the folder's `dates` files. @throws naming file and line of what cannot be read. */
export function readDatedSamples(folder: string): DatedSample[] {
  return readFolder(join(folder, "dates"), datedSampleOf);
}

function datedSampleOf(value: unknown): DatedSample {
  if (!isRecord(value)) throw new Error("not an object");
  const { return_dates: days, last_days_away: lastDays = [] } = value;
  if (!Array.isArray(days) || !Array.isArray(lastDays)) throw new Error("no return_dates");
  const returnDates = [...days, ...lastDays].map(String);
  return { id: String(value.id), lang: textOf(value.lang) ?? "en", returnDates, fields: value };
}

function readFolder<T>(folder: string, sampleFrom: (value: unknown) => T): T[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return files.toSorted().flatMap((name) => readLines(join(folder, name), sampleFrom));
}

function readLines<T>(file: string, sampleFrom: (value: unknown) => T): T[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [sampleFrom(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${at + 1}: ${error instanceof Error ? error.message : error}`);
    }
  });
}

function sampleOf(value: unknown): Sample {
  if (!isRecord(value)) throw new Error("not an object");
  const expect = isRecord(value.expect) ? value.expect : value;
  const intent = textOf(expect.intent);
  if (intent === null) throw new Error("no intent");
  const acceptable = Array.isArray(value.acceptable) ? value.acceptable : expect.acceptable;
  return {
    id: String(value.id),
    kind: textOf(value.kind) ?? "human",
    lang: textOf(value.lang) ?? "en",
    hard: value.hard === true,
    intent,
    acceptable: Array.isArray(acceptable) ? acceptable.map(String) : [],
    ownWords: textOf(value.own_words),
    signOff: textOf(value.sign_off) ?? "",
    returnDates: returnDatesIn(expect),
    bounce:
      intent === "bounce" ? { kind: textOf(expect.bounce_kind), recipient: textOf(expect.failed_recipient) } : null,
    fields: value,
  };
}

function returnDatesIn(expect: Record<string, unknown>): string[] {
  const others = Array.isArray(expect.acceptable_return_dates) ? expect.acceptable_return_dates : [];
  return [expect.return_date, expect.return_date_alternative, ...others].flatMap((day) => textOf(day) ?? []);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
