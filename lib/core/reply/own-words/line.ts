import { fold } from "../reading/fold";

/** A line as written, and folded and trimmed for the rules. */
export type Line = { text: string; folded: string };

export function linesOf(body: string): Line[] {
  const folded = fold(body).split("\n"); // folding keeps every line break in its place
  return body.split("\n").map((text, at) => ({ text, folded: (folded[at] ?? "").trim() }));
}
