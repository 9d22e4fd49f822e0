import type { Metadata } from "next";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { NewCampaign } from "@/components/campaigns/new-campaign";
import { Page } from "@/components/layout/page";
import { NextPage } from "@/components/ui/next-page";
import { one, type SearchParams } from "@/lib/client/search-params";
import { readCampaigns } from "@/lib/server/read";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage({ searchParams }: { searchParams: SearchParams }) {
  const cursor = one((await searchParams).cursor);
  const campaigns = await readCampaigns({ cursor });
  return (
    <Page
      key={cursor}
      title="Campaigns"
      description="Who is written to, and how far it came."
      actions={<NewCampaign />}
    >
      <CampaignTable campaigns={campaigns.items} />
      <NextPage href="/campaigns" cursor={campaigns.nextCursor} from={cursor} />
    </Page>
  );
}
