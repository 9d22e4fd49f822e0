import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Wired } from "@/lib/contract/wire";
import type {
  InboxCounts,
  InboxView,
  ReplyPage as PageOfReplies,
  ReplyDetail,
  ReplyRow,
  SavedView,
} from "@/lib/core/views/reply-views";
import { type QueryValues, readApi, readApiAsSent } from "./api";

export type ReplyList = { view: InboxView; q: string };
export type ReplyPage = Wired<PageOfReplies>;
export type Row = Wired<ReplyRow>;
export type Detail = Wired<ReplyDetail>;
export type Draft = {
  to: string;
  subject: string;
  body: string;
  templateName: string;
  inReplyToReplyId: string;
  /** When it was written, here or on another device; null: by nobody yet. */
  writtenAt: string | null;
};

type Changes = { items: Row[]; nextCursor: string };

export const REPLIES_PER_PAGE = 50;
const COUNTS_EVERY_MS = 20_000;
const SAVED_VIEWS_EVERY_MS = 60_000;
const NEWEST_EVERY_MS = 20_000;
/** Beyond it the tab's title says that there are more. */
export const MOST_UNREAD = 100;
const MOST_CHANGES = 200;

const everything = ["replies"] as const;

export const replyQueries = {
  everything,
  lists: [...everything, "list"] as const,
  details: [...everything, "detail"] as const,

  list: (list: ReplyList) =>
    infiniteQueryOptions({
      queryKey: [...everything, "list", list.view, list.q],
      queryFn: ({ pageParam, signal }) => readOn(list, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page: ReplyPage) => page.nextCursor,
      staleTime: Number.POSITIVE_INFINITY, // the list never changes under the reader; the pill offers what is new
    }),

  /** The head of the list as it is now, to tell how many are new without touching the list. */
  newest: (list: ReplyList) =>
    queryOptions({
      queryKey: [...everything, "newest", list.view, list.q],
      queryFn: ({ signal }) => readPage(list, null, signal),
      refetchInterval: NEWEST_EVERY_MS,
    }),

  /** The newest unread replies that need a person; a change of one in any list is seen here too. */
  unread: () =>
    infiniteQueryOptions({
      queryKey: [...everything, "list", "unread"],
      queryFn: ({ signal }) => readUnread(signal),
      initialPageParam: null as string | null,
      getNextPageParam: () => null,
      refetchInterval: NEWEST_EVERY_MS,
      refetchIntervalInBackground: true, // the tab's title tells who looks at another one
    }),

  /** What came or changed since the last asking, so that a reply can announce itself on every page. */
  changes: () => {
    const queryKey = [...everything, "changes"] as const;
    return queryOptions({
      queryKey,
      queryFn: async ({ client, signal }): Promise<Changes> => {
        const before = client.getQueryData<Changes>(queryKey);
        return readApi<Changes>("/replies/changes", { cursor: before?.nextCursor, limit: MOST_CHANGES }, signal);
      },
      refetchInterval: NEWEST_EVERY_MS,
      refetchIntervalInBackground: true,
    });
  },

  detail: (id: string) =>
    queryOptions({
      queryKey: [...everything, "detail", id],
      queryFn: ({ signal }) => readApi<Detail>(`/replies/${id}`, {}, signal),
    }),

  counts: () =>
    queryOptions({
      queryKey: [...everything, "counts"],
      queryFn: ({ signal }) => readApiAsSent<InboxCounts>("/replies/counts", {}, signal),
      refetchInterval: COUNTS_EVERY_MS,
    }),

  savedViews: () =>
    queryOptions({
      queryKey: [...everything, "saved-views"],
      queryFn: async ({ signal }) => (await readApi<{ items: SavedView[] }>("/saved-views", {}, signal)).items,
      refetchInterval: SAVED_VIEWS_EVERY_MS,
    }),

  draft: (id: string) =>
    queryOptions({
      queryKey: [...everything, "draft", id],
      queryFn: ({ signal }) => readApi<Draft>(`/replies/${id}/follow-up-draft`, {}, signal),
    }),
};

async function readUnread(signal: AbortSignal): Promise<ReplyPage> {
  const views = ["needs_answer", "needs_review"] as const;
  const pages = await Promise.all(
    views.map((view) => readApi<ReplyPage>("/replies", { view, q: "is:unread", limit: MOST_UNREAD }, signal)),
  );
  return { items: pages.flatMap(({ items }) => items), nextCursor: null, searchedTo: null };
}

/** What the list asks of the server; the page that renders it first asks the same. */
export function listQuery({ view, q }: ReplyList) {
  return { view, ...(q !== "" && { q }), limit: REPLIES_PER_PAGE };
}

/** A search that finds little looks so many times further by itself before it says how far it has come. */
const MOST_SLICES = 80;

/** A page, read on until it is full enough to be shown, the list has ended or the search has looked far. */
async function readOn(list: ReplyList, cursor: string | null, signal: AbortSignal): Promise<ReplyPage> {
  let page = await readPage(list, cursor, signal);
  for (let slices = 1; slices < MOST_SLICES && page.searchedTo && page.items.length < REPLIES_PER_PAGE; slices += 1) {
    const next = await readPage(list, page.nextCursor, signal);
    page = { ...next, items: [...page.items, ...next.items] };
  }
  return page;
}

function readPage(list: ReplyList, cursor: string | null, signal: AbortSignal): Promise<ReplyPage> {
  const query: QueryValues = listQuery(list);
  return readApi<ReplyPage>("/replies", cursor ? { ...query, cursor } : query, signal);
}
