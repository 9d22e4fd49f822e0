import clsx from "clsx";
import Link from "next/link";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";

export function CampaignTabs({ campaign, shown }: { campaign: Wired<CampaignView>; shown: "leads" | "attempts" }) {
  const tabs = [
    { name: "leads", label: "Leads", count: campaign.leadTotal, href: `/campaigns/${campaign.id}` },
    {
      name: "attempts",
      label: "Attempts",
      count: campaign.attemptTotal,
      href: `/campaigns/${campaign.id}?tab=attempts`,
    },
  ];
  return (
    <nav aria-label="Campaign" className="flex gap-4 border-line border-b px-6 max-md:px-4">
      {tabs.map(({ name, label, count, href }) => (
        <Link
          key={name}
          href={href}
          aria-current={name === shown ? "page" : undefined}
          className={clsx(
            "-mb-px border-b-2 py-2",
            name === shown ? "border-accent font-medium" : "border-transparent text-text-muted hover:text-text",
          )}
        >
          {label} <span className="font-normal text-text-muted tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
