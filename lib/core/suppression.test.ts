import { describe, expect, test } from "vitest";
import { isOver, type Stop, type Weighed, weigh } from "./suppression";

const NOW = new Date("2026-11-20T12:00:00Z");
const YESTERDAY = new Date("2026-11-19T12:00:00Z");
const IN_A_MONTH = new Date("2026-12-20T12:00:00Z");
const IN_A_YEAR = new Date("2027-11-20T12:00:00Z");

const stop = (reasonCode: Stop["reasonCode"], expiresAt: Date | null = null): Stop => ({ reasonCode, expiresAt });

describe("which of two stops stands", () => {
  const stands: Weighed = { kind: "stands" };
  const replaces = (expiresAt: Date | null): Weighed => ({ kind: "replaces", expiresAt });
  const extended = (expiresAt: Date | null): Weighed => ({ kind: "extends", expiresAt });

  test.each<[string, Stop, Stop, Weighed]>([
    ["the same again changes nothing", stop("manual"), stop("manual"), stands],
    ["a milder reason changes nothing", stop("not_interested"), stop("unsubscribe"), stands],
    ["a stronger reason takes the place", stop("legal"), stop("manual"), replaces(null)],
    ["for good outlasts an end", stop("soft_bounces"), stop("soft_bounces", IN_A_MONTH), replaces(null)],
    [
      "a later end outlasts a sooner one",
      stop("soft_bounces", IN_A_YEAR),
      stop("soft_bounces", IN_A_MONTH),
      replaces(IN_A_YEAR),
    ],
    ["an end does not replace for good", stop("soft_bounces", IN_A_YEAR), stop("soft_bounces"), stands],
    [
      "what is over is replaced by anything",
      stop("soft_bounces", IN_A_MONTH),
      stop("legal", YESTERDAY),
      replaces(IN_A_MONTH),
    ],
    ["a legal stop with an end stays legal", stop("soft_bounces"), stop("legal", IN_A_MONTH), extended(null)],
    ["a longer, milder one lengthens", stop("manual", IN_A_YEAR), stop("complaint", IN_A_MONTH), extended(IN_A_YEAR)],
    ["a shorter, milder one changes nothing", stop("manual", IN_A_MONTH), stop("legal", IN_A_YEAR), stands],
    ["a stronger one with an end keeps the longer end", stop("legal", IN_A_MONTH), stop("unsubscribe"), replaces(null)],
  ])("%s", (_, next, standing, expected) => {
    expect(weigh(next, standing, NOW)).toEqual(expected);
  });
});

test("a stop is over from the moment of its end", () => {
  expect(isOver(stop("manual", NOW), NOW)).toBe(true);
  expect(isOver(stop("manual", new Date(NOW.getTime() + 1)), NOW)).toBe(false);
  expect(isOver(stop("manual"), NOW)).toBe(false);
});
