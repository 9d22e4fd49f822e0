import { INBOX_VIEWS, type InboxView } from "@/lib/core/views/reply-views";

const START: InboxView = "needs_answer";

/** The URL is the state: view, search and open reply can be shared and reloaded. */
export type InboxPlace = { view: InboxView; q?: string; reply?: string | undefined };

export function viewOf(value: string | null | undefined): InboxView {
  return INBOX_VIEWS.find((view) => view === value) ?? START;
}

export function inboxHref({ view, q, reply }: InboxPlace): string {
  const search = new URLSearchParams({ view });
  if (q) search.set("q", q);
  return `/inbox${reply ? `/${reply}` : ""}?${search}`;
}

export function replyOf(pathname: string): string | undefined {
  return pathname.split("/")[2] || undefined;
}

export function isReplyPath(pathname: string): boolean {
  return pathname.startsWith("/inbox/") && replyOf(pathname) !== undefined;
}
