import { describe, expect, test } from "vitest";
import { read } from "../../reading/reading";
import type { Phrase } from "./phrase";
import { buildGraph, findPhrases } from "./phrase-graph";
import { type Element, parsePattern } from "./phrase-pattern";
import { PHRASES } from "./phrases";

const matches = (pattern: string, text: string) => {
  const phrase: Phrase = { intent: "interested", weight: 1, pattern };
  return findPhrases(buildGraph([phrase]), read(text)).length > 0;
};

describe("a pattern", () => {
  test.each([
    ["send it", "Please send it over", true],
    ["stop", "a non-stop party", false],
    ["stop", "Christopher's stopwatch", false],
    ["interess~", "Interessiert mich", true],
    ["(not|never) a? fit", "this is not fit", true],
    ["(not|never) a? fit", "never a fit", true],
    ["good (enough|fit for us)", "a good fit for us", true],
    ["be * interested", "would be really very interested", true],
    ["be * interested", "be a b c d interested", false],
    ["(very|so)+ good", "very very so good", true],
    ["(very|so)* good", "good", true],
    ["price is #", "the price is 80", true],
    ["^ no $", "No.", true],
    ["^ no $", "no way", false],
    ["^ no $", "say no", false],
    ["out of", "we are out. Of course", false],
    ["don't know", "I don’t know", true],
    ["do not know", "dont know", true],
    ["intéressé", "je suis interesse", true],
  ])("%s in %j: %s", (pattern, text, found) => {
    expect(matches(pattern, text)).toBe(found);
  });

  test.each(["(a|b", "a)", "a (b))"])("with a wrong bracket is refused: %s", (pattern) => {
    expect(() => parsePattern(pattern)).toThrow("bracket");
  });
});

describe("the tables", () => {
  const shortest = (elements: Element[]): number => {
    const lengths: number[] = elements.map((element) => {
      if (element.kind === "gap" || element.kind === "sentenceEnd") return 0;
      return element.kind === "choice" ? element.least * Math.min(...element.sequences.map(shortest)) : 1;
    });
    return lengths.reduce((sum, length) => sum + length, 0);
  };

  test("hold no phrase that is empty or can never end", () => {
    const broken = PHRASES.filter(({ pattern }) => {
      const { elements } = parsePattern(pattern);
      return shortest(elements) === 0 || elements.at(-1)?.kind === "gap";
    });
    expect(broken).toEqual([]);
  });

  test("hold weights between 0 and 1", () => {
    expect(PHRASES.filter(({ weight }) => !(weight > 0 && weight <= 1))).toEqual([]);
  });
});
