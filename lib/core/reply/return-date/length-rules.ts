import { JUST_PASSED_DAYS } from "./days";
import { dayOf, onDay } from "./period";
import { type Found, type Meaning, oneOf, type Rule, rule, type Scene, standingAlone, told } from "./rule";
import { later, UNITS, type Unit } from "./units";

/** Times told by their distance: "in two weeks", "a month from now", "drei Wochen nach Ostern". */
export const DISTANCES: readonly Rule[] = [
  rule("in about* count? count of* unit", ahead),
  rule("in about* count about unit", ahead),
  rule("in about* count to|and|dash count of* unit", ahead),
  rule("in about* count unit and|of count", ahead),
  rule("in about* unit and|of count", ahead),
  rule("in about* halfA count? unit", halfAhead),
  rule("in count halfA unit", halfAhead),
  rule("in about* fifteenDays", (_, { today }) => inUnits(today, "day", 14)),
  rule("in about* eightDays", (_, { today }) => inUnits(today, "day", 7)),
  rule("about* count unit later", ahead),
  rule("about* count to|and|dash count unit later", ahead),
  rule("count unit after of* TIME", behind),
  standingAlone("after about* count unit", aheadOfDays),
  rule("next|coming about* count unit", length),
  rule("count next|coming unit", length),
  rule("count unit coming", length),
  rule("for about* count? count of* unit", length),
  rule("for about* count of* unit from of* TIME", lengthFrom),
  rule("for about* fifteenDays", (_, { today }) => ({ period: onDay(later(today, "day", 14)), sort: "length" })),
  rule("since about* count of* unit", passed),
  rule("since about* unit", passed),
  rule("count of* unit ago", passed),
  rule("in? about* count working unit", passed),
  rule("in? about* count to|and|dash count working unit", passed),
  rule("in? about* count unit working", passed),
  rule("in? about* count to|and|dash count unit working", passed),
  rule("every of* unit", passed),
  rule("past of* unit|monthName", passed),
  rule("unit|monthName past", passed),
  rule("for|about halfA count? unit", passed),
  rule("for about* halfA count? unit", passed),
];

function unitOf(found: Found): Unit {
  return UNITS[oneOf(found, "unit") ?? 0] ?? "day";
}

/** Of "two or three weeks" the later counts. */
function countOf(found: Found): number {
  return found.values.count?.at(-1) ?? found.values.day?.at(-1) ?? 1;
}

function inUnits(today: string, unit: Unit, count: number): Meaning | null {
  return count > 0 && count < 100 ? told(onDay(later(today, unit, count))) : null;
}

function ahead(found: Found, { today }: Scene): Meaning | null {
  return inUnits(today, unitOf(found), countOf(found));
}

/** "I will revert to you after 10 days"; after twenty years is no time to come. */
function aheadOfDays(found: Found, scene: Scene): Meaning | null {
  return unitOf(found) === "year" ? null : ahead(found, scene);
}

function halfAhead(found: Found, { today }: Scene): Meaning | null {
  const unit = unitOf(found);
  if (unit === "year") return inUnits(today, "month", 6);
  return unit === "month" ? inUnits(today, "day", 15) : null;
}

function behind(found: Found, { today }: Scene): Meaning | null {
  const [inner] = found.inner;
  if (inner === undefined || inner === "passed") return null;
  const start = dayOf(inner.period, "last", today);
  return start === null ? null : inUnits(start, unitOf(found), countOf(found));
}

/** How long something lasts that has begun: an absence, where the words around speak of one. */
function length(found: Found, { today }: Scene): Meaning | null {
  const unit = unitOf(found);
  const count = countOf(found);
  return { period: onDay(later(today, unit, count)), sort: "length" };
}

/** "For two weeks from Monday 9 March". */
function lengthFrom(found: Found, { today }: Scene): Meaning | null {
  const [inner] = found.inner;
  const start =
    inner === undefined || inner === "passed" ? null : dayOf(inner.period, "first", today, JUST_PASSED_DAYS);
  return start === null ? null : { period: onDay(later(start, unitOf(found), countOf(found))), sort: "length" };
}

function passed(): Meaning {
  return "passed";
}
