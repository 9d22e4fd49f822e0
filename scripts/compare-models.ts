/**
 * `npm run compare-models`: ways to combine phrases and model, on the examples that no version is ever trained on.
 * What counts first is the false stop: a reply called a refusal or an opt-out with confidence enough to act, that is neither.
 */
import { accuracy, calibrationError, type Judged, macroF1, perLabel } from "../eval/measures";
import { INTENT_FACTS, type Intent } from "../lib/core/reply/intents";
import { type Example, labelled } from "../lib/core/reply/layers/model/example";
import { HELD_OUT, split } from "../lib/core/reply/layers/model/labelled-examples";
import {
  type Inputs,
  MODEL_INTENTS,
  type Model,
  NO_PHRASES,
  outputsOf,
  probabilitiesOf,
  softmax,
} from "../lib/core/reply/layers/model/model";
import { bestTemperature, type Labelled, train } from "../lib/core/reply/layers/model/train";
import { isStopProven } from "../lib/core/reply/layers/weigh";
import { readCorpus } from "./corpus";

const STOPS: readonly Intent[] = ["objection", "unsubscribe"];
const UNSAID = 0.02;

const { training, heldOut } = split(readCorpus(), HELD_OUT.corpus);
const lessons = training.map((example: Example) => labelled(example));
const held = heldOut.map((example: Example) => labelled(example));
const ways: Record<string, Judged[]> = {
  "phrases alone": [],
  "model alone": [],
  "mean of both": [],
  "product of both": [],
  "phrases as inputs of the model": [],
  "the same, stops by two witnesses": [],
};
compare();
for (const [way, judged] of Object.entries(ways)) print(way, judged);

function compare(): void {
  const stacked = train(lessons, "stacked");
  const alone = train(lessons.map(withoutPhrases), "alone");
  const stackedOutputs = held.map(({ inputs, intent }) => ({ outputs: outputsOf(stacked, inputs), intent }));
  const aloneOutputs = held.map((each) => ({ outputs: outputsOf(alone, bare(each.inputs)), intent: each.intent }));
  const warmth = { stacked: bestTemperature(stackedOutputs), alone: bestTemperature(aloneOutputs) };
  held.forEach(({ inputs, intent }, at) => {
    const phrases = shares(inputs.phrases.map((score) => score + UNSAID));
    const words = softmax(aloneOutputs[at]?.outputs ?? NO_PHRASES, warmth.alone);
    const said: Record<string, Float32Array> = {
      "phrases alone": inputs.phrases,
      "model alone": words,
      "mean of both": words.map((chance, column) => (chance + (phrases[column] ?? 0)) / 2),
      "product of both": shares(words.map((chance, column) => Math.sqrt(chance * (phrases[column] ?? 0)))),
      "phrases as inputs of the model": softmax(stackedOutputs[at]?.outputs ?? NO_PHRASES, warmth.stacked),
    };
    const verdict = judgedOf(said["phrases as inputs of the model"] ?? words, intent);
    ways["the same, stops by two witnesses"]?.push(
      witnessed(verdict, inputs, { ...stacked, temperature: warmth.stacked }),
    );
    for (const [way, chances] of Object.entries(said)) ways[way]?.push(judgedOf(chances, intent));
  });
}

/** As the product acts: without a second witness a stop is too unsure to act on. */
function witnessed(judged: Judged, inputs: Inputs, model: Model): Judged {
  const stop = STOPS.find((intent) => intent === judged.said);
  const said = MODEL_INTENTS.map((intent, at) => ({ intent, score: inputs.phrases[at] ?? 0 }));
  if (!stop || isStopProven(stop, said, probabilitiesOf(model, inputs).byWords)) return judged;
  return { ...judged, confidence: Math.min(judged.confidence, INTENT_FACTS[stop].actFrom - 0.01) };
}

function withoutPhrases(example: Labelled): Labelled {
  return { ...example, inputs: bare(example.inputs) };
}

function bare({ features }: Inputs): Inputs {
  return { features, phrases: NO_PHRASES };
}

function shares(scores: Float32Array): Float32Array {
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.map((score) => score / sum);
}

function judgedOf(chances: Float32Array, right: Intent): Judged {
  const confidence = Math.max(...chances);
  const said = confidence > 0 ? MODEL_INTENTS[chances.indexOf(confidence)] : "unclassified";
  return { right, acceptable: [], said: said ?? "unclassified", confidence };
}

function print(way: string, judged: Judged[]): void {
  const acted = judged.filter(({ said, confidence }) =>
    STOPS.some((stop) => stop === said && confidence >= INTENT_FACTS[stop].actFrom),
  );
  const right = acted.filter((one) => STOPS.some((stop) => stop === one.right)).length;
  const figures = [
    `false stops ${acted.length - right}`,
    `right stops ${right}`,
    `macro-F1 ${macroF1(perLabel(judged, MODEL_INTENTS)).toFixed(3)}`,
    `accuracy ${accuracy(judged).toFixed(3)}`,
    `calibration error ${calibrationError(judged).toFixed(3)}`,
  ];
  console.log(`${way.padEnd(34)}${figures.join(", ")}`);
}
