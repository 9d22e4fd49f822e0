"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { announces, type Notices } from "@/lib/core/inbox/notices";
import { type Row, replyQueries } from "./reply-queries";

const DAY_MS = 86_400_000;

type Listener = { userId: string; notices: Notices; onNews: (replies: Row[]) => void };

/** How many unread replies concern a person; `onNews` hears of new ones, each once, several together. */
export function useNews({ userId, notices, onNews }: Listener): { unread: number } {
  const choice = notices.replies;
  const enabled = choice !== "none";
  const concerns = (reply: Row) => announces(reply, { userId, choice });
  const { data: unread } = useInfiniteQuery({
    ...replyQueries.unread(),
    enabled,
    select: ({ pages }) => pages.flatMap(({ items }) => items).filter(concerns).length,
    notifyOnChangeProps: ["data"],
  });
  const { data: changes } = useQuery({ ...replyQueries.changes(), enabled, notifyOnChangeProps: ["data"] });
  const told = useRef(new Set<string>());
  const hear = useRef(onNews);
  useEffect(() => {
    hear.current = onNews;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody wants to be told changes what comes, not what came
  useEffect(() => {
    const news = (changes?.items ?? []).filter(
      (reply) => isNew(reply) && !told.current.has(reply.id) && concerns(reply),
    );
    for (const { id } of news) told.current.add(id);
    if (news.length > 0) hear.current(news);
  }, [changes]);
  return { unread: enabled ? (unread ?? 0) : 0 };
}

/** A row that changes is not news: nobody has acted on it yet, and it came today. */
function isNew({ triagedAt, receivedAt }: Row): boolean {
  return triagedAt === null && Date.now() - Date.parse(receivedAt) < DAY_MS;
}
