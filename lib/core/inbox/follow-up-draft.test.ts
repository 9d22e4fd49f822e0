import { describe, expect, test } from "vitest";
import { INTENTS } from "../reply/intents";
import { type DraftFacts, followUpText } from "./follow-up-draft";

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
