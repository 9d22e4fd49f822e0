import { describe, expect, test } from "vitest";
import type { Evidence } from "@/lib/core/reply/classification";
import { becauseOf, decidingHeader, sureBecause } from "./why-words";

const phrase = (text: string, start = 0): Evidence => {
  return { kind: "words", start, end: start + 5, intent: "interested", text };
};
const header: Evidence = {
  kind: "header",
  name: "auto-submitted",
  value: "auto-replied (vacation)",
  intent: "auto_reply",
};

describe("why a tag is there", () => {
  test.each<[string, Parameters<typeof becauseOf>[0]]>([
    ["A person set it.", { layer: "person", intent: "interested", evidence: [phrase("yes")] }],
    ["Because of “yes”", { layer: "phrase", intent: "interested", evidence: [phrase("yes"), header] }],
    [
      "Because of “a” and “b”",
      { layer: "phrase", intent: "interested", evidence: ["a", "a", "b", "c"].map((text) => phrase(text)) },
    ],
    [
      "Because of the header Auto-Submitted: auto-replied (vacation)",
      { layer: "header", intent: "auto_reply", evidence: [header] },
    ],
    [
      "Because of the subject “Out of office”",
      {
        layer: "header",
        intent: "auto_reply",
        evidence: [{ kind: "subject", text: "Out of office", intent: "auto_reply" }],
      },
    ],
    ["The whole wording, no single phrase.", { layer: "model", intent: "question", evidence: [phrase("yes")] }],
    ["What our last mail asked.", { layer: "thread", intent: "interested", evidence: [] }],
  ])("%s", (words, verdict) => {
    expect(becauseOf(verdict)).toBe(words);
  });

  test.each<[string, Parameters<typeof sureBecause>[0]]>([
    ["from one word underlined below", { layer: "phrase", intent: "interested", evidence: [phrase("yes"), header] }],
    [
      "from two phrases underlined below",
      { layer: "phrase", intent: "interested", evidence: [phrase("yes"), phrase("send it", 5), phrase("it", 8)] },
    ],
    ["by a phrase", { layer: "phrase", intent: "question", evidence: [phrase("yes")] }],
    ["by the model, one word underlined below", { layer: "model", intent: "interested", evidence: [phrase("yes")] }],
    [
      "by a header, Auto-Submitted: auto-replied (vacation)",
      { layer: "header", intent: "auto_reply", evidence: [header] },
    ],
    ["by the thread", { layer: "thread", intent: "interested", evidence: [] }],
  ])("a machine is sure %s", (words, verdict) => expect(sureBecause(verdict)).toBe(words));

  test("names a header only where it decided, and cuts a long one", () => {
    expect(decidingHeader({ intent: "interested", evidence: [header] })).toBeNull();
    const long: Evidence = { ...header, value: "x".repeat(500) };
    expect(decidingHeader({ intent: "auto_reply", evidence: [long] })?.length).toBeLessThan(70);
  });
});
