import { describe, expect, test } from "vitest";
import { fillPlaceholders, type PlaceholderValues } from "./placeholders";

const VALUES: PlaceholderValues = {
  name: "Ingrid",
  website: "fjell.example",
  topic: "winter tents",
  your_name: "Ana",
  your_site: "fernweg.example",
};

describe("placeholders", () => {
  test("are replaced wherever they stand, as often as they stand", () => {
    const { text, missing } = fillPlaceholders(
      "Dear {name}, {name}! {website}/{topic} - {your_name}, {your_site}",
      VALUES,
    );
    expect(text).toBe("Dear Ingrid, Ingrid! fjell.example/winter tents - Ana, fernweg.example");
    expect(missing).toEqual([]);
  });

  test("inside a value are not replaced again", () => {
    expect(fillPlaceholders("{name} and {topic}", { ...VALUES, name: "{topic}" }).text).toBe(
      "{topic} and winter tents",
    );
  });

  test("keep a value's dollar signs as they are", () => {
    expect(fillPlaceholders("{name}", { ...VALUES, name: "$& $1" }).text).toBe("$& $1");
  });

  test.each([
    ["null", null],
    ["empty", ""],
    ["blank", "  "],
  ])("with a value that is %s are named, once each", (_, topic) => {
    const { text, missing } = fillPlaceholders("{topic}, {topic} and {your_site}", {
      ...VALUES,
      topic,
      your_site: null,
    });
    expect(missing).toEqual(["topic", "your_site"]);
    expect(text).toBe("{topic}, {topic} and {your_site}");
  });

  test.each([
    ["{Name}", "Ingrid"],
    ["{YOUR_SITE}", "fernweg.example"],
  ])("are known in any letter case: %s", (text, filled) => {
    expect(fillPlaceholders(text, VALUES)).toEqual({ text: filled, missing: [] });
  });

  test.each(["{ name }", "{{name}}", "{other}", "{constructor}", "{names}"])("leave %s to the writer", (odd) => {
    expect(fillPlaceholders(odd, VALUES)).toEqual({ text: odd, missing: [] });
  });
});
