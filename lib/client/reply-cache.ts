import type { InfiniteData, Query, QueryClient } from "@tanstack/react-query";
import type { InboxView } from "@/lib/core/views/reply-views";
import { type Detail, type ReplyPage, type Row, replyQueries } from "./reply-queries";

export type ReplyListData = InfiniteData<ReplyPage, string | null>;
export type RowPatch = Partial<Row>;

/** The list with one row changed; the same object when the row is not in it, so that nothing renders for nothing. */
export function withPatchedRow(list: ReplyListData, id: string, patch: RowPatch): ReplyListData {
  return mapPages(list, id, (items) => items.map((row) => (row.id === id ? { ...row, ...patch } : row)));
}

/** What colleagues did to rows that stand, told by the head of the list as it is now; no row comes, goes or moves. */
export function withActsOfOthers(list: ReplyListData, head: readonly Row[]): ReplyListData {
  const now = new Map(head.map((row) => [row.id, row]));
  const newer = (row: Row) => (now.get(row.id)?.triagedAt ?? "") > (row.triagedAt ?? "");
  if (!list.pages.some((page) => page.items.some(newer))) return list;
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (newer(row) ? (now.get(row.id) ?? row) : row)),
    })),
  };
}

export function withoutRows(list: ReplyListData, ids: ReadonlySet<string>): ReplyListData {
  if (!list.pages.some((page) => page.items.some((row) => ids.has(row.id)))) return list;
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => !ids.has(id)) })),
  };
}

/** Rows that had been taken out stand again where they stood; whatever else has changed in the list since stays. */
export function withRowsBack(now: ReplyListData, before: ReplyListData, ids: ReadonlySet<string>): ReplyListData {
  const standing = new Map(now.pages.flatMap((page) => page.items).map((row) => [row.id, row]));
  const known = new Set(before.pages.flatMap((page) => page.items).map((row) => row.id));
  const pages = now.pages.map((page, index) => {
    const earlier = (before.pages[index]?.items ?? []).flatMap(
      (row) => standing.get(row.id) ?? (ids.has(row.id) ? row : []),
    );
    const late = page.items.filter((row) => !known.has(row.id));
    return { ...page, items: [...earlier, ...late] };
  });
  return { ...now, pages };
}

/** The views that hold a reply after it: their lists keep the row. */
const HOLDS: Record<"done" | "snooze" | "delete", readonly InboxView[]> = {
  done: ["all", "done"],
  snooze: ["all", "snoozed"],
  delete: [],
};

/** Takes rows out of the lists that `act` takes them from; the answer puts those back that have to stay, each where it stood. */
export function takeOut(
  client: QueryClient,
  ids: ReadonlySet<string>,
  act: keyof typeof HOLDS,
): (back: ReadonlySet<string>) => void {
  const holding: readonly unknown[] = HOLDS[act];
  const left = { queryKey: replyQueries.lists, predicate: ({ queryKey }: Query) => !holding.includes(queryKey[2]) };
  const before = client.getQueriesData<ReplyListData>(left);
  client.setQueriesData<ReplyListData>(left, (list) => list && withoutRows(list, ids));
  return (back) => {
    for (const [key, then] of before) {
      client.setQueryData<ReplyListData>(key, (now) => (now && then ? withRowsBack(now, then, back) : now));
    }
  };
}

/** Changes one reply wherever it is shown. */
export function patchReply(client: QueryClient, id: string, patch: RowPatch) {
  client.setQueriesData<ReplyListData>(
    { queryKey: replyQueries.lists },
    (list) => list && withPatchedRow(list, id, patch),
  );
  client.setQueryData(replyQueries.detail(id).queryKey, (detail) => detail && { ...detail, ...patch });
}

/** Puts the server's newest word on a reply everywhere. */
export function putReply(client: QueryClient, reply: Detail) {
  client.setQueryData(replyQueries.detail(reply.id).queryKey, reply);
  const row = rowOf(reply);
  client.setQueriesData<ReplyListData>(
    { queryKey: replyQueries.lists },
    (list) => list && withPatchedRow(list, reply.id, row),
  );
}

/** What is known of a reply without asking: its detail, else its row. */
export function knownReply(client: QueryClient, id: string): Row | undefined {
  const detail = client.getQueryData(replyQueries.detail(id).queryKey);
  if (detail) return detail;
  const lists = client.getQueriesData<ReplyListData>({ queryKey: replyQueries.lists });
  return lists.flatMap(([, list]) => list?.pages.flatMap((page) => page.items) ?? []).find((row) => row.id === id);
}

function mapPages(list: ReplyListData, id: string, change: (items: Row[]) => Row[]): ReplyListData {
  if (!list.pages.some((page) => page.items.some((row) => row.id === id))) return list;
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: change(page.items) })) };
}

/** Only what a row shows: a detail is a hundred times larger. */
function rowOf(detail: Detail): RowPatch {
  const { classification, intent, confidence, runnerUpIntent, runnerUpConfidence, flags, layer } = detail;
  const { needsReview, readAt, handledAt, snoozedUntil, answerBy, returnDate, triagedAt, suggestionCount } = detail;
  const { campaign, lead, attempt, owner } = detail;
  return {
    ...{ classification, intent, confidence, runnerUpIntent, runnerUpConfidence, flags, layer },
    ...{ needsReview, readAt, handledAt, snoozedUntil, answerBy, returnDate, triagedAt, suggestionCount },
    ...{ campaign, lead, attempt, owner },
  };
}
