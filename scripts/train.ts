/**
 * `npm run train`: makes the shipped model of the corpus and prints its cross-validation. Examples held out of every
 * version (see split) stay out of this one too.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { accuracy, calibrationError, type Judged, macroF1, perLabel } from "../eval/measures";
import type { Intent } from "../lib/core/reply/intents";
import { labelled } from "../lib/core/reply/layers/model/example";
import { foldOf, HELD_OUT, split } from "../lib/core/reply/layers/model/labelled-examples";
import { MODEL_INTENTS, outputsOf, softmax } from "../lib/core/reply/layers/model/model";
import { packModel } from "../lib/core/reply/layers/model/model-file";
import { bestTemperature, type Labelled, train } from "../lib/core/reply/layers/model/train";
import { MODEL_FOLDER, readCorpus } from "./corpus";

const FOLDS = 5;

const examples = readCorpus();
const { training, heldOut } = split(examples, HELD_OUT.corpus);
const folded = training.map((example) => ({ ...labelled(example), fold: foldOf(example, FOLDS) }));

const outputs = Array.from({ length: FOLDS }, (_, fold) => crossValidate(fold)).flat();
const temperature = bestTemperature(outputs);
const version = `corpus-${examples.length}`;
const model = { ...train(folded, version), temperature };
writeFileSync(join(MODEL_FOLDER, "weights.json"), `${JSON.stringify(packModel(model))}\n`);

console.log(`${examples.length} examples, ${heldOut.length} of them held out; temperature ${temperature.toFixed(2)}`);
printMeasures("cross-validation", outputs);
printMeasures(
  "held out",
  outputsFor(
    model,
    heldOut.map((example) => labelled(example)),
  ),
);

type Guess = { outputs: Float32Array; intent: Intent };

function crossValidate(fold: number): Guess[] {
  const model = train(
    folded.filter((each) => each.fold !== fold),
    "cross-validation",
  );
  return outputsFor(
    model,
    folded.filter((each) => each.fold === fold),
  );
}

function outputsFor(model: Parameters<typeof outputsOf>[0], examples: readonly Labelled[]): Guess[] {
  return examples.map(({ inputs, intent }) => ({ outputs: outputsOf(model, inputs), intent }));
}

function printMeasures(name: string, guesses: readonly Guess[]): void {
  const judged = guesses.map(({ outputs, intent }) => judgedOf(softmax(outputs, temperature), intent));
  const measures = perLabel(judged, MODEL_INTENTS);
  console.log(
    `${name}: accuracy ${accuracy(judged).toFixed(3)}, macro-F1 ${macroF1(measures).toFixed(3)}, calibration error ${calibrationError(judged).toFixed(3)}`,
  );
  if (name === "cross-validation")
    for (const { label, support, precision, recall, f1 } of measures)
      console.log(`  ${label.padEnd(16)}${support}  ${precision.toFixed(2)}  ${recall.toFixed(2)}  ${f1.toFixed(2)}`);
}

function judgedOf(chances: Float32Array, right: Intent): Judged {
  const confidence = Math.max(...chances);
  return { right, acceptable: [], said: MODEL_INTENTS[chances.indexOf(confidence)] ?? "", confidence };
}
