import { notRun, type Step, type StepResult } from "./step";

/** Two cores are what the smallest machine that runs the tests has. */
const AT_ONCE = 2;

export interface Proof {
  steps: readonly Step[];
  run: (step: Step) => Promise<StepResult>;
  tell: (result: StepResult) => void;
}

/**
 * Runs the steps in their order, two at a time, each as soon as those it comes after have ended. A step whose forerunner
 * failed is not run and counts as failed: what was not shown is not proven.
 */
export async function runSteps({ steps, run, tell }: Proof): Promise<StepResult[]> {
  const results = new Map<string, StepResult>();
  const underWay = new Map<Step, Promise<void>>();
  const waiting = [...steps];

  const start = async (step: Step) => {
    const result = await resultOf(step, { results, run });
    results.set(step.name, result);
    tell(result);
    underWay.delete(step);
  };
  while (waiting.length + underWay.size > 0) {
    for (let step = takeReady(waiting, underWay, results); step; step = takeReady(waiting, underWay, results)) {
      underWay.set(step, start(step));
    }
    if (underWay.size === 0) throw new Error(`steps wait for what never runs: ${waiting.map(({ name }) => name)}`);
    await Promise.race(underWay.values());
  }
  return steps.flatMap((step) => results.get(step.name) ?? []);
}

function takeReady(
  waiting: Step[],
  underWay: ReadonlyMap<Step, unknown>,
  results: ReadonlyMap<string, unknown>,
): Step | undefined {
  const busy = [...underWay.keys()];
  if (busy.length >= AT_ONCE || busy.some((step) => step.alone)) return undefined;
  const index = waiting.findIndex((step) => (step.after ?? []).every((name) => results.has(name)));
  if (index < 0 || (waiting[index]?.alone && busy.length > 0)) return undefined;
  return waiting.splice(index, 1)[0];
}

async function resultOf(
  step: Step,
  { results, run }: { results: ReadonlyMap<string, StepResult>; run: Proof["run"] },
): Promise<StepResult> {
  const blocker = step.after?.find((name) => (results.get(name)?.counts.failed ?? 0) > 0);
  return blocker ? notRun(step, `${blocker} failed`) : run(step);
}
