import clsx from "clsx";
import { Megaphone, Pause } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignStatus, CampaignView } from "@/lib/core/views/campaign-views";

const NUMBER = "text-end tabular-nums";
/** Left out on a phone. */
const WIDE = "max-md:hidden";

export function CampaignTable({ campaigns }: { campaigns: Wired<CampaignView>[] }) {
  if (campaigns.length === 0) {
    return (
      <EmptyState icon={Megaphone} title="No campaign yet">
        A campaign holds the sites you write to. Start one, then import its leads.
      </EmptyState>
    );
  }
  return (
    <Table label="Campaigns">
      <thead>
        <tr>
          <HeadCell>Campaign</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell className={WIDE}>Owner</HeadCell>
          <HeadCell className={NUMBER}>Leads</HeadCell>
          <HeadCell className={clsx(NUMBER, WIDE)}>Attempts</HeadCell>
          <HeadCell className={NUMBER}>Replies</HeadCell>
          <HeadCell className={clsx(NUMBER, WIDE)}>Placed</HeadCell>
          <HeadCell className={WIDE}>Created</HeadCell>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <BodyRow key={campaign.id}>
            <Cell className="w-full max-w-0 truncate" title={campaign.name}>
              <Link href={`/campaigns/${campaign.id}`} className="font-medium hover:text-accent">
                <bdi className="block truncate text-left">{campaign.name}</bdi>
              </Link>
            </Cell>
            <Cell className="text-text-muted">
              <CampaignState status={campaign.status} />
            </Cell>
            <Cell className={clsx("max-w-40 truncate text-text-muted", WIDE)}>{campaign.owner.name}</Cell>
            <Cell className={NUMBER}>{campaign.leadTotal}</Cell>
            <Cell className={clsx(NUMBER, WIDE)}>{campaign.attemptTotal}</Cell>
            <Cell className={NUMBER}>{campaign.replyTotal}</Cell>
            <Cell className={clsx(NUMBER, WIDE)}>{campaign.leadCounts.placed}</Cell>
            <Cell className={clsx("text-text-muted", WIDE)}>
              <Time at={campaign.createdAt} shape="short" />
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}

export function CampaignState({ status }: { status: CampaignStatus }) {
  if (status === "active") return "Active";
  return (
    <span className="inline-flex items-center gap-1.5">
      <Pause aria-hidden="true" size={13} />
      Paused
    </span>
  );
}
