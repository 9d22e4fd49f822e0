import { describe, expect, test } from "vitest";
import { INTENTS } from "../reply/intents";
import { type DraftFacts, followUpText, introductionText, resumptionText } from "./follow-up-draft";

const FACTS: DraftFacts = {
  intent: "interested",
  theirName: "Ingrid Solheim",
  ourName: "Ana Pinto",
  subject: "Broken link on your guide",
  site: "garden.example",
  returnDate: null,
};

test.each(INTENTS)("has a draft for %s with a greeting, our name and no open placeholder", (intent) => {
  const { body, templateName } = followUpText({ ...FACTS, intent });
  expect(body.startsWith("Hello Ingrid,")).toBe(true);
  expect(body.endsWith("Ana Pinto")).toBe(true);
  expect(body).not.toMatch(/[{}]|undefined|null/);
  expect(templateName).not.toBe("");
});

test("says different things for different intents", () => {
  const bodies = ["interested", "question", "out_of_office", "not_now"] as const;
  expect(new Set(bodies.map((intent) => followUpText({ ...FACTS, intent }).body)).size).toBe(4);
});

test("names the day that they named", () => {
  const body = followUpText({ ...FACTS, intent: "not_now", returnDate: "2027-01-04" }).body;
  expect(body).toContain("around 4 January 2027");
});

describe("the subject", () => {
  test.each([
    ["Broken link", "Re: Broken link"],
    ["Re: Broken link", "Re: Broken link"],
    ["RE: re:AW: Broken link", "Re: Broken link"],
    ["Regarding links", "Re: Regarding links"],
  ])("of an answer to %j is %j", (subject, expected) => {
    expect(followUpText({ ...FACTS, subject }).subject).toBe(expected);
  });
});

test("greets without a name where none is known", () => {
  expect(followUpText({ ...FACTS, theirName: "" }).body.startsWith("Hello,")).toBe(true);
  expect(followUpText({ ...FACTS, theirName: "info@garden.example" }).body.startsWith("Hello,")).toBe(true);
});

test("goes on when the wait is over, as the person asked", () => {
  expect(resumptionText({ ...FACTS, intent: "not_now" }).body).toContain("You asked me to come back");
  expect(resumptionText({ ...FACTS, intent: "out_of_office" })).toEqual(
    followUpText({ ...FACTS, intent: "out_of_office" }),
  );
});

test("introduces us to whom another person has named", () => {
  const { subject, body } = introductionText({
    ...FACTS,
    theirName: "Bob Lie",
    namedBy: "Ingrid Solheim",
    subject: "Re: Broken link",
  });
  expect(subject).toBe("Broken link");
  expect(body).toContain("Hello Bob,");
  expect(body).toContain("Ingrid Solheim pointed me to you about garden.example");
});
