"use client";
import { useQuery } from "@tanstack/react-query";
import { Reply, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import type { Theme } from "@/lib/client/preferences";
import { replyQueries } from "@/lib/client/reply-queries";
import { runShortcut } from "@/lib/client/shortcuts/use-shortcuts";
import type { Role } from "@/lib/core/user";
import { HeardStrip } from "./heard-strip";
import { railLinkClasses } from "./rail-link";
import { SavedViewLinks } from "./saved-view-links";
import { UserMenu } from "./user-menu";
import { ViewLink } from "./view-link";
import { VIEW_GROUPS, WORKSPACE_PAGES } from "./workspace-pages";

export type SignedIn = { id: string; email: string; name: string; role: Role };

type RailProps = { user: SignedIn; theme: Theme | null };

export function Rail({ user, theme }: RailProps) {
  const { data: counts } = useQuery(replyQueries.counts());
  return (
    <nav aria-label="Main" className="flex min-h-0 flex-col bg-canvas max-md:hidden">
      <div className="flex h-(--pane-head) flex-none items-center gap-2 px-3 max-lg:justify-center">
        <Mark />
        <span className="min-w-0 flex-1 truncate font-semibold max-lg:sr-only">Backlink Outreach</span>
        <IconButton
          icon={Search}
          label="Find anything (⌘ k)"
          onClick={() => runShortcut("palette")}
          className="-mr-1 max-lg:hidden"
        />
      </div>
      <HeardStrip />
      <div className="min-h-0 flex-1 overflow-y-auto px-2 max-lg:px-1.5">
        {VIEW_GROUPS.map(({ label, views }) => (
          <RailGroup key={views[0]} label={label}>
            {views.map((view) => (
              <li key={view}>
                <ViewLink view={view} count={counts?.[view] ?? 0} />
              </li>
            ))}
          </RailGroup>
        ))}
        <SavedViewLinks />
        <RailGroup label="Workspace">
          {WORKSPACE_PAGES.map((page) => (
            <li key={page.href}>
              <WorkspaceLink {...page} />
            </li>
          ))}
        </RailGroup>
      </div>
      <div className="flex h-(--pane-head) flex-none items-center border-line border-t px-2 max-lg:justify-center max-lg:px-0">
        <UserMenu user={user} theme={theme}>
          <Avatar name={user.name || user.email} label="Signed in" />
          <span className="min-w-0 flex-1 truncate text-left max-lg:sr-only">{user.name || user.email}</span>
        </UserMenu>
      </div>
    </nav>
  );
}

function Mark() {
  return (
    <span className="grid size-5 flex-none place-items-center rounded-sm bg-ink text-on-ink">
      <Reply aria-hidden="true" size={13} />
    </span>
  );
}

function RailGroup({ label, children }: { label: string | null; children: ReactNode }) {
  return (
    <div className="pt-1">
      {label && <h2 className="section-label px-2 pt-3 pb-1 max-lg:sr-only">{label}</h2>}
      <ul aria-label={label ?? undefined}>{children}</ul>
    </div>
  );
}

function WorkspaceLink({ href, label, icon: Icon }: (typeof WORKSPACE_PAGES)[number]) {
  const here = usePathname().startsWith(href);
  return (
    <Link href={href} title={label} aria-current={here ? "page" : undefined} className={railLinkClasses(here)}>
      <Icon aria-hidden="true" size={15} className={here ? "text-text" : "text-text-faint"} />
      <span className="truncate max-lg:sr-only">{label}</span>
    </Link>
  );
}
