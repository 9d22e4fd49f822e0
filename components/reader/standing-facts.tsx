import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import { HOLD_LABELS } from "@/lib/core/acting/holds";
import { SUPPRESSION_LABELS } from "@/lib/core/suppression";
import type { LeadDetail } from "@/lib/core/views/lead-detail";
import { Fact } from "./side-section";

type Standing = Pick<Wired<LeadDetail>, "holds" | "suppression">;

/** What stands against mailing a person, in whatever campaign. */
export function StandingFacts({ holds, suppression }: Standing) {
  return (
    <>
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
    </>
  );
}
