import { notFound } from "next/navigation";
import { AttemptTable } from "@/components/campaigns/attempt-table";
import { CampaignTabs } from "@/components/campaigns/campaign-tabs";
import { ImportLeads } from "@/components/campaigns/import-leads";
import { LeadTable } from "@/components/campaigns/lead-table";
import { StatusBar } from "@/components/campaigns/status-bar";
import { WayBack } from "@/components/campaigns/way-back";
import { Page } from "@/components/layout/page";
import { NextPage } from "@/components/ui/next-page";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readAttempts, readCampaign, readLeads, readTemplates, requireUser } from "@/lib/server/read";

type CampaignPageProps = PageProps<"/campaigns/[id]">;

export async function generateMetadata({ params }: CampaignPageProps) {
  const campaign = await readCampaign((await params).id);
  return { title: campaign?.name ?? "Campaign" };
}

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const [{ id }, { tab, cursor }] = await Promise.all([params, searchParams]);
  const campaign = await readCampaign(id);
  if (!campaign) notFound();
  const from = typeof cursor === "string" ? cursor : undefined;
  return (
    <Page
      title={campaign.name}
      description={campaign.description || undefined}
      before={<WayBack />}
      actions={<ImportLeads campaignId={campaign.id} />}
    >
      <StatusBar counts={campaign.leadCounts} total={campaign.leadTotal} />
      <CampaignTabs campaign={campaign} shown={tab === "attempts" ? "attempts" : "leads"} />
      {tab === "attempts" ? (
        <Attempts campaign={campaign} cursor={from} />
      ) : (
        <Leads campaign={campaign} cursor={from} />
      )}
    </Page>
  );
}

type ListProps = { campaign: Wired<CampaignView>; cursor: string | undefined };

async function Leads({ campaign, cursor }: ListProps) {
  const [me, templates, leads] = await Promise.all([
    requireUser(),
    readTemplates(),
    readLeads({ campaignId: campaign.id, limit: MAX_PAGE_LIMIT, cursor }),
  ]);
  return (
    <>
      <LeadTable campaignId={campaign.id} leads={leads.items} me={me} templates={templates} />
      <NextPage href={`/campaigns/${campaign.id}`} cursor={leads.nextCursor} />
    </>
  );
}

async function Attempts({ campaign, cursor }: ListProps) {
  const attempts = await readAttempts({ campaignId: campaign.id, limit: MAX_PAGE_LIMIT, cursor });
  return (
    <>
      <AttemptTable attempts={attempts.items} />
      <NextPage href={`/campaigns/${campaign.id}?tab=attempts`} cursor={attempts.nextCursor} />
    </>
  );
}
