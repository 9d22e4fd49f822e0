"use client";
import clsx from "clsx";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { MouseEvent } from "react";
import { countText } from "@/lib/client/count-text";
import { inboxHref, viewOf } from "@/lib/client/inbox-url";
import { INBOX_VIEW_LABELS, type InboxView } from "@/lib/core/views/reply-views";
import { railLinkClasses } from "./rail-link";
import { VIEW_FACES } from "./workspace-pages";

const HOT: readonly InboxView[] = ["needs_answer", "needs_review"];

/** Inside the inbox a view changes without a round trip; from elsewhere it is a page like any other. */
export function ViewLink({ view, count, onOpen }: { view: InboxView; count: number; onOpen?: () => void }) {
  const inInbox = usePathname().startsWith("/inbox");
  const here = useSearchParams().get("view");
  const current = inInbox && viewOf(here) === view;
  const { icon: Icon, tone } = VIEW_FACES[view];
  const href = inboxHref({ view });

  function open(event: MouseEvent) {
    onOpen?.();
    if (!inInbox || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    window.history.pushState(null, "", href);
  }

  return (
    <Link
      href={href}
      prefetch={false}
      onClick={open}
      title={INBOX_VIEW_LABELS[view]}
      aria-current={current ? "page" : undefined}
      className={railLinkClasses(current)}
    >
      <Icon
        aria-hidden="true"
        size={15}
        className={clsx(tone, tone && "text-(--tone-solid)", !tone && (current ? "text-text" : "text-text-faint"))}
      />
      <span className="truncate max-lg:sr-only max-md:not-sr-only">{INBOX_VIEW_LABELS[view]}</span>
      {view !== "done" && count > 0 && (
        <span
          className={clsx(
            "ml-auto text-2xs tabular-nums max-lg:hidden max-md:inline",
            current || HOT.includes(view) ? "font-semibold text-text" : "text-text-faint",
          )}
        >
          {countText(count)}
        </span>
      )}
    </Link>
  );
}
