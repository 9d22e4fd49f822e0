/** An IMAP sequence set for ascending UIDs, runs as ranges: `1:4,7,9:10`. */
export function uidRanges(uids: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const uid of uids) {
    const last = ranges.at(-1);
    if (last && uid === last.to + 1) last.to = uid;
    else ranges.push({ from: uid, to: uid });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(",");
}
