"use client";
import clsx from "clsx";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { countText } from "@/lib/client/count-text";
import { inboxHref, viewOf } from "@/lib/client/inbox-url";
import { INBOX_VIEW_LABELS, type InboxView } from "@/lib/core/views/reply-views";
import { railLinkClasses } from "./rail-link";
import { useViewLink } from "./use-view-link";
import { VIEW_FACES } from "./workspace-pages";

const HOT: readonly InboxView[] = ["needs_answer", "needs_review"];

/** A view of the inbox and how many replies it holds. */
export function ViewLink({ view, count, onOpen }: { view: InboxView; count: number; onOpen?: () => void }) {
  const href = inboxHref({ view });
  const { inInbox, open } = useViewLink(href, onOpen);
  const here = useSearchParams().get("view");
  const current = inInbox && viewOf(here) === view;
  const { icon: Icon, tone } = VIEW_FACES[view];

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
