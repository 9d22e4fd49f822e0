import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { type Detail, type ReplyPage, type Row, replyQueries } from "./reply-queries";

export type ReplyListData = InfiniteData<ReplyPage, string | null>;
export type RowPatch = Partial<Row>;

/** The list with one row changed; the same object when the row is not in it, so that nothing renders for nothing. */
export function withPatchedRow(list: ReplyListData, id: string, patch: RowPatch): ReplyListData {
  return mapPages(list, id, (items) => items.map((row) => (row.id === id ? { ...row, ...patch } : row)));
}

export function withoutRow(list: ReplyListData, id: string): ReplyListData {
  return mapPages(list, id, (items) => items.filter((row) => row.id !== id));
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

export function dropFromLists(client: QueryClient, id: string) {
  client.setQueriesData<ReplyListData>({ queryKey: replyQueries.lists }, (list) => list && withoutRow(list, id));
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
  const { needsReview, readAt, handledAt, snoozedUntil, answerBy, returnDate, suggestionCount } = detail;
  const { campaign, lead, attempt, owner } = detail;
  return {
    ...{ classification, intent, confidence, runnerUpIntent, runnerUpConfidence, flags, layer },
    ...{ needsReview, readAt, handledAt, snoozedUntil, answerBy, returnDate, suggestionCount },
    ...{ campaign, lead, attempt, owner },
  };
}
