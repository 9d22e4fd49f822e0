import { ASKED } from "./cues";
import type { DateFrame, DateReading } from "./date-reading";
import { CALENDAR_DAYS, WEEKDAYS } from "./day-rules";
import { JUST_PASSED_DAYS } from "./days";
import { EASTERN_LETTERS, easternDates } from "./eastern-dates";
import { DISTANCES } from "./length-rules";
import { dayOf, type Edge, type Grain } from "./period";
import { PARTS, PERIODS } from "./period-rules";
import { beginsWith, type Meaning, matchRule, type Rule, type Scene, type Sort } from "./rule";
import type { Kind } from "./term";
import { FOLLOWS_DAY } from "./time-words";
import { type Token, tokensOf } from "./tokens";

/** Every time that a folded text names, in order. Numbers that are phones, prices or versions are none. */
export function dateReadings(text: string, frame: DateFrame): DateReading[] {
  const tokens = tokensOf(text, frame);
  const readings: DateReading[] = EASTERN_LETTERS.test(text) ? easternDates(text, frame) : [];
  const scene: Scene = {
    today: frame.today,
    written: frame.written,
    anchor: null,
    anchorHolds: false,
    previous: null,
    previousIsEnd: false,
  };
  const telling = timeAhead(tokens);
  for (let at = 0; at < tokens.length; ) {
    const best = telling[at] ? longest(ALL, tokens, at, scene) : null;
    if (best && best.meaning !== "passed") {
      const reading = readingOf(best.meaning, tokens, best.start, best.end);
      readings.push(reading);
      remember(scene, reading, tokens[at - 1]);
    }
    at = best?.end ?? at + 1;
  }
  return readings.toSorted((one, other) => one.start - other.start);
}

type Rules = { byKind: ReadonlyMap<string, readonly Rule[]>; byTerms: Map<string, readonly Rule[]> };
type Best = { meaning: Meaning; start: number; end: number };

const PERIOD_RULES = byFirstKind(PERIODS);
const PLAIN = [...CALENDAR_DAYS, ...WEEKDAYS, ...DISTANCES, ...PERIODS, ...PARTS];
const WITHOUT_INNER_TIMES = byFirstKind(PLAIN.filter(({ slots }) => !slots.some(({ kinds }) => kinds.has("TIME"))));
const ALL = byFirstKind(PLAIN);

function byFirstKind(rules: readonly Rule[]): Rules {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const kind of new Set(beginsWith(rule))) map.set(kind, [...(map.get(kind) ?? []), rule]);
  }
  return { byKind: map, byTerms: new Map() };
}

const TELLING: ReadonlySet<Kind> = new Set<Kind>([
  ...(["day", "weekNo", "numeric", "year", "month", "monthName", "weekday", "shortWeekday", "unit", "feast"] as const),
  ...(["tomorrow", "overmorrow", "fifteenDays", "eightDays", "afterThat", "nextWeek"] as const),
]);
const LONGEST_LEAD = 7;

/** Where a time may begin: no further before a word that tells one than little words lead to it. Most text has none. */
function timeAhead(tokens: readonly Token[]): boolean[] {
  const ahead = new Array<boolean>(tokens.length).fill(false);
  let since = LONGEST_LEAD + 1;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    since = tokens[at]?.terms.some(({ kind }) => TELLING.has(kind)) ? 0 : since + 1;
    ahead[at] = since <= LONGEST_LEAD;
  }
  return ahead;
}

/** The rule that explains most of the words from here on. */
function longest(rules: Rules, tokens: readonly Token[], at: number, scene: Scene, within = false): Best | null {
  let best: Best | null = null;
  for (const rule of rulesFrom(rules, tokens[at])) {
    if (rule.led && !within && !isLed(tokens, at, scene.written)) continue;
    const fits = matchRule(rule, tokens, at, (kind, place) =>
      longest(kind === "PERIOD" ? PERIOD_RULES : WITHOUT_INNER_TIMES, tokens, place, scene, true),
    );
    if (!fits || fits.end <= (best?.end ?? at) || (rule.standsAlone && !standsAlone(tokens, fits.end, scene.written)))
      continue;
    const meaning = rule.means(fits.found, scene);
    if (meaning) best = { meaning, start: rule.standsAlone ? dayFrom(tokens, at) : at, end: fits.end };
  }
  return best;
}

/** The rules that may begin with a word; words share their lists of meanings, so each list is looked up once. */
function rulesFrom({ byKind, byTerms }: Rules, token: Token | undefined): readonly Rule[] {
  if (!token || token.terms.length === 0) return [];
  const key = token.terms.map(({ kind }) => kind).join(" ");
  const known = byTerms.get(key);
  if (known) return known;
  const made = [...new Set(token.terms.flatMap(({ kind }) => byKind.get(kind) ?? []))];
  byTerms.set(key, made);
  return made;
}

const LEADS: ReadonlySet<Kind> = new Set<Kind>([
  "in",
  "until",
  "from",
  "after",
  "the",
  "of",
  "to",
  "next",
  "coming",
  "this",
  "about",
  "start",
  "middle",
  "end",
] as const);
const LEADING_WORDS: ReadonlySet<string> = new Set(
  "come say call it maybe perhaps think vielleicht eher sagen wir gegen um erst dann peut etre plutot disons courant vers fin quiza quizas mejor hacia sobre para digamos forse magari verso diciamo talvez la para por volta misschien rond zeg liever".split(
    " ",
  ),
);

const ENGLISH_LEADS: ReadonlySet<string> = new Set(
  "on until till by next this before after through thru back".split(" "),
);

function isLed(tokens: readonly Token[], at: number, written: string): boolean {
  const before = tokens[at - 1];
  if (isVerb(tokens, at, written)) return before?.terms.some(({ kind }) => LEADS.has(kind)) ?? false;
  if (tokens[at]?.terms.some(({ kind }) => kind === "shortWeekday")) return ENGLISH_LEADS.has(before?.text ?? "");
  if (before?.text === "(") return true;
  return (
    before !== undefined &&
    before.text !== "no" &&
    (before.terms.some(({ kind }) => LEADS.has(kind)) || LEADING_WORDS.has(before.text))
  );
}

/** "It may take three days." */
function isVerb(tokens: readonly Token[], at: number, written: string): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token?.text === "may" && written.startsWith("may", token.start) && /^\p{L}/u.test(next?.text ?? "");
}

/** The little words that lead to a day are none of it: they say whether it begins or ends something. */
function dayFrom(tokens: readonly Token[], at: number): number {
  const isDay = ({ terms }: Token) => terms.some(({ kind }) => kind === "day" || kind === "weekday");
  return at + Math.max(0, tokens.slice(at, at + 4).findIndex(isDay));
}

const COUNTED = /^[%€$£°:/+*#@&<>=_]/;

/** Little of what is numbered goes beyond a dozen, but for these. */
const NUMBERED: ReadonlySet<string> = new Set(
  "century anniversary birthday edition floor year annual street avenue eeuw verjaardag editie jaar jarig straat siecle anniversaire etage".split(
    " ",
  ),
);
const DOZEN = 12;

/** A number before a noun counts or numbers something. */
function standsAlone(tokens: readonly Token[], end: number, written: string): boolean {
  const next = tokens[end];
  if (next === undefined || FOLLOWS_DAY.has(next.text) || next.text.search(ASKED) === 0) return true;
  if (!/^[\p{L}\d]/u.test(next.text)) return !COUNTED.test(next.text);
  if (tokens[end - 1]?.text === ".") return /\p{Ll}/u.test(written.charAt(next.start)) && !isMonth(next);
  const isHigh = tokens[end - 1]?.terms.some(({ kind, value }) => kind === "ordinal" && value > DOZEN) ?? false;
  return isHigh && !NUMBERED.has(next.text) && !isMonth(next) && !next.terms.some(({ kind }) => kind === "of");
}

function isMonth({ terms }: Token): boolean {
  return terms.some(({ kind }) => kind === "month");
}

function readingOf(
  meaning: Exclude<Meaning, "passed">,
  tokens: readonly Token[],
  at: number,
  end: number,
): DateReading {
  const { period, alternative = null, sort } = meaning;
  // The dot behind "March" ends the sentence, that behind "14" is the day's own.
  const endsSentence = tokens[end - 1]?.text === "." && tokens[end - 2]?.terms.some(({ kind }) => kind === "month");
  const last = endsSentence ? end - 2 : end - 1;
  const place = { start: tokens[at]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  return { ...place, period, alternative, sort, edge: edgeOf(sort, period.grain, tokens, at, end) };
}

/** "After May" is behind its last day, "through May" is that day, "in May" its first. Of days the last always counts. */
function edgeOf(sort: Sort, grain: Grain, tokens: readonly Token[], at: number, end: number): Edge {
  if (sort === "whole" || grain === "day") return "last";
  const before = tokens.slice(Math.max(0, at - 3), at).toReversed();
  const lead = before.find(({ terms }) => !isOfAlone(terms));
  const kinds = new Set(lead?.terms.map(({ kind }) => kind));
  if (kinds.has("including") || tokens[end]?.terms.some(({ kind }) => kind === "including")) return "last";
  if (lead?.text === "na" && PORTUGUESE_BEHIND_NA.test(tokens[at]?.text ?? "")) return "first";
  return kinds.has("after") && !kinds.has("in") ? "behind" : "first";
}

/** "De" in "después de mayo": the word before it leads. */
function isOfAlone(terms: Token["terms"]): boolean {
  return terms.some(({ kind }) => kind === "of") && !terms.some(({ kind }) => kind === "after");
}

/** "Na" is "after" in Dutch and in the north, and "in the" in Portuguese: the word behind it tells which. */
const PORTUGUESE_BEHIND_NA = /^(?:semana|quinzena|metade|primavera|primeira|segunda|terceira|ultima|proxima)$/;

/** Times told behind a day of the calendar hang on it: "away until the 12th, back on Monday". */
function remember(scene: Scene, { period, sort, edge }: DateReading, before: Token | undefined): void {
  scene.previous = period;
  scene.previousIsEnd = before?.terms.some(({ kind }) => kind === "until") ?? false;
  const day = sort === "day" ? dayOf(period, edge, scene.today, JUST_PASSED_DAYS) : null;
  if (day === null || day <= scene.today) return;
  const isRange = dayOf(period, "first", scene.today, JUST_PASSED_DAYS) !== day;
  scene.anchor = day;
  scene.anchorHolds = isRange || (before?.terms.some(({ kind }) => kind === "until" || kind === "from") ?? false);
}
