import { describe, expect, test } from "vitest";
import { doneMeanwhileText, doneText, effectsOf } from "./effect-words";

const AT = "2026-11-20T12:00:00.000Z";
const event = (effect: string, summary: string, changes: { undoneAt?: string; at?: string } = {}) => ({
  ...{ id: summary, effect, summary, rule: "r", rulesVersion: "1", cause: "reply" as const, because: null },
  ...{ undoneBy: null, undoBlocked: null, undoes: null, replyId: "r", leadId: "l", site: "fjell.example" },
  ...{ undoneAt: null, at: AT, ...changes },
});
const leadCard = {
  ...{ id: "l", site: "fjell.example", websiteUrl: "https://fjell.example", contactName: "Ingrid Solheim" },
  ...{ contactEmail: "ingrid@fjell.example", status: "replied" as const, owner: null },
  campaign: { id: "c", name: "Huts", deleted: false },
};
const reply = (...automation: ReturnType<typeof event>[]) => ({ automation, leadCard, fromName: "Ingrid" });

describe("what was done", () => {
  test("is told with what matters most first, and calls the person by name", () => {
    const told = reply(
      event("archive", "Reply archived"),
      event("hold", "Hold while you talk with ingrid@fjell.example"),
      event("lead_status", "Lead: contacted to replied"),
    );
    expect(doneText(told)).toBe("Lead: contacted to replied, hold while you talk with Ingrid, reply archived.");
  });

  test("keeps an address that is not the lead's", () =>
    expect(doneText(reply(event("suppress", "max@other.example suppressed: opted out")))).toBe(
      "max@other.example suppressed: opted out.",
    ));

  test("leaves out what was taken back and the undos themselves", () => {
    const taken = event("lead_status", "Lead: contacted to replied", { undoneAt: AT });
    const undo = event("undo", "Lead: replied back to contacted");
    expect(doneText(reply(taken, undo, event("archive", "Reply archived")))).toBe("Reply archived.");
    expect(doneText(reply(taken, undo))).toBe("All that was done is taken back.");
    expect(effectsOf(reply(taken, undo)).map(({ effect }) => effect)).toEqual(["lead_status"]);
  });

  test("is said also where it was nothing", () => expect(doneText(reply())).toBe("Nothing was done by itself."));
});

describe("what stands while nobody has decided", () => {
  const hold = event("hold", "Hold while you talk with ingrid@fjell.example");

  test.each([
    ["a hold alone", reply(hold), "Only sending is frozen."],
    [
      "more than a hold",
      reply(hold, event("cancel_queued", "Step 1 cancelled")),
      "Step 1 cancelled, hold while you talk with Ingrid.",
    ],
    ["a hold that was taken back", reply({ ...hold, undoneAt: AT }), "All that was done is taken back."],
    ["nothing", reply(), "Nothing was done by itself."],
  ])("%s is told as it is", (_, told, text) => expect(doneMeanwhileText(told)).toBe(text));
});
