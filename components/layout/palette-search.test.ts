import { expect, test } from "vitest";
import { fittingItems, type PaletteItem } from "./palette-search";

const item = (group: string, label: string): PaletteItem => ({ id: label, group, label, run: () => undefined });
const ITEMS = [
  item("This reply", "Reply with the draft"),
  item("This reply", "Snooze"),
  item("Go to", "Needs review"),
  item("Go to", "Snoozed"),
  item("Go to", "Replied"),
];

test.each([
  ["", ["Reply with the draft", "Snooze", "Needs review", "Snoozed", "Replied"]],
  ["snooz", ["Snooze", "Snoozed"]],
  ["RE", ["Reply with the draft", "Replied", "Needs review"]],
  ["draft reply", ["Reply with the draft"]],
  ["eview", []],
])("%j finds %j", (typed, labels) => expect(fittingItems(ITEMS, typed).map(({ label }) => label)).toEqual(labels));
