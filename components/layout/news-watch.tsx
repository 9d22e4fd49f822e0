"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { browserLeave, notifyBrowser } from "@/lib/client/browser-notices";
import { inboxHref, replyOf } from "@/lib/client/inbox-url";
import { holdWhileLookedAt, isLookedAt } from "@/lib/client/looked-at";
import { newsText, numberedTitle } from "@/lib/client/news-text";
import { MOST_UNREAD, type Row } from "@/lib/client/reply-queries";
import { useNews } from "@/lib/client/use-news";
import type { Notices } from "@/lib/core/inbox/notices";

type NewsWatchProps = { userId: string; notices: Notices };

/** Tells of new replies on every page: in the tab's title, to screen readers, and through the browser where that is wanted. */
export function NewsWatch({ userId, notices }: NewsWatchProps) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const { unread } = useNews({ userId, notices, onNews: tell });
  useNumberInTitle(unread);
  useEffect(holdWhileLookedAt, []);

  function tell(news: Row[]) {
    const { title, body } = newsText(news);
    setSaid(news.length > 1 ? `${title}: ${body}` : title);
    if (notices.browser && browserLeave() === "granted") void tellInBackground(news);
  }

  /** Nobody is told of what stands open, nor while a tab of ours is in sight. */
  async function tellInBackground(news: Row[]) {
    const unseen = news.filter(({ id }) => id !== replyOf(window.location.pathname));
    const [first] = unseen;
    if (!first || (await isLookedAt())) return;
    const reply = unseen.length === 1 ? first.id : undefined;
    notifyBrowser({ ...newsText(unseen), onOpen: () => router.push(inboxHref({ view: "needs_answer", reply })) });
  }

  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}

/** Pages change the title as one walks; the number stays in front. */
function useNumberInTitle(unread: number) {
  useEffect(() => {
    const put = () => {
      const title = numberedTitle(document.title, unread, MOST_UNREAD);
      if (title !== document.title) document.title = title;
    };
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [unread]);
}
