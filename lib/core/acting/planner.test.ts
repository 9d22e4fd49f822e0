import { expect, test } from "vitest";
import { reasonSentence } from "./planner";
import { holdEndOf, resumptionAt } from "./resumption";

test.each([
  ["at midnight of a weekday: that morning", "2026-11-20T00:00:00Z", "2026-11-20T08:00:00Z"],
  ["in the morning itself", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z"],
  ["later that day: the next business day", "2026-11-19T08:00:01Z", "2026-11-20T08:00:00Z"],
  ["after work on Friday: Monday", "2026-11-20T17:00:00Z", "2026-11-23T08:00:00Z"],
  ["on a Saturday: Monday", "2026-11-21T00:00:00Z", "2026-11-23T08:00:00Z"],
  ["on a Sunday: Monday", "2026-11-22T23:00:00Z", "2026-11-23T08:00:00Z"],
])("mail that may go %s", (_, until, at) => expect(resumptionAt(new Date(until))).toEqual(new Date(at)));

test("an absence ends on the business day after the return, a wish for later on its day", () => {
  expect(holdEndOf("out_of_office", "2026-12-04")).toEqual(new Date("2026-12-07T00:00:00Z"));
  expect(holdEndOf("not_now", "2026-12-05")).toEqual(new Date("2026-12-05T00:00:00Z"));
});

const mail = {
  ownWords: "Thank you for your mail. I am away and will be back on 7 December 2026. In urgent cases write to Tom.",
  receivedAt: new Date("2026-11-20T12:00:00Z"),
  fromEmail: "ingrid@fjell.example",
  returnDate: "2026-12-07",
  evidence: "I am away",
};

test.each([
  ["that names the day", mail, "I am away and will be back on 7 December 2026."],
  [
    "also where the day itself has a full stop",
    { ...mail, ownWords: "Vielen Dank. Ich bin bis 4. Dezember im Urlaub.", returnDate: "2026-12-04", evidence: null },
    "Ich bin bis 4. Dezember im Urlaub.",
  ],
  ["with the words that decided", { ...mail, returnDate: null, evidence: "urgent" }, "In urgent cases write to Tom."],
  [
    "that comes first, where nothing else is known",
    { ...mail, returnDate: null, evidence: null },
    "Thank you for your mail.",
  ],
  ["of a header, where there are no words", { ...mail, ownWords: "", evidence: "auto-replied" }, "auto-replied"],
])("the reason is the sentence %s", (_, words, sentence) => expect(reasonSentence(words)).toBe(sentence));
