import type { NumericDate } from "./numeric-dates";
import type { Period } from "./period";
import type { Kind, Term } from "./term";
import type { Token } from "./tokens";

/** What a rule's words made of a time: a period; `passed` for times that are not ahead, such as "two weeks ago" and "every Monday". */
export type Meaning = { period: Period; alternative?: string | null; sort: Sort } | "passed";

/**
 * `day`: a day of the calendar. `told`: by words. `length`: only how long, from the day of the mail. `weekly`: weekdays from one to
 * another, `weekday`: one. `whole`: a period from its beginning to its end. `hanging`: told by the time before it.
 */
export type Sort = "day" | "told" | "length" | "weekly" | "weekday" | "whole" | "hanging";

/** What a rule sees besides its words. */
export type Scene = {
  today: string;
  /** The text before it was folded. */
  written: string;
  /** The calendar day named last before this one, if it is ahead; and whether it begins or ends a time. */
  anchor: string | null;
  anchorHolds: boolean;
  /** The time named last. */
  previous: Period | null;
  /** "Until May": it ended there. */
  previousIsEnd: boolean;
};

/** What a rule's slots found, by kind and in order. */
export type Found = { values: Partial<Record<Kind, number[]>>; inner: Meaning[]; numerics: NumericDate[] };

/** Words in this order mean this time. */
export type Rule = {
  slots: readonly Slot[];
  means: (found: Found, scene: Scene) => Meaning | null;
  /** A number that a noun follows is none: "the 5th floor". */
  standsAlone: boolean;
  /** A word that is something else besides: a time only behind a word that leads to one. */
  led: boolean;
};

type Slot = { kinds: ReadonlySet<string>; inner: Inner | null; optional: boolean; many: boolean };
type Inner = "TIME" | "PERIOD";

/** Reads a nested time at a place; the place behind it. */
export type ReadInner = (kind: Inner, at: number) => { meaning: Meaning; end: number } | null;

/** `pattern`: kinds of words; `a|b` either, `a?` if there, `a*` any number; `TIME` and `PERIOD` are times within. */
export function rule(pattern: string, means: Rule["means"]): Rule {
  const slots = pattern.split(" ").map(
    (slot): Slot => ({
      kinds: new Set(slot.replace(/[?*]$/, "").split("|")),
      inner: slot === "TIME" || slot === "PERIOD" ? slot : null,
      optional: /[?*]$/.test(slot),
      many: slot.endsWith("*"),
    }),
  );
  return { slots, means, standsAlone: false, led: false };
}

/** A rule for a number that no noun may follow. */
export function standingAlone(pattern: string, means: Rule["means"]): Rule {
  return { ...rule(pattern, means), standsAlone: true };
}

/** A rule for a word that needs another to lead to it. */
export function led(pattern: string, means: Rule["means"]): Rule {
  return { ...rule(pattern, means), led: true };
}

/** The value of the nth word of a kind. */
export function oneOf(found: Found, kind: Kind, nth = 0): number | undefined {
  return found.values[kind]?.[nth];
}

/** A time told by words. */
export function told(period: Period | null, alternative: string | null = null): Meaning | null {
  return period && { period, alternative, sort: "told" };
}

/** A day of the calendar. */
export function calendarDay(period: Period, alternative: string | null = null): Meaning {
  return { period, alternative, sort: "day" };
}

/** The kinds of word that a rule may begin with. */
export function beginsWith({ slots }: Rule): string[] {
  const required = slots.findIndex(({ optional }) => !optional);
  return slots.slice(0, required + 1).flatMap(({ kinds }) => [...kinds]);
}

const MOST_REPEATED = 4;

/** The place behind the words of a rule, and what they were. */
export type RuleMatch = { end: number; found: Found };
type Text = { tokens: readonly Token[]; readInner: ReadInner };
type Place = { at: number; slot: number; repeated: number };
type Taken = { term: Term | null; token: Token | null; inner: Meaning | null; before: Taken } | null;

/** The place behind the words that fit a rule, and what they were; null where they do not fit. */
export function matchRule(rule: Rule, tokens: readonly Token[], at: number, readInner: ReadInner): RuleMatch | null {
  return matchSlots(rule.slots, { tokens, readInner }, { at, slot: 0, repeated: 0 }, null);
}

function matchSlots(slots: readonly Slot[], text: Text, place: Place, taken: Taken): RuleMatch | null {
  const { at, slot: index, repeated } = place;
  const slot = slots[index];
  if (!slot) return { end: at, found: foundOf(taken) };
  const more = { slot: slot.many ? index : index + 1, repeated: slot.many ? repeated + 1 : 0 };
  const mayTake = repeated < MOST_REPEATED;
  const inner = mayTake && slot.inner ? text.readInner(slot.inner, at) : null;
  if (inner) {
    const next = { term: null, token: null, inner: inner.meaning, before: taken };
    return matchSlots(slots, text, { at: inner.end, ...more }, next);
  }
  const token = mayTake ? text.tokens[at] : undefined;
  const term = token?.terms.find(({ kind }) => slot.kinds.has(kind));
  if (token && term) {
    const rest = matchSlots(slots, text, { at: at + 1, ...more }, { term, token, inner: null, before: taken });
    if (rest) return rest;
  }
  return slot.optional ? matchSlots(slots, text, { at, slot: index + 1, repeated: 0 }, taken) : null;
}

function foundOf(taken: Taken): Found {
  const found: Found = { values: {}, inner: [], numerics: [] };
  for (let one = taken; one; one = one.before) {
    if (one.term) found.values[one.term.kind] = [one.term.value, ...(found.values[one.term.kind] ?? [])];
    if (one.inner) found.inner.unshift(one.inner);
    if (one.token?.numeric) found.numerics.unshift(one.token.numeric);
  }
  return found;
}
