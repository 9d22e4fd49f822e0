/**
 * `npm run eval`: the classifier on the labelled mail in `eval/`. `-- --json` prints the measures as one object,
 * `-- --failures` each message that was read wrongly, `-- --folder F` takes the samples of another folder.
 */
import { parseArgs } from "node:util";
import type { DatedOutcome } from "../eval/dated";
import { printReport } from "../eval/print-report";
import { isRight, type Outcome, reportOf } from "../eval/report";
import { readDatedSamples, readSamples, type Sample } from "../eval/samples";
import { classifyGiven, givenMessage } from "./classify-raw";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    failures: { type: "boolean", default: false },
    folder: { type: "string", default: "eval" },
  },
});

const outcomes: Outcome[] = [];
for (const sample of readSamples(values.folder)) outcomes.push(await outcomeOf(sample));
const dated: DatedOutcome[] = [];
for (const sample of readDatedSamples(values.folder)) {
  dated.push({ sample, verdict: await classifyGiven(givenMessage(sample.fields)) });
}
const report = reportOf(outcomes, dated);
if (values.json) console.log(JSON.stringify(report, null, 2));
else printReport(report);
if (values.failures) for (const outcome of outcomes.filter((one) => !isRight(one))) printFailure(outcome);

async function outcomeOf(sample: Sample): Promise<Outcome> {
  const given = givenMessage(sample.fields);
  const started = performance.now();
  const verdict = await classifyGiven(given);
  return { sample, verdict, ms: performance.now() - started };
}

function printFailure({ sample, verdict }: Outcome): void {
  console.log(
    `\n${sample.id} [${sample.lang}] ${sample.intent} -> ${verdict.intent} ${verdict.confidence} (${verdict.layer})`,
  );
  console.log(verdict.ownWords.slice(0, 400));
}
