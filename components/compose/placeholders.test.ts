import { expect, test } from "vitest";
import { fillPlaceholders } from "./placeholders";

test("what has a value is filled, what has none stays to be seen", () => {
  const text = "Hi {name}, your page on {topic} at {website}. {your_name}";
  const filled = fillPlaceholders(text, { name: "Ingrid", website: "fjellvandring.no", topic: null, your_name: "Ana" });
  expect(filled).toBe("Hi Ingrid, your page on {topic} at fjellvandring.no. Ana");
});

test("a value that holds braces is not filled a second time", () => {
  expect(fillPlaceholders("{name}", { name: "{website}", website: "x.example" })).toBe("{website}");
});
