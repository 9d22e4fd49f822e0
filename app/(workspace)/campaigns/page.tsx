import type { Metadata } from "next";
import { CampaignTable } from "@/components/campaigns/campaign-table";
import { NewCampaign } from "@/components/campaigns/new-campaign";
import { Page } from "@/components/layout/page";
import { readCampaigns } from "@/lib/server/read";

export const metadata: Metadata = { title: "Campaigns" };

export default async function CampaignsPage() {
  const campaigns = await readCampaigns();
  return (
    <Page title="Campaigns" description="Who is written to, and how far it came." actions={<NewCampaign />}>
      <CampaignTable campaigns={campaigns.items} />
    </Page>
  );
}
