import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AttemptTable } from "@/components/campaigns/attempt-table";
import { ConsentSection } from "@/components/campaigns/consent-section";
import { ErasePerson } from "@/components/campaigns/erase-person";
import { LeadAbout } from "@/components/campaigns/lead-about";
import { LeadActions } from "@/components/campaigns/lead-actions";
import { NextStep } from "@/components/campaigns/next-step";
import { StandingSection } from "@/components/campaigns/standing-section";
import { Page } from "@/components/layout/page";
import { SideSection } from "@/components/reader/side-section";
import { TimelineList } from "@/components/reader/timeline";
import type { SearchParams } from "@/lib/client/search-params";
import type { Wired } from "@/lib/contract/wire";
import { jurisdictionOf } from "@/lib/core/policy/region";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import type { CampaignRef } from "@/lib/core/views/reply-views";
import { readAttempts, readIntroduction, readLead, readTemplates, requireUser } from "@/lib/server/read";

type LeadPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: LeadPageProps) {
  const lead = await readLead((await params).id);
  return { title: lead?.domain ?? "Lead" };
}

export default async function LeadPage({ params, searchParams }: LeadPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const [me, lead, templates] = await Promise.all([requireUser(), readLead(id), readTemplates()]);
  if (!lead) notFound();
  const [attempts, draft] = await Promise.all([
    readAttempts({ leadId: lead.id, limit: MAX_PAGE_LIMIT }),
    typeof asked.introduce === "string" ? readIntroduction(asked.introduce, lead) : null,
  ]);
  return (
    <Page
      title={lead.domain}
      description={lead.websiteTitle ?? undefined}
      before={
        <>
          <CampaignLink campaign={lead.campaign} />
          <ChevronRight aria-hidden="true" size={14} className="text-text-faint" />
        </>
      }
      actions={
        <LeadActions
          {...{ lead, templates }}
          start={startOf(asked)}
          composeIsNext={lead.nextAction.button?.act === "write"}
          draft={draft ?? undefined}
        />
      }
    >
      <NextStep action={lead.nextAction} />
      <div className="grid border-line border-y lg:grid-cols-2">
        <div className="px-2 max-md:px-0">
          <SideSection title="About" heading="h2">
            <LeadAbout lead={lead} />
          </SideSection>
          <StandingSection lead={lead} />
          <ConsentSection lead={lead} basis={basisOf(lead.contactEmail)} />
          {me.role === "admin" && lead.contactEmail && (
            <SideSection title="Right to be forgotten" heading="h2">
              <ErasePerson email={lead.contactEmail} />
            </SideSection>
          )}
        </div>
        <div className="border-line px-2 max-lg:border-t lg:border-l max-md:px-0">
          <SideSection title="Timeline" heading="h2">
            <TimelineList entries={lead.timeline} />
          </SideSection>
        </div>
      </div>
      <h2 className="px-6 pt-5 pb-2 font-semibold max-md:px-4">Mails</h2>
      {attempts.items.length > 0 ? (
        <AttemptTable attempts={attempts.items} />
      ) : (
        <p className="px-6 pb-6 text-text-muted max-md:px-4">No mail of ours went to this lead.</p>
      )}
    </Page>
  );
}

function CampaignLink({ campaign: { id, name, deleted } }: { campaign: Wired<CampaignRef> }) {
  if (deleted) return <span className="max-w-60 truncate text-text-muted">{name}, deleted</span>;
  return (
    <Link href={`/campaigns/${id}`} className="max-w-60 truncate text-text-muted hover:text-text">
      {name}
    </Link>
  );
}

function startOf(asked: Record<string, string | string[] | undefined>): "edit" | "compose" | null {
  if (asked.edit) return "edit";
  return asked.write || asked.introduce ? "compose" : null;
}

function basisOf(contactEmail: string | null) {
  if (!contactEmail) return null;
  const { region, legalBasis } = jurisdictionOf(contactEmail);
  return { region, asksForConsent: legalBasis === "consent" };
}
