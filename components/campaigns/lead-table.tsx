"use client";
import { ListFilter, Users } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ComposeMail } from "@/components/compose/compose-mail";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { HeadCell, Table } from "@/components/ui/table";
import { ForWriters } from "@/lib/client/role";
import type { Wired } from "@/lib/contract/wire";
import type { LeadView, TemplateView } from "@/lib/core/views/campaign-views";
import { LeadRow } from "./lead-row";

type LeadTableProps = {
  campaignId: string;
  leads: Wired<LeadView>[];
  /** Whether a search or a status left some out. */
  narrowed: boolean;
  templates: Wired<TemplateView>[];
};

export function LeadTable({ campaignId, leads, narrowed, templates }: LeadTableProps) {
  const router = useRouter();
  const [addressed, setAddressed] = useState<Wired<LeadView> | null>(null);
  if (leads.length === 0) return narrowed ? <NothingFits campaignId={campaignId} /> : <NoLeads />;
  return (
    <>
      <Table label="Leads">
        <thead>
          <tr>
            <HeadCell>Site</HeadCell>
            <HeadCell className="max-md:hidden">Person</HeadCell>
            <HeadCell>Status</HeadCell>
            <HeadCell className="max-md:hidden">Last reply</HeadCell>
            <HeadCell className="max-md:hidden">Attempts</HeadCell>
            <ForWriters>
              <HeadCell>
                <span className="sr-only">Write</span>
              </HeadCell>
            </ForWriters>
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => (
            <LeadRow key={lead.id} lead={lead} onCompose={() => setAddressed(lead)} />
          ))}
        </tbody>
      </Table>
      {addressed && (
        <ComposeMail
          campaignId={campaignId}
          lead={addressed}
          templates={templates}
          open
          onOpenChange={(open) => {
            if (!open) setAddressed(null);
          }}
          onSent={() => router.refresh()}
          onTakenBack={() => setAddressed(addressed)}
        />
      )}
    </>
  );
}

function NoLeads() {
  return (
    <EmptyState icon={Users} title="No leads yet">
      Import a CSV file, paste rows from a spreadsheet, or add one by hand.
    </EmptyState>
  );
}

function NothingFits({ campaignId }: { campaignId: string }) {
  return (
    <EmptyState
      icon={ListFilter}
      title="No lead fits"
      actions={
        <Link href={`/campaigns/${campaignId}`} className={buttonClasses()}>
          Show all leads
        </Link>
      }
    >
      The search and the status together leave nothing.
    </EmptyState>
  );
}
