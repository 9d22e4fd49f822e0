import { expect, test } from "vitest";
import { reclassifiedText } from "./reclassified-text";

const nothing = { undone: [], done: [], leftAlone: [] };

test.each([
  ["Question", nothing, "Question."],
  [
    "Declined",
    { ...nothing, done: ["Lead moved to lost.", "Address suppressed."] },
    "Declined. Lead moved to lost, address suppressed.",
  ],
  [
    "Interested",
    { done: ["Lead moved to replied"], undone: ["Suppression lifted"], leftAlone: [] },
    "Interested. Lead moved to replied. Undone: suppression lifted.",
  ],
  [
    "Question",
    { ...nothing, leftAlone: ["Lead is placed"] },
    "Question. You changed it since, left alone: lead is placed.",
  ],
])("%s", (label, changes, expected) => expect(reclassifiedText(label, changes)).toBe(expected));
