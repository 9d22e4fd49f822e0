import { notFound } from "next/navigation";
import { AttemptTable } from "@/components/campaigns/attempt-table";
import { CampaignActions } from "@/components/campaigns/campaign-actions";
import { CampaignState } from "@/components/campaigns/campaign-table";
import { CampaignTabs } from "@/components/campaigns/campaign-tabs";
import { LeadFilter } from "@/components/campaigns/lead-filter";
import { LeadTable } from "@/components/campaigns/lead-table";
import { StatusBar } from "@/components/campaigns/status-bar";
import { WayBack } from "@/components/campaigns/way-back";
import { Page } from "@/components/layout/page";
import { Sequence } from "@/components/sequence/sequence";
import { NextPage } from "@/components/ui/next-page";
import { one, type SearchParams } from "@/lib/client/search-params";
import type { Wired } from "@/lib/contract/wire";
import { LEAD_STATUSES, type LeadStatus } from "@/lib/core/lead";
import type { CampaignView } from "@/lib/core/views/campaign-views";
import { readAttempts, readCampaign, readLeads, readSequence, readTemplates, requireUser } from "@/lib/server/read";

type CampaignPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: CampaignPageProps) {
  const campaign = await readCampaign((await params).id);
  return { title: campaign?.name ?? "Campaign" };
}

export default async function CampaignPage({ params, searchParams }: CampaignPageProps) {
  const [{ id }, search, me] = await Promise.all([params, searchParams, requireUser()]);
  const campaign = await readCampaign(id);
  if (!campaign) notFound();
  const cursor = one(search.cursor);
  const filter = { q: one(search.q) ?? "", status: statusOf(one(search.status)) };
  const tab = TABS.find((name) => name === one(search.tab)) ?? "leads";
  return (
    <Page
      key={cursor} // a new page of the list begins at its top
      title={campaign.name}
      description={campaign.description || undefined}
      before={<WayBack />}
      actions={<CampaignActions campaign={campaign} mayDelete={me.role === "admin" || campaign.owner.id === me.id} />}
    >
      {campaign.status === "paused" && (
        <p className="flex flex-wrap items-center gap-x-2 px-6 pb-3 text-text-muted text-xs max-md:px-4">
          <span className="font-medium text-text">
            <CampaignState status="paused" />
          </span>
          No step leaves by itself; mails by hand still do.
        </p>
      )}
      <StatusBar counts={campaign.leadCounts} total={campaign.leadTotal} />
      <CampaignTabs campaign={campaign} shown={tab}>
        {tab === "leads" && campaign.leadTotal > 0 && <LeadFilter {...filter} />}
      </CampaignTabs>
      {tab === "attempts" && <Attempts campaign={campaign} cursor={cursor} />}
      {tab === "steps" && <Steps campaign={campaign} />}
      {tab === "leads" && <Leads campaign={campaign} cursor={cursor} filter={filter} />}
    </Page>
  );
}

async function Steps({ campaign }: { campaign: Wired<CampaignView> }) {
  const [sequence, templates] = await Promise.all([readSequence(campaign.id), readTemplates()]);
  const { status, mailboxId } = campaign;
  return (
    sequence && (
      <Sequence sequence={sequence} mailboxId={mailboxId} paused={status === "paused"} templates={templates} />
    )
  );
}

const TABS = ["leads", "attempts", "steps"] as const;

type ListProps = { campaign: Wired<CampaignView>; cursor: string | undefined };
type LeadsProps = ListProps & {
  filter: { q: string; status: LeadStatus | null };
};

const LEADS_A_PAGE = 100;

async function Leads({ campaign, cursor, filter: { q, status } }: LeadsProps) {
  const [templates, leads] = await Promise.all([
    readTemplates(),
    readLeads({ campaignId: campaign.id, limit: LEADS_A_PAGE, cursor, ...(q && { q }), ...(status && { status }) }),
  ]);
  const query = new URLSearchParams({ ...(q && { q }), ...(status && { status }) });
  return (
    <>
      <LeadTable campaignId={campaign.id} leads={leads.items} narrowed={query.size > 0} templates={templates} />
      <NextPage
        href={`/campaigns/${campaign.id}${query.size > 0 ? `?${query}` : ""}`}
        cursor={leads.nextCursor}
        from={cursor}
      />
    </>
  );
}

async function Attempts({ campaign, cursor }: ListProps) {
  const attempts = await readAttempts({ campaignId: campaign.id, limit: LEADS_A_PAGE, cursor });
  return (
    <>
      <AttemptTable attempts={attempts.items} />
      <NextPage href={`/campaigns/${campaign.id}?tab=attempts`} cursor={attempts.nextCursor} from={cursor} />
    </>
  );
}

function statusOf(value: string | undefined): LeadStatus | null {
  return LEAD_STATUSES.find((status) => status === value) ?? null;
}
