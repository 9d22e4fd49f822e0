import { EarlierOffers } from "@/components/reader/offer-section";
import { Fact, Facts, SideSection } from "@/components/reader/side-section";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import { HOLD_LABELS } from "@/lib/core/acting/holds";
import { SUPPRESSION_LABELS } from "@/lib/core/suppression";
import type { LeadDetail } from "@/lib/core/views/lead-detail";

/** What stands against mailing the person, in whatever campaign, and what the site asked for. */
export function StandingSection({ lead }: { lead: Wired<LeadDetail> }) {
  const { holds, suppression, earlierOffers } = lead;
  return (
    <SideSection title="Standing" heading="h2">
      <Facts>
        <Fact name="Hold">
          {holds.length === 0 && "None"}
          {holds.map(({ reason, until }) => (
            <span key={reason} className="block">
              {HOLD_LABELS[reason]}
              {until && (
                <>
                  {" until "}
                  <Time at={until} shape="short" />
                </>
              )}
            </span>
          ))}
        </Fact>
        <Fact name="Suppressed">
          {suppression ? `${SUPPRESSION_LABELS[suppression.reason]}, ${suppression.value}` : "No"}
        </Fact>
      </Facts>
      <EarlierOffers offers={earlierOffers} />
    </SideSection>
  );
}
