import type { Prospect } from "./answer";
import { DEALING } from "./dealing";
import { FRIENDLY } from "./friendly";
import { MACHINES } from "./machines";
import { UNWILLING } from "./unwilling";

/** The 40 sites of the demo, mixed so that the first page of an inbox shows every kind of answer. */
export const PROSPECTS: readonly Prospect[] = interleaved([FRIENDLY, DEALING, UNWILLING, MACHINES]);

export function prospectOf(address: string): Prospect | undefined {
  return PROSPECTS.find(({ contactEmail }) => contactEmail === address.toLowerCase());
}

const COLUMNS = [
  ["website_url", "websiteUrl"],
  ["website_title", "websiteTitle"],
  ["contact_name", "contactName"],
  ["contact_email", "contactEmail"],
  ["relevance_score", "relevanceScore"],
  ["authority_score", "authorityScore"],
  ["notes", "notes"],
] as const;

/** All prospects as a CSV file (RFC 4180) for the lead import. */
export function prospectsCsv(): string {
  const rows = PROSPECTS.map((prospect) => COLUMNS.map(([, field]) => quoted(String(prospect[field]))));
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

function interleaved(groups: Prospect[][]): Prospect[] {
  const longest = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group[at] ?? [])).flat();
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
