import { type Counts, closingLine, sumCounts } from "./counts";
import { runSteps } from "./schedule";
import { notRun, runStep, type Step, type StepResult, stopSteps } from "./step";

/** Runs the steps, one line for each and the whole output of those that failed, and answers the sum. */
export async function prove(steps: readonly Step[]): Promise<Counts> {
  let stoppedBy: string | null = null;
  const stop = (signal: NodeJS.Signals) => {
    stoppedBy = signal;
    stopSteps();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const run = async (step: Step) => (stoppedBy ? notRun(step, `the run was stopped by ${stoppedBy}`) : runStep(step));
  const results = await runSteps({ steps, run, tell });
  process.off("SIGINT", stop).off("SIGTERM", stop);
  return sumCounts(results.map(({ counts }) => counts));
}

/** Ends the proof: the sums alone on the last line, and an exit code that says the same. */
export function conclude(counts: Counts): void {
  console.log(closingLine(counts));
  if (counts.failed > 0) process.exitCode = 1;
}

function tell({ name, seconds, counts, output }: StepResult): void {
  const ok = counts.failed === 0;
  if (!ok) console.log(`\n--- ${name} ---\n${output.trimEnd()}\n---`);
  console.log(`${ok ? "ok    " : "FAILED"} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${detail(counts)}`);
}

function detail({ passed, failed, skipped }: Counts): string {
  if (passed + failed + skipped === 1) return "";
  return [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(", ");
}
