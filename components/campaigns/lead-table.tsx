"use client";
import { Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ComposeMail } from "@/components/compose/compose-mail";
import { EmptyState } from "@/components/ui/empty-state";
import { HeadCell, Table } from "@/components/ui/table";
import type { Wired } from "@/lib/contract/wire";
import type { LeadView, TemplateView } from "@/lib/core/views/campaign-views";
import { LeadRow } from "./lead-row";

type LeadTableProps = {
  campaignId: string;
  leads: Wired<LeadView>[];
  me: { name: string; email: string };
  templates: Wired<TemplateView>[];
};

export function LeadTable({ campaignId, leads, me, templates }: LeadTableProps) {
  const router = useRouter();
  const [addressed, setAddressed] = useState<Wired<LeadView> | null>(null);
  if (leads.length === 0) {
    return (
      <EmptyState icon={Users} title="No leads yet">
        Import a CSV file, or paste rows from a spreadsheet.
      </EmptyState>
    );
  }
  return (
    <>
      <Table label="Leads">
        <thead>
          <tr>
            <HeadCell>Site</HeadCell>
            <HeadCell>Person</HeadCell>
            <HeadCell>Status</HeadCell>
            <HeadCell>Last reply</HeadCell>
            <HeadCell>Attempts</HeadCell>
            <HeadCell>
              <span className="sr-only">Write</span>
            </HeadCell>
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
          me={me}
          templates={templates}
          open
          onOpenChange={(open) => {
            if (!open) setAddressed(null);
          }}
          onSent={() => router.refresh()}
        />
      )}
    </>
  );
}
