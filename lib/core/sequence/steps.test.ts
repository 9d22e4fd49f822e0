import { expect, test } from "vitest";
import { type Step, stepSubject, stepsProblem } from "./steps";

const step = (waitDays: number, changes: Partial<Step> = {}): Step => ({
  waitDays,
  subject: "A broken link",
  body: "Dear {name}",
  templateId: null,
  ...changes,
});

test.each<[string, Step[], string | null]>([
  ["no step at all", [], null],
  ["five widening steps", [step(0), step(3), step(5), step(8), step(14)], null],
  ["equal waits", [step(0), step(3), step(3)], null],
  ["six steps", Array.from({ length: 6 }, (_, index) => step(index)), "A sequence has at most 5 mails"],
  ["a wait that narrows", [step(0), step(5), step(4)], "Mail 3 must not wait less than the one before"],
  ["no wait", [step(0), step(0)], "Mail 2 must wait 1 to 90 days"],
  ["90 days", [step(0), step(90)], null],
  ["91 days", [step(0), step(91)], "Mail 2 must wait 1 to 90 days"],
  [
    "a word in braces that is no placeholder",
    [step(0, { body: "Hi {first_name}" })],
    "Mail 1 holds {first_name}, which nothing fills",
  ],
  [
    "a leftover",
    [step(0), step(3, { subject: "For [Your company]" })],
    "Mail 2 holds [Your company], which nothing fills",
  ],
  ["an empty text", [step(0, { body: " " })], "Mail 1 has no text"],
  ["a first mail without a subject", [step(0, { subject: "" })], "Mail 1 needs a subject"],
  ["a later one without", [step(0), step(3, { subject: "" })], null],
])("%s", (_, steps, problem) => expect(stepsProblem(steps)).toBe(problem));

test.each([
  ["", "A broken link", "Re: A broken link"],
  ["", "Re: A broken link", "Re: A broken link"],
  ["Once more", "A broken link", "Once more"],
])("a step with the subject %j after %j goes out as %j", (subject, first, expected) => {
  expect(stepSubject({ subject }, { subject: first })).toBe(expected);
});
