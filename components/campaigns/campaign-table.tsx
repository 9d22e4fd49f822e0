import { Megaphone } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";

const NUMBER = "text-end tabular-nums";

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
          <HeadCell>Owner</HeadCell>
          <HeadCell className={NUMBER}>Leads</HeadCell>
          <HeadCell className={NUMBER}>Attempts</HeadCell>
          <HeadCell className={NUMBER}>Replies</HeadCell>
          <HeadCell className={NUMBER}>Placed</HeadCell>
          <HeadCell>Started</HeadCell>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <BodyRow key={campaign.id}>
            <Cell>
              <Link href={`/campaigns/${campaign.id}`} className="font-medium hover:text-accent">
                {campaign.name}
              </Link>
            </Cell>
            <Cell className="text-text-muted">{campaign.status === "active" ? "Active" : "Paused"}</Cell>
            <Cell className="text-text-muted">{campaign.owner.name}</Cell>
            <Cell className={NUMBER}>{campaign.leadTotal}</Cell>
            <Cell className={NUMBER}>{campaign.attemptTotal}</Cell>
            <Cell className={NUMBER}>{campaign.replyTotal}</Cell>
            <Cell className={NUMBER}>{campaign.leadCounts.placed}</Cell>
            <Cell className="text-text-muted">
              <Time at={campaign.createdAt} shape="short" />
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}
