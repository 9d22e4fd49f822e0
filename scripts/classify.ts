import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { NO_CONTEXT, type ReplyVerdict } from "../lib/core/reply/classification";
import { classifyGiven, givenMessage, isRecord } from "./classify-raw";

const USAGE = `Usage:
  npm run classify -- FILE.eml ...
  npm run classify -- --jsonl IN     IN is a file of JSON lines, or - for standard input`;

/** Prints one JSON line a message; a message that cannot be read prints its error and the run goes on. */
async function main(args: string[]): Promise<void> {
  const [first, input] = args;
  if (first === "--jsonl" && input) return classifyLines(input);
  if (args.length === 0 || first?.startsWith("--")) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const file of args) await print(file, () => classifyFile(file));
}

async function classifyFile(file: string): Promise<object> {
  return resultOf(file, await classifyGiven({ raw: await readFile(file), receivedAt: null, context: NO_CONTEXT }));
}

async function classifyLines(input: string): Promise<void> {
  const stream = input === "-" ? process.stdin : createReadStream(input);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    await print(idOf(line) ?? `line ${number}`, () => classifyLine(line, number));
  }
}

async function print(id: unknown, run: () => Promise<object>): Promise<void> {
  const result = await run().catch((error: unknown) => ({
    id,
    error: error instanceof Error ? error.message : String(error),
  }));
  if ("error" in result) process.exitCode = 1;
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** The id of a line that may be broken otherwise. */
function idOf(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value.id : null;
  } catch {
    return /"id"\s{0,5}:\s{0,5}"([^"]{1,200})"/.exec(line)?.[1] ?? null;
  }
}

async function classifyLine(line: string, number: number): Promise<object> {
  const value: unknown = JSON.parse(line);
  if (!isRecord(value)) throw new Error("Not a JSON object");
  return resultOf(value.id ?? `line ${number}`, await classifyGiven(givenMessage(value)));
}

function resultOf(id: unknown, verdict: ReplyVerdict): object {
  const { bounce } = verdict;
  return {
    id,
    intent: verdict.intent,
    classification: verdict.classification,
    confidence: verdict.confidence,
    runner_up_intent: verdict.runnerUpIntent,
    runner_up_confidence: verdict.runnerUpConfidence,
    flags: verdict.flags,
    layer: verdict.layer,
    evidence: verdict.evidence,
    safety: verdict.safety,
    bounce: bounce && {
      kind: bounce.kind,
      delayed: bounce.delayed,
      code: bounce.code,
      smtp_code: bounce.smtpCode,
      recipient: bounce.recipient,
      diagnostic: bounce.diagnostic,
      original_message_id: bounce.originalMessageId,
      reason: bounce.reason,
      suppress: bounce.suppress,
      retry: bounce.retry,
    },
    return_date: verdict.returnDate,
    return_date_alternative: verdict.returnDateAlternative,
    own_words: verdict.ownWords,
    rules_version: verdict.rulesVersion,
    model_version: verdict.modelVersion,
  };
}

await main(process.argv.slice(2));
