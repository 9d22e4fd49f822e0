"use client";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { type ReplyListData, withActsOfOthers } from "./reply-cache";
import { type ReplyList, type Row, replyQueries } from "./reply-queries";

/** The rows of a view, page after page, and how many came since without moving a row. */
export function useReplyList(list: ReplyList) {
  const { view, q } = list;
  const client = useQueryClient();
  const query = useInfiniteQuery(replyQueries.list(list));
  const { data: newest } = useQuery(replyQueries.newest(list));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const fresh = useMemo(() => arrivals(rows, newest?.items ?? []), [rows, newest]);
  useEffect(() => {
    const key = replyQueries.list({ view, q }).queryKey;
    if (newest) client.setQueryData<ReplyListData>(key, (shown) => shown && withActsOfOthers(shown, newest.items));
  }, [client, newest, view, q]);
  const showNew = () => client.invalidateQueries({ queryKey: replyQueries.list(list).queryKey });
  return { query, rows, newCount: fresh.length, showNew };
}

/** What the head of the list holds now and the list does not: only mail younger than all that is shown counts as new. */
export function arrivals(shown: Row[], head: Row[]): Row[] {
  const known = new Set(shown.map((row) => row.id));
  const youngest =
    shown
      .map((row) => row.receivedAt)
      .toSorted()
      .at(-1) ?? "";
  return head.filter((row) => !known.has(row.id) && row.receivedAt > youngest);
}
