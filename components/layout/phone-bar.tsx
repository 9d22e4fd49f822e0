"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { Ellipsis, GitMerge, Inbox, Layers, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { LazySheet } from "@/components/ui/lazy-sheet";
import { inboxHref, isReplyPath, viewOf } from "@/lib/client/inbox-url";
import type { Theme } from "@/lib/client/preferences";
import { replyQueries } from "@/lib/client/reply-queries";
import { INBOX_VIEWS, type InboxView } from "@/lib/core/views/reply-views";
import { HeardStrip } from "./heard-strip";
import type { SignedIn } from "./rail";
import { railLinkClasses } from "./rail-link";
import { SavedViewLinks } from "./saved-view-links";
import { UserMenu } from "./user-menu";
import { ViewLink } from "./view-link";
import { WORKSPACE_PAGES } from "./workspace-pages";

type PhoneBarProps = { user: SignedIn; theme: Theme | null };

/** The bar of four. An open reply brings its own. */
export function PhoneBar({ user, theme }: PhoneBarProps) {
  const { data: counts } = useQuery(replyQueries.counts());
  const [sheet, setSheet] = useState<"views" | "more" | null>(null);
  const pathname = usePathname();
  if (isReplyPath(pathname)) return null;
  const close = () => setSheet(null);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-(--z-sticky) grid h-[3.75rem] grid-cols-4 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <BarLink view="needs_answer" label="Answer" icon={Inbox} count={counts?.needs_answer ?? 0} />
      <BarLink view="needs_review" label="Review" icon={GitMerge} count={counts?.needs_review ?? 0} />
      <BarButton label="Views" icon={Layers} onClick={() => setSheet("views")} />
      <BarButton label="More" icon={Ellipsis} onClick={() => setSheet("more")} />
      <LazySheet from="below" title="Views" open={sheet === "views"} onOpenChange={close}>
        <ul className="p-2">
          {INBOX_VIEWS.map((view) => (
            <li key={view}>
              <ViewLink view={view} count={counts?.[view] ?? 0} onOpen={close} />
            </li>
          ))}
        </ul>
        <div className="px-2 pb-2">
          <SavedViewLinks onOpen={close} />
        </div>
      </LazySheet>
      <LazySheet from="below" title="More" open={sheet === "more"} onOpenChange={close}>
        <div className="p-2">
          <ul>
            {WORKSPACE_PAGES.map(({ href, label, icon: Icon }) => (
              <li key={href}>
                <Link href={href} onClick={close} className={railLinkClasses(pathname.startsWith(href))}>
                  <Icon aria-hidden="true" size={16} />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          <div className="mt-2 flex border-line border-t pt-2">
            <UserMenu user={user} theme={theme}>
              <Avatar name={user.name || user.email} label="Signed in" />
              <span className="min-w-0 flex-1 truncate text-left">{user.name || user.email}</span>
            </UserMenu>
          </div>
          <div className="pt-2">
            <HeardStrip />
          </div>
        </div>
      </LazySheet>
    </nav>
  );
}

const BAR_ITEM =
  "relative flex flex-col items-center justify-center gap-1 text-2xs text-text-muted aria-[current]:font-medium aria-[current]:text-text";

function BarLink({
  view,
  label,
  icon: Icon,
  count,
}: {
  view: InboxView;
  label: string;
  icon: LucideIcon;
  count: number;
}) {
  const inInbox = usePathname().startsWith("/inbox");
  const current = viewOf(useSearchParams().get("view")) === view && inInbox;
  const href = inboxHref({ view });
  function open(event: MouseEvent) {
    if (!inInbox) return;
    event.preventDefault();
    window.history.pushState(null, "", href);
  }
  return (
    <Link href={href} prefetch={false} onClick={open} aria-current={current ? "page" : undefined} className={BAR_ITEM}>
      <Icon aria-hidden="true" size={20} />
      {label}
      {count > 0 && <span className={clsx(BADGE, "tabular-nums")}>{count > 99 ? "99+" : count}</span>}
    </Link>
  );
}

const BADGE =
  "absolute top-1.5 left-[calc(50%+0.4375rem)] grid h-4 min-w-4 place-items-center rounded-lg bg-accent px-1 font-semibold text-[0.625rem] text-on-accent ring-2 ring-surface";

function BarButton({ label, icon: Icon, onClick }: { label: string; icon: LucideIcon; onClick: () => void }) {
  return (
    <button type="button" aria-haspopup="dialog" onClick={onClick} className={BAR_ITEM}>
      <Icon aria-hidden="true" size={20} />
      {label}
    </button>
  );
}
