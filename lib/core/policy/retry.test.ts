import { expect, test } from "vitest";
import { retryAt } from "./retry";

const now = new Date("2026-03-01T12:00:00Z");
const minutesFrom = (moment: Date | null) => moment && (moment.getTime() - now.getTime()) / 60_000;

test.each([
  [1, 421, 2],
  [2, 451, 4],
  [3, null, 8],
  [4, 421, 16],
  [5, 421, null],
  [4, 450, 16],
  [5, 450, 30],
  [6, 450, 60],
  [7, 450, null],
])("after try %i with code %s waits %s minutes", (tries, code, minutes) => {
  expect(minutesFrom(retryAt({ tries, code, now, random: 0.5 }))).toBe(minutes);
});

test("greylisting is waited out for two hours in all", () => {
  const waits = [1, 2, 3, 4, 5, 6].map((tries) => minutesFrom(retryAt({ tries, code: 450, now, random: 0.5 })) ?? 0);
  expect(waits.reduce((sum, minutes) => sum + minutes, 0)).toBe(120);
});

test("jitter stays within a fifth either way", () => {
  expect(minutesFrom(retryAt({ tries: 1, code: 421, now, random: 0 }))).toBeCloseTo(1.6);
  expect(minutesFrom(retryAt({ tries: 1, code: 421, now, random: 1 }))).toBeCloseTo(2.4);
});
