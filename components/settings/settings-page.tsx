"use client";
import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";

const TABS = [
  { href: "/settings", label: "Mailboxes" },
  { href: "/settings/templates", label: "Templates" },
  { href: "/settings/trusted-senders", label: "Trusted senders" },
  { href: "/settings/hours", label: "Answering" },
  { href: "/settings/users", label: "Users" },
  { href: "/settings/keys", label: "API keys" },
  { href: "/settings/notifications", label: "Notifications" },
  { href: "/settings/screen", label: "Screen and keys" },
  { href: "/settings/profile", label: "Name and password" },
  { href: "/settings/unreadable", label: "Unreadable mail" },
] as const;

/** On a small screen the row is longer than what is seen of it. */
function intoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: "nearest", inline: "center" });
}

type SettingsPageProps = {
  /** What this part is for. */
  description: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** One part of the settings, under the row that leads to all of them. */
export function SettingsPage({ description, actions, children }: SettingsPageProps) {
  const path = usePathname();
  const here = path.startsWith("/settings/mailboxes") ? "/settings" : path;
  return (
    <Page title="Settings">
      <nav aria-label="Settings" className="flex gap-4 overflow-x-auto border-line border-b px-6 max-md:px-4">
        {TABS.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            ref={here === href ? intoView : undefined}
            aria-current={here === href ? "page" : undefined}
            className={clsx(
              "-mb-px flex-none border-b-2 py-2",
              here === href ? "border-accent font-medium" : "border-transparent text-text-muted hover:text-text",
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3 max-md:px-4">
        <p className="min-w-0 flex-[1_1_16rem] text-text-muted">{description}</p>
        {actions}
      </div>
      {children}
    </Page>
  );
}
