import { expect, test } from "vitest";
import { resolveSender } from "./sender";

const RULES = { fallback: "outreach@fernweg.example", allowed: ["ana@other.example", "*@team.example"] };

test.each([
  [null, "outreach@fernweg.example", true],
  ["outreach@fernweg.example", "outreach@fernweg.example", true],
  ["ana@other.example", "ana@other.example", true],
  ["eve@other.example", "eve@other.example", false],
  ["anyone@team.example", "anyone@team.example", true],
  ["anyone@sub.team.example", "anyone@sub.team.example", false],
  ["anyone@evilteam.example", "anyone@evilteam.example", false],
  ["eve@fernweg.example", "eve@fernweg.example", false],
] as const)("asked for %s it takes %s, allowed: %s", (requested, sender, allowed) => {
  expect(resolveSender(RULES, requested)).toEqual({ requested: sender, allowed, fallback: RULES.fallback });
});
