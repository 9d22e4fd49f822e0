import { EarlierOffers } from "@/components/reader/offer-section";
import { Facts, SideSection } from "@/components/reader/side-section";
import { StandingFacts } from "@/components/reader/standing-facts";
import type { Wired } from "@/lib/contract/wire";
import type { LeadDetail } from "@/lib/core/views/lead-detail";

/** What stands against mailing the person, in whatever campaign, and what the site asked for. */
export function StandingSection({ lead }: { lead: Wired<LeadDetail> }) {
  return (
    <SideSection title="Standing" heading="h2">
      <Facts>
        <StandingFacts {...lead} />
      </Facts>
      <EarlierOffers offers={lead.earlierOffers} />
    </SideSection>
  );
}
