import type { Report } from "./report";

export function printReport(report: Report): void {
  printIntents(report);
  for (const [name, value] of measuresOf(report)) console.log(`${name.padEnd(40)}${value}`);
  for (const act of [...report.falseActs.suppressions, ...report.falseActs.others]) console.log(`  ${act}`);
  printConfusion(report);
}

function printIntents({ human }: Report): void {
  console.log("intent           support  precision  recall      F1");
  for (const { label, support, precision, recall, f1 } of human.perIntent) {
    const columns = [String(support).padStart(7), percent(precision).padStart(10), percent(recall).padStart(7)];
    console.log(`${label.padEnd(16)} ${columns.join(" ")} ${f1.toFixed(3).padStart(7)}`);
  }
}

function measuresOf({
  human,
  optOut,
  automated,
  bounces,
  returnDates,
  dated,
  ownWords,
  falseActs,
  p99Ms,
}: Report): [string, string][] {
  const languages = Object.entries(human.perLanguage).map(([lang, share]) => `${lang} ${percent(share)}`);
  return [
    ["human replies", String(human.samples)],
    ["macro-F1", human.macroF1.toFixed(3)],
    ["accuracy", percent(human.accuracy)],
    ["accuracy on the hard ones", percent(human.hardAccuracy)],
    ["accuracy by language", languages.join(", ")],
    ["calibration error", human.calibrationError.toFixed(3)],
    ["human mail called automated", percent(human.calledAutomated)],
    ["opt-outs recall / precision", percents(optOut.recall, optOut.precision)],
    ["automated recognised / exact", percents(automated.recognised, automated.exactIntent)],
    ["bounces recognised / kind / recipient", percents(bounces.recognised, bounces.kindRight, bounces.recipientRight)],
    ["return dates right / invented", days(returnDates)],
    ["of mail about times / its reader alone", `${days(dated.verdict)}; ${days(dated.read)}`],
    ["own words exact / none lost", percents(ownWords.exact, ownWords.noWordLost)],
    [
      "wrong automatic suppressions",
      `${falseActs.suppressions.length} (${falseActs.perThousandSuppressions.toFixed(1)} in 1,000)`,
    ],
    ["wrong automatic acts besides", String(falseActs.others.length)],
    ["p99 with parsing, ms", p99Ms.toFixed(2)],
  ];
}

function printConfusion({ confusion }: Report): void {
  console.log("confusion (right: said)");
  for (const [right, row] of Object.entries(confusion)) {
    const said = Object.entries(row).toSorted(([, one], [, other]) => other - one);
    console.log(`  ${right.padEnd(16)}${said.map(([label, count]) => `${label} ${count}`).join(", ")}`);
  }
}

function percents(...shares: number[]): string {
  return shares.map(percent).join(" / ");
}

function days({ right, invented }: { right: number; invented: number }): string {
  return `${percent(right)} / ${invented}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
