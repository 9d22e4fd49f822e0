"use client";
import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LeadForm, leadFields } from "@/components/campaigns/lead-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { createLeadAction } from "@/lib/server/actions/leads";
import { Fact, Facts, SideSection } from "./side-section";

type ReferralSectionProps = { reply: Detail; lead: NonNullable<Detail["leadCard"]> };

/** Whom they named instead: one click to a lead of its own, then a first mail that says who sent us. */
export function ReferralSection({ reply, lead }: ReferralSectionProps) {
  const router = useRouter();
  const mayWrite = useMayWrite();
  const [open, setOpen] = useState(false);
  const { referral } = reply;
  if (!referral) return null;
  return (
    <SideSection title={reply.intent === "left_company" ? "In their place" : "Whom they named"}>
      <Facts>
        <Fact name="Person">
          <bdi>{referral.name ?? "Not named"}</bdi>
        </Fact>
        <Fact name="Address">{referral.address ?? "Not named"}</Fact>
      </Facts>
      {mayWrite && !lead.campaign.deleted && (
        <Button onClick={() => setOpen(true)} className="mt-2 max-md:h-(--control-touch)">
          <UserPlus aria-hidden="true" size={14} />
          Add as a lead
        </Button>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Add ${referral.name ?? referral.address ?? "the person"}`}
        description="Then a first mail is drafted that says who named them."
      >
        <LeadForm
          text={newLeadOf(reply, lead)}
          act={{ name: "Add and write", while: "Adding" }}
          onSave={async (text) => {
            const campaignId = lead.campaign.id;
            const answer = await tryAction(() => createLeadAction({ campaignId, ...leadFields(text) }));
            if (!answer.ok) return answer.problem;
            const { lead: added, existing } = answer.value;
            say(
              existing ? `${added.domain} is in the campaign already.` : `${added.contactName ?? added.domain} added.`,
            );
            router.push(`/leads/${added.id}?introduce=${reply.id}`);
            return null;
          }}
        />
      </Dialog>
    </SideSection>
  );
}

/** The same site under an address of its own: a campaign has each website once. */
function newLeadOf(reply: Detail, lead: ReferralSectionProps["lead"]) {
  const { name = null, address = null } = reply.referral ?? {};
  const mark = encodeURIComponent((address?.split("@")[0] ?? name ?? "contact").toLowerCase().replace(/\s+/g, "-"));
  return {
    websiteUrl: `${lead.websiteUrl.replace(/#.*$/, "")}#${mark}`,
    websiteTitle: "",
    contactName: name ?? "",
    contactEmail: address ?? "",
    source: `Named by ${reply.fromName || reply.fromEmail}`,
    notes: "",
  };
}
