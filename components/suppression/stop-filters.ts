import type { SuppressionReason } from "@/lib/core/suppression";
import type { StopCounts } from "@/lib/core/views/record-views";

type Narrowing = { reasonCode?: SuppressionReason; reviewed?: boolean; released?: boolean };

/** The parts of the list that have a tab of their own, and what each asks the server for. */
export const STOP_FILTERS = [
  { name: "all", label: "All", asks: {}, count: (counts: StopCounts) => counts.all },
  {
    name: "unreviewed",
    label: "Not reviewed",
    asks: { reviewed: false },
    count: (counts: StopCounts) => counts.unreviewed,
  },
  { name: "opt-out", label: "Opt-out", asks: { reasonCode: "unsubscribe" }, count: of("unsubscribe") },
  { name: "declined", label: "Declined", asks: { reasonCode: "not_interested" }, count: of("not_interested") },
  { name: "bounced", label: "Bounced", asks: { reasonCode: "hard_bounce" }, count: of("hard_bounce") },
  { name: "policy", label: "Policy", asks: { reasonCode: "policy_rejection" }, count: of("policy_rejection") },
  { name: "by-hand", label: "By hand", asks: { reasonCode: "manual" }, count: of("manual") },
  { name: "imported", label: "Imported", asks: { reasonCode: "import" }, count: of("import") },
  { name: "history", label: "With released", asks: { released: true }, count: () => null },
] as const satisfies readonly {
  name: string;
  label: string;
  asks: Narrowing;
  count: (counts: StopCounts) => number | null;
}[];

export type StopFilterName = (typeof STOP_FILTERS)[number]["name"];

/** What a tab asks for; anything unknown is the whole list. */
export function stopFilter(name: string | undefined) {
  return STOP_FILTERS.find((filter) => filter.name === name) ?? STOP_FILTERS[0];
}

/** The list's address. Without a search and on the first tab it is bare. */
export function stopsHref({ show, q }: { show: string; q: string }): string {
  const search = new URLSearchParams({ ...(show !== "all" && { show }), ...(q !== "" && { q }) });
  return search.size > 0 ? `/suppression?${search}` : "/suppression";
}

function of(reason: SuppressionReason) {
  return (counts: StopCounts) => counts.byReason[reason];
}
