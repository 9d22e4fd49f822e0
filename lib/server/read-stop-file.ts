import Papa from "papaparse";
import { stopRows } from "../core/suppression-columns";
import { readBody, readQuery, readText } from "./read-request";

/** The body of a suppression import: JSON as it is, a CSV file as the rows that it holds. */
export async function readStopFile(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("text/csv")) return readBody(request);
  const { data } = Papa.parse<string[]>((await readText(request)).trim(), { skipEmptyLines: "greedy" });
  return { rows: stopRows(data).rows, dryRun: readQuery(request).dryRun === "true" };
}
