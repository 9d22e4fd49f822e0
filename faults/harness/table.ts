import type { DatabaseKind, Tally } from "./fault";

/** One fault on one database. */
export type Row = Tally & { id: string; title: string; database: DatabaseKind | "none"; seconds: number; seed: number };

export function holds({ runs, lost, duplicated, broken }: Tally): boolean {
  return runs > 0 && lost === 0 && duplicated === 0 && broken.length === 0;
}

const HEADINGS = ["", "fault", "database", "runs", "lost", "duplicated", "holds", "seconds"];

/** The table as Markdown, so that docs/reliability.md can hold it as it was printed. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.id,
    row.title,
    row.database,
    String(row.runs),
    String(row.lost),
    String(row.duplicated),
    holds(row) ? "yes" : "NO",
    row.seconds.toFixed(1),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(HEADINGS), rule, ...cells.map(line)].join("\n");
}

/** What did not hold, a paragraph for each. */
export function failuresOf(rows: readonly Row[]): string {
  return rows
    .filter((row) => !holds(row))
    .map(
      ({ id, title, database, seed, lost, duplicated, broken }) =>
        `${id} ${title}, ${database}, seed ${seed}: ${lost} lost, ${duplicated} duplicated\n${broken.map((text) => `  broken: ${text}\n`).join("")}`,
    )
    .join("\n");
}
