"use client";
import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LeadForm, leadFields } from "@/components/campaigns/lead-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Detail } from "@/lib/client/reply-queries";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { createLeadAction } from "@/lib/server/actions/leads";

type AddNamedProps = {
  reply: Detail;
  lead: NonNullable<Detail["leadCard"]>;
  look: "primary" | "outline";
  className: string;
};

/** Whom a reply named becomes a lead of their own, then a first mail is drafted that says who sent us. */
export function AddNamed({ reply, lead, look, className }: AddNamedProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { name = null, address = null } = reply.referral ?? {};
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)} className={className}>
        <UserPlus aria-hidden="true" size={14} />
        Add as a lead
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Add ${name ?? address ?? "the person"}`}
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
    </>
  );
}

/** The same site under an address of its own: a campaign has each website once. */
function newLeadOf(reply: Detail, lead: AddNamedProps["lead"]) {
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
