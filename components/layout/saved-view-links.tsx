"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { Bookmark } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { countText } from "@/lib/client/count-text";
import { inboxHref, viewOf } from "@/lib/client/inbox-url";
import { replyQueries } from "@/lib/client/reply-queries";
import { MOST_COUNTED, type SavedView } from "@/lib/core/views/reply-views";
import { railLinkClasses } from "./rail-link";
import { useViewLink } from "./use-view-link";

/** A person's own views; nothing while there are none. */
export function SavedViewLinks({ onOpen }: { onOpen?: () => void }) {
  const { data: views = [] } = useQuery(replyQueries.savedViews());
  if (views.length === 0) return null;
  return (
    <div className="pt-1">
      <h2 className="section-label px-2 pt-3 pb-1 max-lg:sr-only max-md:not-sr-only">Saved views</h2>
      <ul aria-label="Saved views">
        {views.map((saved) => (
          <li key={saved.id}>
            <SavedViewLink saved={saved} {...(onOpen && { onOpen })} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SavedViewLink({ saved, onOpen }: { saved: SavedView; onOpen?: () => void }) {
  const { name, view, q, count, more } = saved;
  const href = inboxHref({ view, q });
  const { inInbox, open } = useViewLink(href, onOpen);
  const search = useSearchParams();
  const current = inInbox && viewOf(search.get("view")) === view && (search.get("q") ?? "") === q;

  return (
    <Link
      href={href}
      prefetch={false}
      onClick={open}
      title={name}
      aria-current={current ? "page" : undefined}
      className={railLinkClasses(current)}
    >
      <Bookmark aria-hidden="true" size={15} className={clsx("flex-none", current ? "text-text" : "text-text-faint")} />
      <bdi className="truncate max-lg:sr-only max-md:not-sr-only">{name}</bdi>
      {(count > 0 || more) && (
        <span className="ml-auto text-2xs text-text-faint tabular-nums max-lg:hidden max-md:inline">
          {more && count <= MOST_COUNTED ? `${count}+` : countText(count)}
        </span>
      )}
    </Link>
  );
}
