import { expect, test } from "vitest";
import { runSteps } from "./schedule";
import type { Step, StepResult } from "./step";

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

/** Runs steps that take one turn of the event loop each, and keeps what was said. */
async function watch(steps: Step[], failing: readonly string[] = []) {
  const events: string[] = [];
  let underWay = 0;
  let most = 0;
  const run = async (step: Step): Promise<StepResult> => {
    events.push(`start ${step.name}`);
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    events.push(`end ${step.name}`);
    return { name: step.name, seconds: 0, counts: failing.includes(step.name) ? FAILED : PASSED, output: "" };
  };
  const results = await runSteps({ steps, run, tell: () => undefined });
  return { events, most, results };
}

function step(name: string, more: Partial<Step> = {}): Step {
  return { name, kind: "command", command: ["true"], ...more };
}

test("runs two steps at a time and never three", async () => {
  const { most, results } = await watch([step("a"), step("b"), step("c"), step("d")]);
  expect(most).toBe(2);
  expect(results.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
});

test("starts a step only after those it builds on have ended", async () => {
  const { events } = await watch([step("types"), step("build", { after: ["types"] })]);
  expect(events).toEqual(["start types", "end types", "start build", "end build"]);
});

test("counts a step as failed without running it when what it builds on failed", async () => {
  const { events, results } = await watch([step("build"), step("e2e", { after: ["build"] })], ["build"]);
  expect(events).toEqual(["start build", "end build"]);
  expect(results[1]).toMatchObject({ name: "e2e", counts: FAILED, output: "not run, because build failed\n" });
});

test("runs a step that wants the machine alone beside no other", async () => {
  const { events } = await watch([step("unit"), step("e2e", { alone: true }), step("last")]);
  expect(events).toEqual(["start unit", "end unit", "start e2e", "end e2e", "start last", "end last"]);
});

test("refuses steps that would wait for ever", async () => {
  await expect(watch([step("build", { after: ["nothing"] })])).rejects.toThrow("build");
});
