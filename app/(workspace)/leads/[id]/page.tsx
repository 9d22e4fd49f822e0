import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AttemptTable } from "@/components/campaigns/attempt-table";
import { ConsentSection } from "@/components/campaigns/consent-section";
import { StatusMenu } from "@/components/campaigns/status-menu";
import { Page } from "@/components/layout/page";
import { Fact, Facts, SideSection } from "@/components/reader/side-section";
import { TimelineList } from "@/components/reader/timeline";
import { jurisdictionOf } from "@/lib/core/policy/region";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readAttempts, readLead } from "@/lib/server/read";

export const metadata = { title: "Lead" };

export default async function LeadPage({ params }: PageProps<"/leads/[id]">) {
  const lead = await readLead((await params).id);
  if (!lead) notFound();
  const attempts = await readAttempts({ leadId: lead.id, limit: MAX_PAGE_LIMIT });
  return (
    <Page
      title={lead.domain}
      description={lead.websiteTitle ?? undefined}
      before={
        <>
          <Link href={`/campaigns/${lead.campaign.id}`} className="text-text-muted hover:text-text">
            {lead.campaign.name}
          </Link>
          <ChevronRight aria-hidden="true" size={14} className="text-text-faint" />
        </>
      }
      actions={<StatusMenu lead={lead} />}
    >
      <div className="grid border-line border-y px-2 lg:grid-cols-2 max-md:px-0">
        <div className="border-line max-lg:border-b">
          <SideSection title="About">
            <Facts>
              <Fact name="Website">{lead.websiteUrl}</Fact>
              <Fact name="Person">{lead.contactName ?? "Unknown"}</Fact>
              <Fact name="Address">{lead.contactEmail ?? "No address"}</Fact>
              <Fact name="Owner">{lead.owner?.name ?? "Nobody"}</Fact>
              <Fact name="Source">{lead.source ?? "Not noted"}</Fact>
              <Fact name="Notes">{lead.notes ?? "None"}</Fact>
            </Facts>
          </SideSection>
          <ConsentSection lead={lead} basis={basisOf(lead.contactEmail)} />
        </div>
        <SideSection title="Timeline">
          <TimelineList entries={lead.timeline} />
        </SideSection>
      </div>
      <AttemptTable attempts={attempts.items} />
    </Page>
  );
}

function basisOf(contactEmail: string | null) {
  if (!contactEmail) return null;
  const { region, legalBasis } = jurisdictionOf(contactEmail);
  return { region, asksForConsent: legalBasis === "consent" };
}
