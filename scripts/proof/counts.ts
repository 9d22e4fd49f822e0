/** How many tests of a step passed, failed and were left out. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What of a runner's JSON report is read; everything may be missing, for a runner that died wrote half a report. */
interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults?: { status?: string; assertionResults?: { status?: string }[] }[];
}

interface PlaywrightReport {
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
  errors?: unknown[];
}

/** A test file that could not be loaded has no tests to count and is one failure. */
export function vitestCounts(json: string): Counts {
  const report: VitestReport = JSON.parse(json);
  const unloadable = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults?.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + unloadable.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** An error outside any test (a start that failed, a file that does not load) is one failure; a flaky test failed once too often. */
export function playwrightCounts(json: string): Counts {
  const { stats = {}, errors = [] }: PlaywrightReport = JSON.parse(json);
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
  };
}

/**
 * The counts of a step by its exit code and its runner's report, when it has one. A runner that ended badly without naming
 * a failed test, and one that ran no test at all, is one failure.
 */
export function stepCounts(exitCode: number | null, reported: Counts | null): Counts {
  if (!reported) return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const silentFailure = reported.failed === 0 && (exitCode !== 0 || reported.passed === 0);
  return silentFailure ? { ...reported, failed: 1 } : reported;
}

export function sumCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.reduce((sum, counts) => sum + counts.skipped, 0),
  };
}

/** The closing line of every proof command, which .ci/run adds up. */
export function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
