/** The ranges that can be underlined side by side, in their order: of those that overlap only the first. */
export function apart<Range extends { start: number; end: number }>(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  }
  return kept;
}
