/** The set with one more, or one less. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The set with all rows from the last one picked to this one; without a last one, with this one. */
export function range(
  order: readonly string[],
  { ids, anchor }: { ids: ReadonlySet<string>; anchor: string | null },
  id: string,
): ReadonlySet<string> {
  const to = order.indexOf(id);
  const from = anchor === null ? to : order.indexOf(anchor);
  if (to < 0) return ids;
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return new Set([...ids, ...order.slice(first, last + 1)]);
}
