import { describe, expect, test } from "vitest";
import { read } from "../../reading/reading";
import { conceptsOf } from "./concepts";
import { type Example, labelled } from "./example";
import { FEATURE_SPACE, FEATURES, featuresOf } from "./features";
import { foldOf, parseExamples, split } from "./labelled-examples";
import { CLASSES, familiarity, MODEL_INTENTS, NO_PHRASES, probabilitiesOf, softmax, wordsFor } from "./model";
import { isReadable, packModel, unpackModel } from "./model-file";
import { judgePromotion } from "./promotion";
import { shippedModel } from "./shipped-model";
import { bestTemperature, type Labelled, LEAST_WEIGHT, train } from "./train";

/** Heavy enough that what one of them says counts. */
const WEIGHT = LEAST_WEIGHT;
const said = (text: string, intent: Example["intent"]): Labelled => labelled({ text, intent }, WEIGHT);
const placesOf = (text: string) => new Set(featuresOf(read(text), text.length).places);
const bytesOf = (numbers: Float32Array | Int8Array) => Buffer.from(numbers.slice().buffer).toString("base64");

const LESSONS = [
  said("Yes, send us the draft, we would love to see it.", "interested"),
  said("Sounds great, happy to publish it.", "interested"),
  said("No thanks, this is nothing for us.", "objection"),
  said("We do not take guest posts, sorry.", "objection"),
  said("What would it cost you to write this?", "question"),
  said("Which page do you mean?", "question"),
];

describe("features", () => {
  test("are the same for the same words, each place once", () => {
    const one = featuresOf(read("Happy to publish it, happy to help."), 100);
    const other = featuresOf(read("Happy to publish it, happy to help."), 100);
    expect(one).toEqual(other);
    expect(new Set(one.places).size).toBe(one.places.length);
    expect(Math.max(...one.places)).toBeLessThan(FEATURE_SPACE);
  });

  test.each([
    ["an address", "Write to jane@example.org please", "Write to bob@else.net please"],
    ["a page", "See www.example.org/guide please", "See www.else.net/prices please"],
  ])("do not tell %s from another", (_, one, other) => {
    expect(placesOf(one)).toEqual(placesOf(other));
  });

  test("end where the sign-off begins", () => {
    const text = "Send it.\nKind regards\nInterested Unlimited";
    expect(featuresOf(read(text), 8).places).toEqual(featuresOf(read("Send it."), 8).places);
  });

  test("read the beginning and the end of a long mail, however long its middle is", () => {
    const long = `Yes please. ${"lorem ipsum dolor. ".repeat(5000)} Not interested.`;
    expect(featuresOf(read(long), long.length).places.length).toBeLessThan(2000);
  });

  test("tell no number from another, but the last sentence from the first", () => {
    expect(placesOf("Call 5551234 now")).toEqual(placesOf("Call 5550177 now"));
    expect(placesOf("Maybe. No.")).not.toEqual(placesOf("No. Maybe."));
  });

  test("tell a word from the same word under a negation", () => {
    const negated = placesOf("not interested");
    const plain = new Set([...placesOf("not"), ...placesOf("interested"), ...placesOf("not. Interested")]);
    expect([...negated].filter((place) => !plain.has(place))).not.toEqual([]);
  });
});

test.each([
  ["words of one language that say the same", "Please remove me", "Please delete me"],
  ["words of two languages", "nie wieder", "never again"],
  ["forms of one word", "abgemeldet", "abmelden"],
])("concepts are shared by %s", (_, one, other) => {
  const of = (text: string) => read(text).tokens.map(({ word }) => conceptsOf(word)[0]);
  expect(of(one)).toEqual(of(other));
  expect(of(one)).not.toContain(undefined);
});

test("a word without a concept has none", () => {
  expect(conceptsOf("lorem")).toEqual([]);
});

describe("training", () => {
  test("makes the same bytes of the same examples", () => {
    const [one, other] = [packModel(train(LESSONS, "a")), packModel(train(LESSONS, "a"))];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test.each(LESSONS.map((lesson): [string, Labelled] => [lesson.intent, lesson]))(
    "learns what it was shown: %s",
    (intent, { inputs }) => {
      const { chances } = probabilitiesOf(train(LESSONS, "a"), inputs);
      expect(MODEL_INTENTS[chances.indexOf(Math.max(...chances))]).toBe(intent);
    },
  );

  test("heeds a heavier example more", () => {
    const text = "We will see about that";
    const chanceOf = (weight: number) => {
      const lessons = [said(text, "not_now"), { ...said(text, "objection"), weight }];
      return probabilitiesOf(train(lessons, "a"), said(text, "objection").inputs).chances[
        MODEL_INTENTS.indexOf("objection")
      ];
    };
    expect(chanceOf(5 * WEIGHT)).toBeGreaterThan(chanceOf(WEIGHT) ?? 1);
  });

  test("finds the temperature that makes overconfident guesses shy", () => {
    const sure = (intent: Example["intent"], guessed: Example["intent"]) => ({
      intent,
      outputs: Float32Array.from(MODEL_INTENTS, (each) => (each === guessed ? 8 : 0)),
    });
    const halfRight = [sure("interested", "interested"), sure("interested", "objection")];
    expect(bestTemperature(halfRight)).toBeGreaterThan(1.5);
  });
});

describe("familiarity", () => {
  const { inputs } = said("Yes, send us the draft, we would love to see it.", "interested");
  test.each([
    ["its own lessons", inputs, 1],
    ["another language", said("مرحبا نود معرفة السعر", "question").inputs, 0],
  ])("tells %s", (_, text, share) => {
    expect(familiarity(train(LESSONS, "a"), text)).toBeCloseTo(share);
  });
});

describe("a model in a file", () => {
  const model = train(LESSONS, "kept");

  test("comes back as it went in, but for rounding that changes no answer", () => {
    const back = unpackModel(packModel(model));
    expect(back.version).toBe("kept");
    for (const { inputs } of LESSONS) {
      const [was, is] = [probabilitiesOf(model, inputs).chances, probabilitiesOf(back, inputs).chances];
      expect(is.indexOf(Math.max(...is))).toBe(was.indexOf(Math.max(...was)));
      for (const [at, chance] of is.entries()) expect(Math.abs(chance - (was[at] ?? 0))).toBeLessThan(0.1);
    }
  });

  test("loses nothing when it is packed again", () => {
    const once = packModel(model);
    const twice = packModel(unpackModel(once));
    expect(bytesOf(unpackModel(twice).weights)).toBe(bytesOf(unpackModel(once).weights));
  });

  test("is refused when it was made for other intents or other features", () => {
    const file = packModel(model);
    for (const outdated of [
      { intents: ["interested"] },
      { weights: btoa("short") },
      { space: 1024 },
      { features: FEATURES - 1 },
      { steps: 9 },
      { checksum: 0 },
    ]) {
      expect(isReadable({ ...file, ...outdated })).toBe(false);
      expect(() => unpackModel({ ...file, ...outdated })).toThrow("other features");
    }
    expect(isReadable(file)).toBe(true);
  });

  test("is the shipped one, whole", () => {
    expect(shippedModel().weights).toHaveLength(FEATURE_SPACE * CLASSES);
    expect(shippedModel().temperature).toBeGreaterThan(0);
  });
});

test("chances add up to one, also of outputs beyond what exp can hold", () => {
  const chances = softmax(Float32Array.from([2000, 1999, -2000]), 1);
  expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
});

test("names the words that spoke for an intent", () => {
  const { inputs } = said("Sounds great, happy to publish it.", "interested");
  const starts = wordsFor(train(LESSONS, "a"), { ...inputs, phrases: NO_PHRASES }, "interested", 2);
  expect(starts).toHaveLength(2);
});

describe("promotion", () => {
  const [good, bad] = [train(LESSONS, "good"), train(LESSONS.map(swapped), "bad")];
  const nothing: Labelled[] = [];

  test.each([
    ["better on both", bad, good, { corpus: LESSONS, corrections: LESSONS }, true],
    ["as good as the active one", good, good, { corpus: LESSONS, corrections: LESSONS }, true],
    ["worse on both", good, bad, { corpus: LESSONS, corrections: LESSONS }, false],
    ["better on corrections, worse on the corpus", good, bad, half(LESSONS, LESSONS.map(swapped)), false],
    ["better on the corpus, worse on corrections", good, bad, half(LESSONS.map(swapped), LESSONS), false],
    ["judged by no example", good, bad, { corpus: nothing, corrections: nothing }, true],
  ])("of a candidate that is %s", (_, active, candidate, heldOut, promoted) => {
    expect(judgePromotion(active, candidate, heldOut).promoted).toBe(promoted);
  });

  test("says how many examples it was judged by, and the share right of each", () => {
    expect(judgePromotion(good, bad, { corpus: LESSONS, corrections: nothing })).toMatchObject({
      corpus: { examples: 6, active: 1, candidate: expect.any(Number) },
      corrections: { examples: 0, active: 1, candidate: 1 },
    });
  });
});

describe("examples", () => {
  const many = Array.from({ length: 2000 }, (_, at) => ({ text: `Example number ${at}` }));

  test("fall on the same side each time, one in ten held out, none on both", () => {
    const { training, heldOut } = split(many, 10);
    expect(split(many.toReversed(), 10).heldOut.toReversed()).toEqual(heldOut);
    expect(training.length + heldOut.length).toBe(2000);
    expect(heldOut.length).toBeGreaterThan(140);
    expect(heldOut.length).toBeLessThan(260);
  });

  test("fill the folds evenly", () => {
    const counts = [0, 1, 2, 3, 4].map((fold) => many.filter((each) => foldOf(each, 5) === fold).length);
    expect(Math.min(...counts)).toBeGreaterThan(320);
  });

  test.each([['{"text":"Hi"}'], ['{"text":"Hi","intent":"bounce"}'], ['{"text":1,"intent":"interested"}']])(
    "are refused with their line: %s",
    (line) => {
      expect(() => parseExamples(`\n${line}\n`, "en.jsonl")).toThrow("en.jsonl:2");
    },
  );
});

function swapped(lesson: Labelled): Labelled {
  return { ...lesson, intent: lesson.intent === "interested" ? "objection" : "interested" };
}

function half(corpus: Labelled[], corrections: Labelled[]) {
  return { corpus, corrections };
}
