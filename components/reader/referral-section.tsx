"use client";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { AddNamed } from "./add-named";
import { shownActionOf } from "./next-action";
import { Fact, Facts, SideSection } from "./side-section";

type ReferralSectionProps = { reply: Detail; lead: NonNullable<Detail["leadCard"]> };

/** Whom they named instead, one click from being a lead; the button stands above where that is the next best thing. */
export function ReferralSection({ reply, lead }: ReferralSectionProps) {
  const mayWrite = useMayWrite();
  const { referral } = reply;
  if (!referral) return null;
  const offered = shownActionOf(reply).act === "add_named";
  return (
    <SideSection title={reply.intent === "left_company" ? "In their place" : "Whom they named"}>
      <Facts>
        <Fact name="Person">
          <bdi>{referral.name ?? "Not named"}</bdi>
        </Fact>
        <Fact name="Address">{referral.address ?? "Not named"}</Fact>
      </Facts>
      {mayWrite && !offered && !lead.campaign.deleted && (
        <AddNamed reply={reply} lead={lead} look="outline" className="mt-2 max-md:h-(--control-touch)" />
      )}
    </SideSection>
  );
}
