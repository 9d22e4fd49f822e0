import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";

type CampaignTabsProps = {
  campaign: Wired<CampaignView>;
  shown: "leads" | "attempts" | "steps";
  /** What narrows the list below. */
  children?: ReactNode;
};

export function CampaignTabs({ campaign, shown, children }: CampaignTabsProps) {
  const tabs = [
    { name: "leads", label: "Leads", count: campaign.leadTotal, href: `/campaigns/${campaign.id}` },
    {
      name: "attempts",
      label: "Attempts",
      count: campaign.attemptTotal,
      href: `/campaigns/${campaign.id}?tab=attempts`,
    },
  ];
  const withSteps = [
    ...tabs,
    { name: "steps", label: "Steps", count: null, href: `/campaigns/${campaign.id}?tab=steps` },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-b px-6 max-md:px-4 max-md:pb-2">
      <nav aria-label="Campaign" className="flex flex-1 gap-4 self-end">
        {withSteps.map(({ name, label, count, href }) => (
          <Link
            key={name}
            href={href}
            aria-current={name === shown ? "page" : undefined}
            className={clsx(
              "-mb-px border-b-2 py-2",
              name === shown ? "border-accent font-medium" : "border-transparent text-text-muted hover:text-text",
            )}
          >
            {label} {count !== null && <span className="font-normal text-text-muted tabular-nums">{count}</span>}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
