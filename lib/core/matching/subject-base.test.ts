import { expect, test } from "vitest";
import { subjectBase } from "./subject-base";

test.each([
  ["Re: Dead link", "dead link"],
  ["RE: re: Dead  link ", "dead link"],
  ["AW[2]: Re: Dead link", "dead link"],
  ["Fwd: WG: TR: Dead link", "dead link"],
  ["回复：Dead link", "dead link"],
  ["Re(3): Dead link", "dead link"],
  ["Regarding: Dead link", "regarding: dead link"],
  ["Note: Dead link", "note: dead link"],
  ["Re:", ""],
  ["", ""],
])("%j is %j without its marks", (subject, base) => {
  expect(subjectBase(subject)).toBe(base);
});
