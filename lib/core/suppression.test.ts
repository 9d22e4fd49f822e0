import { describe, expect, test } from "vitest";
import { isOver, outweighs, type Stop } from "./suppression";

const NOW = new Date("2026-11-20T12:00:00Z");
const YESTERDAY = new Date("2026-11-19T12:00:00Z");
const IN_A_MONTH = new Date("2026-12-20T12:00:00Z");
const IN_A_YEAR = new Date("2027-11-20T12:00:00Z");

const stop = (reasonCode: Stop["reasonCode"], expiresAt: Date | null = null): Stop => ({ reasonCode, expiresAt });

describe("which of two stops stands", () => {
  test.each<[string, Stop, Stop, boolean]>([
    ["the same again changes nothing", stop("manual"), stop("manual"), false],
    ["a milder reason changes nothing", stop("not_interested"), stop("unsubscribe"), false],
    ["a stronger reason takes the place", stop("legal"), stop("manual"), true],
    ["for good outlasts an end", stop("soft_bounces"), stop("soft_bounces", IN_A_MONTH), true],
    ["a later end outlasts a sooner one", stop("soft_bounces", IN_A_YEAR), stop("soft_bounces", IN_A_MONTH), true],
    ["an end does not replace for good", stop("soft_bounces", IN_A_YEAR), stop("soft_bounces"), false],
    ["what is over is replaced by anything", stop("soft_bounces", IN_A_MONTH), stop("manual", YESTERDAY), true],
  ])("%s", (_, next, standing, expected) => {
    expect(outweighs(next, standing, NOW)).toBe(expected);
  });
});

test("a stop is over from the moment of its end", () => {
  expect(isOver(stop("manual", NOW), NOW)).toBe(true);
  expect(isOver(stop("manual", new Date(NOW.getTime() + 1)), NOW)).toBe(false);
  expect(isOver(stop("manual"), NOW)).toBe(false);
});
