import { expect, test } from "vitest";
import { classificationOf, INTENTS } from "@/lib/core/reply/intents";
import { TAGS_IN_READING_ORDER, TAGS_OF } from "./tag-order";

test("the tag menu offers every intent once", () => {
  expect(TAGS_IN_READING_ORDER.toSorted()).toEqual([...INTENTS].toSorted());
});

test("every intent stands under its own classification", () => {
  for (const [classification, intents] of Object.entries(TAGS_OF))
    expect(intents.map(classificationOf)).toEqual(intents.map(() => classification));
});
