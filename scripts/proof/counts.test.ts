import { describe, expect, test } from "vitest";
import { closingLine, playwrightCounts, stepCounts, sumCounts, vitestCounts } from "./counts";

describe("counting a vitest report", () => {
  test("takes passed, failed and left-out tests", () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  test("counts a file that could not be loaded as one failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };
    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});

describe("counting a Playwright report", () => {
  test("counts a flaky test as failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test("counts a start that failed", () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 4 }, errors: [{ message: "not ready" }] };
    expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });
});

describe("the counts of a step", () => {
  const tests = { passed: 3, failed: 0, skipped: 0 };
  const none = { passed: 0, failed: 0, skipped: 0 };
  test.each([
    ["a step without tests that ended well is one passed", 0, null, { passed: 1, failed: 0, skipped: 0 }],
    ["a step without tests that ended badly is one failed", 1, null, { passed: 0, failed: 1, skipped: 0 }],
    ["a step that was killed is one failed", null, null, { passed: 0, failed: 1, skipped: 0 }],
    ["tests that all passed stand as reported", 0, tests, tests],
    ["a runner that ended badly with no failed test is one failed", 1, tests, { passed: 3, failed: 1, skipped: 0 }],
    ["a runner that found no test is one failed", 0, none, { passed: 0, failed: 1, skipped: 0 }],
    ["failed tests are not counted twice", 1, { ...tests, failed: 2 }, { passed: 3, failed: 2, skipped: 0 }],
  ])("%s", (_title, exitCode, reported, expected) => {
    expect(stepCounts(exitCode, reported)).toEqual(expected);
  });
});

test("the closing line names the sums of passed and failed alone", () => {
  const sum = sumCounts([
    { passed: 1, failed: 0, skipped: 5 },
    { passed: 41, failed: 2, skipped: 0 },
  ]);
  expect(closingLine(sum)).toBe("42 passed, 2 failed");
});
