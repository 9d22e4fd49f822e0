import {
  ASKED,
  AWAY,
  BACK,
  BEGUN,
  BEHIND_ABSENCE,
  CLOSED_WEEKLY,
  ENDS,
  EVENT,
  EXCEPTED,
  FROM,
  HAPPENED,
  HAPPENED_BEHIND,
  HOURS,
  NOT_BEFORE,
  NOT_THEN,
  OPEN_END,
  OTHER_LETTER,
  OTHER_YEAR,
  RATHER_LATER,
  REFUSED,
  SURELY_BACK,
  THEN,
  UNTIL,
  UNTIL_BEHIND,
  VAGUE,
  WORKING,
} from "./cues";
import type { DateReading } from "./date-reading";
import { daysBetween, JUST_PASSED_DAYS } from "./days";
import { dayOf } from "./period";

/** A day that may be the one: how much the words around it make of it, and how far they stand from it. */
export type Candidate = { date: string; alternative: string | null; rank: number; distance: number; away: boolean };

/** Not then; only named; a day of the calendar; up to then; away up to then; back then; we are to write then; more than any day is. */
export const Rank = { refused: -1, vague: 0, dated: 1, until: 2, ends: 3, back: 4, asked: 5, noDay: 6 } as const;

const FURTHEST_DAYS = 550;

/** The days ahead that a text names and that may be meant, each with what its sentence says of it. */
export function candidatesIn(text: string, readings: readonly DateReading[], today: string): Candidate[] {
  if (readings.length === 0) return [];
  const least = leastRank(
    text,
    sentencesWithout(readings, text).filter((sentence) => EVENT.test(sentence) || VAGUE.test(sentence)),
  );
  return readings.flatMap((reading, at) => {
    const around = wordsAround(text, reading);
    if (isNoDayToCome(around, reading, today)) return [];
    const { rank, distance } = rankOf(around, reading, { next: readings[at + 1], today });
    if (isBesides(around, rank) || rank < least) return [];
    const date = dayMeant(reading, rank, around.away, today);
    return isAhead(date, reading, today)
      ? [{ date, alternative: reading.alternative, rank, distance, away: around.away }]
      : [];
  });
}

/**
 * What a day must be where the time that is meant is told by an event, in a sentence without a day: "In March we elect. Come back
 * once the ice is gone." `events`: the sentences that tell one, or a time that nobody can note ("ask me some other time").
 */
function leastRank(text: string, events: readonly string[]): number {
  if (events.some((sentence) => VAGUE.test(sentence) && sentence.search(ASKED) >= 0)) return Rank.noDay;
  if (events.some((sentence) => RATHER_LATER.test(sentence))) return Rank.ends;
  const openEnd = OPEN_END.test(text) || events.some((sentence) => sentence.search(ASKED) >= 0);
  return openEnd ? Rank.until : Rank.refused;
}

function sentencesWithout(readings: readonly DateReading[], text: string): string[] {
  return sentencesOf(text).flatMap(({ from, to }) =>
    readings.some(({ start, end }) => start < to && end > from) ? [] : [text.slice(from, to)],
  );
}

function sentencesOf(text: string): { from: number; to: number }[] {
  const ends = [...text.matchAll(SENTENCE_ENDS_IN_TEXT)].map(({ index }) => index + 1);
  return [0, ...ends].map((from, at) => ({ from, to: ends[at] ?? text.length }));
}

/** Days that have begun, days of every week, and lengths of which nothing says that they are an absence. */
function isNoDayToCome(around: Around, reading: DateReading, today: string): boolean {
  if (reading.period.grain === "year" && OTHER_YEAR.test(around.behind)) return true;
  if (BEGUN.test(around.before) || OTHER_LETTER.test(around.before) || isWorkingTime(around, reading)) return true;
  return around.away ? begins(around, reading, today) : reading.sort === "length" || reading.sort === "weekly";
}

/** "I work Tuesday to Thursday", "we answer every day but Friday"; not "away for work until Friday". */
function isWorkingTime({ before, behind }: Around, { sort }: DateReading): boolean {
  if (sort !== "weekday" && sort !== "weekly") return false;
  if (EXCEPTED.test(before) || (before.endsWith("(") && CLOSED_WEEKLY.test(behind))) return true;
  const clause = before.split(/[.;\n]/).at(-1) ?? "";
  return WORKING.test(clause) && !ENDS.test(clause) && !SURELY_BACK.test(clause);
}

/** "On leave from 3 August" tells no end. */
function begins({ before, sentence }: Around, reading: DateReading, today: string): boolean {
  const told = reading.sort === "day" || reading.sort === "weekday";
  return (
    told && FROM.test(before) && !BEHIND_ABSENCE.test(before) && !isRange(reading, today) && sentence.search(BACK) < 0
  );
}

function isRange({ period }: DateReading, today: string): boolean {
  return dayOf(period, "first", today, JUST_PASSED_DAYS) !== dayOf(period, "last", today, JUST_PASSED_DAYS);
}

/** What has happened, and when a door is open. */
function isBesides({ before, behind, sentence, away }: Around, rank: number): boolean {
  if (rank <= Rank.dated && (HAPPENED.test(before) || HAPPENED_BEHIND.test(behind))) return true;
  return rank < Rank.until && !away && HOURS.test(sentence);
}

/** Of a time somebody is away for the end counts; of one he is full up in, the day behind. */
function dayMeant({ period, sort, edge }: DateReading, rank: number, away: boolean, today: string): string | null {
  const patience = sort === "day" ? JUST_PASSED_DAYS : 0;
  const lasts = sort === "told" && period.grain !== "day" && rank < Rank.until;
  if (lasts && rank === Rank.refused) return dayOf(period, "behind", today, patience);
  return dayOf(period, lasts && away ? "last" : edge, today, patience);
}

function isAhead(date: string | null, { period }: DateReading, today: string): date is string {
  if (date === null) return false;
  const days = daysBetween(today, date);
  return days >= (period.grain === "day" ? 0 : 1) && days <= FURTHEST_DAYS;
}

const SENTENCE_ENDS = [". ", "; ", "! ", "? ", ".\n", "\n\n", "。", "，", "；"];
const SENTENCE_END = /[.;!?\n。，、；](?: |\n|$)/;
const SENTENCE_ENDS_IN_TEXT = new RegExp(SENTENCE_END, "g");
const BEFORE = 90;
const BEHIND = 60;

/** The sentence around a time, and the next. `asks`: it ends with it and asks, "Mid-January?"; `away`: it speaks of an absence. */
type Around = { sentence: string; before: string; behind: string; next: string; asks: boolean; away: boolean };

function wordsAround(text: string, { start, end }: DateReading): Around {
  const beside = text.slice(Math.max(0, start - BEFORE), start);
  const before = beside.slice(Math.max(0, ...SENTENCE_ENDS.map((mark) => endOf(mark, beside))));
  const behind = text.slice(end, end + BEHIND).split(SENTENCE_END)[0] ?? "";
  const next = sentenceAt(text, end + behind.length);
  const sentence = `${before}${text.slice(start, end)}${behind}`;
  return { sentence, before, behind, next, asks: text.charAt(end) === "?", away: AWAY.test(sentence) };
}

/** The sentence behind the one that ends here. */
function sentenceAt(text: string, at: number): string {
  return (
    text
      .slice(at, at + BEFORE + BEHIND)
      .replace(/^[.;!?\s]+/, "")
      .split(SENTENCE_END)[0] ?? ""
  );
}

function endOf(mark: string, text: string): number {
  const at = text.lastIndexOf(mark);
  return at < 0 ? 0 : at + mark.length;
}

/** A word before the date binds closer than one behind it. */
const SAID_AFTER = 8;
/** And one behind a comma less than either. */
const PARTED = 20;

type Beside = { next: DateReading | undefined; today: string };

/** A day to write on goes before one of coming back, that before the end of being away, and all before any other. */
function rankOf(around: Around, entry: DateReading, { next, today }: Beside): { rank: number; distance: number } {
  if (around.asks) return { rank: Rank.asked, distance: 0 };
  const asked = distanceTo(ASKED, around, entry, next);
  if (asked !== null && asked <= ASKED_WITHIN) return { rank: Rank.asked, distance: asked };
  if (isAskedForThen(around, entry, next)) return { rank: Rank.asked, distance: ASKED_WITHIN };
  const back = NOT_BEFORE.test(around.before) ? 0 : distanceTo(BACK, around, entry, next);
  return back === null
    ? { rank: rankWithoutCall(around, entry, today), distance: 0 }
    : { rank: Rank.back, distance: back };
}

function rankWithoutCall(around: Around, entry: DateReading, today: string): number {
  const lasts = entry.sort === "whole" || (entry.sort === "day" && isRange(entry, today));
  if (around.away && lasts) return Rank.ends;
  const ends = UNTIL.test(around.before) || UNTIL_BEHIND.test(around.behind) || entry.sort === "hanging";
  if (ends) return around.away ? Rank.ends : Rank.until;
  if (entry.sort === "day") return Rank.dated;
  return REFUSED.test(clauseAround(around)) || NOT_THEN.test(around.behind) ? Rank.refused : Rank.vague;
}

/** "Busy, will look next week": what stands beyond a comma is said of another time. */
function clauseAround({ before, behind }: Around): string {
  return `${before.split(",").at(-1) ?? ""} ${behind.split(",")[0] ?? ""}`;
}

const ASKED_WITHIN = 60;

function isAskedForThen(around: Around, { end }: DateReading, next: DateReading | undefined): boolean {
  if (!THEN.test(around.next) || around.next.search(ASKED) < 0) return false;
  return next === undefined || next.start > end + around.behind.length + around.next.length;
}

function distanceTo(
  cue: RegExp,
  { before, behind }: Around,
  { end }: DateReading,
  next: DateReading | undefined,
): number | null {
  const said = [...before.matchAll(cue)].at(-1);
  if (said) return before.length - said.index;
  const saidBehind = [...behind.matchAll(cue)][0];
  const inSentence = next && next.start < end + behind.length ? next : undefined;
  if (!saidBehind || belongsTo(inSentence, end + saidBehind.index)) return null;
  const parted = behind.slice(0, saidBehind.index).includes(",") ? PARTED : 0;
  return SAID_AFTER + saidBehind.index + parted;
}

const BINDS_WITHIN = 40;

/** In "from 3 May, returning 8 May" the word belongs to the date that it announces. */
function belongsTo(next: DateReading | undefined, wordAt: number): boolean {
  return next !== undefined && next.start - wordAt <= BINDS_WITHIN;
}
