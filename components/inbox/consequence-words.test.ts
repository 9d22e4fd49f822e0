import { describe, expect, test } from "vitest";
import { INTENTS } from "@/lib/core/reply/intents";
import { changeText, consequencesOf } from "./consequence-words";

const lead = { id: "l", site: "fjell.example", status: "contacted" } as const;
const reply = { receivedAt: "2026-11-20T16:58:00Z", lead, intent: "question" } as const;
const known = {
  ...{ now: Date.parse("2026-11-20T17:30:00Z"), timeZone: "UTC" },
  ...{ workingHours: null, autoSuppress: "not_interested" as const },
};
const OFFICE = { timeZone: "UTC", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };

test.each(INTENTS)("what tagging as %s does is said before it is done", (intent) => {
  expect(consequencesOf(reply, intent, known)).not.toEqual([]);
});

describe("what a tag will do", () => {
  test("names every act and the time to answer", () =>
    expect(consequencesOf(reply, "interested", known)).toEqual([
      "Lead moves to replied",
      "Waiting steps are cancelled",
      "Other mail waits while you talk",
      "You answer by 17:03",
    ]));

  test("runs its clock in the working hours, over the weekend", () =>
    expect(consequencesOf(reply, "interested", { ...known, workingHours: OFFICE })).toContain(
      "You answer by 23 Nov 09:03",
    ));

  test("suppresses no decline where only opt-outs do", () => {
    const narrow = { ...known, autoSuppress: "opt_out" as const };
    expect(consequencesOf(reply, "objection", known)).toContain("Address is suppressed");
    expect(consequencesOf(reply, "objection", narrow)).not.toContain("Address is suppressed");
    expect(consequencesOf(reply, "unsubscribe", narrow)).toContain("Address is suppressed");
  });

  test.each([
    ["unsubscribe", ["Address is suppressed", "Nothing else until it is linked"]],
    ["question", ["Nothing else until it is linked"]],
  ] as const)("is little without a lead: %s", (intent, found) => {
    expect(consequencesOf({ ...reply, lead: null }, intent, known)).toEqual(found);
  });

  test("says that the old tag's acts are undone, or that nothing changes", () => {
    expect(changeText(reply, "auto_reply", known)).toBe("means: reply goes to Done. What the old tag did is undone.");
    expect(changeText(reply, "question", known)).toBe("is the tag it has. Choosing it confirms it.");
  });
});
