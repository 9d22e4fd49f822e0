import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { Fact, Facts } from "@/components/reader/side-section";
import { IntentMark } from "@/components/ui/intent-tag";
import type { Wired } from "@/lib/contract/wire";
import type { LeadView } from "@/lib/core/views/campaign-views";

/** What is known of a lead. The site opens apart and learns nothing of where the visitor came from. */
export function LeadAbout({ lead }: { lead: Wired<LeadView> }) {
  return (
    <Facts>
      <Fact name="Website">
        <a
          href={lead.websiteUrl}
          target="_blank"
          rel="noreferrer nofollow"
          className="inline-flex max-w-full items-center gap-1 hover:text-accent"
        >
          <span className="truncate underline decoration-line-control decoration-dotted underline-offset-3">
            {lead.websiteUrl}
          </span>
          <ExternalLink aria-label="opens a new tab" size={12} className="text-text-faint" />
        </a>
      </Fact>
      <Fact name="Person">
        <bdi>{lead.contactName ?? "Unknown"}</bdi>
      </Fact>
      <Fact name="Address">{lead.contactEmail ?? "No address"}</Fact>
      <Fact name="Owner">{lead.owner?.name ?? "Nobody"}</Fact>
      {lead.lastReply && (
        <Fact name="Last reply">
          <Link href={`/inbox/${lead.lastReply.id}?view=all`}>
            <IntentMark intent={lead.lastReply.intent} />
          </Link>
        </Fact>
      )}
      <Scores lead={lead} />
      <Fact name="Source">{lead.source ?? "Not noted"}</Fact>
      <Fact name="Notes">
        <span dir="auto" className="block whitespace-pre-line">
          {lead.notes ?? "None"}
        </span>
      </Fact>
    </Facts>
  );
}

function Scores({ lead: { relevanceScore, authorityScore } }: { lead: Wired<LeadView> }) {
  return (
    <>
      {relevanceScore !== null && <Fact name="Relevance">{relevanceScore} of 100</Fact>}
      {authorityScore !== null && <Fact name="Authority">{authorityScore} of 100</Fact>}
    </>
  );
}
