"use client";
import { PenLine } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { IntentMark } from "@/components/ui/intent-tag";
import { BodyRow, Cell } from "@/components/ui/table";
import type { Wired } from "@/lib/contract/wire";
import { UNMAILABLE_STATUSES } from "@/lib/core/lead";
import type { LeadView } from "@/lib/core/views/campaign-views";
import { AttemptNumber } from "./attempt-face";
import { StatusMenu } from "./status-menu";

export function LeadRow({ lead, onCompose }: { lead: Wired<LeadView>; onCompose: () => void }) {
  const mailable = lead.contactEmail !== null && !UNMAILABLE_STATUSES.includes(lead.status);
  return (
    <BodyRow>
      <Cell>
        <Link
          href={`/leads/${lead.id}`}
          className="font-medium hover:text-accent"
          title={lead.websiteTitle ?? undefined}
        >
          {lead.domain}
        </Link>
      </Cell>
      <Cell title={lead.contactEmail ?? undefined}>
        {lead.contactName ?? lead.contactEmail ?? <span className="text-text-faint">No address</span>}
      </Cell>
      <Cell>
        <StatusMenu lead={lead} />
      </Cell>
      <Cell>
        {lead.lastReply ? (
          <Link href={`/inbox/${lead.lastReply.id}?view=all`}>
            <IntentMark intent={lead.lastReply.intent} />
          </Link>
        ) : (
          <span className="text-text-muted">No reply</span>
        )}
      </Cell>
      <Cell>
        <span className="flex gap-2">
          {lead.attempts.map((attempt) => (
            <AttemptNumber key={attempt.id} number={attempt.number} status={attempt.status} />
          ))}
          {lead.attempts.length === 0 && <span className="text-text-muted">None</span>}
        </span>
      </Cell>
      <Cell className="text-end">
        <Button size="sm" disabled={!mailable} onClick={onCompose} aria-label={`Compose to ${lead.domain}`}>
          <PenLine aria-hidden="true" size={13} />
          Compose
        </Button>
      </Cell>
    </BodyRow>
  );
}
