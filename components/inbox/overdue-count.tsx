"use client";
import { useClockText } from "@/lib/client/clock";
import type { Row } from "@/lib/client/reply-queries";

/** How many of the rows, the most urgent first, are past their time. `more`: the list goes on beyond them. */
export function OverdueCount({ rows, more }: { rows: Row[]; more: boolean }) {
  const text = useClockText(({ now }) => {
    const over = rows.filter(({ answerBy }) => answerBy !== null && Date.parse(answerBy) < now).length;
    return over === 0 ? "" : `${over}${more && over === rows.length ? "+" : ""} over`;
  });
  if (text === "") return null;
  return <span className="flex-none font-medium text-danger text-xs tabular-nums max-md:hidden">{text}</span>;
}
