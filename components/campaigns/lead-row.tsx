"use client";
import { PenLine } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { IntentMark } from "@/components/ui/intent-tag";
import { BodyRow, Cell } from "@/components/ui/table";
import { ForWriters } from "@/lib/client/role";
import type { Wired } from "@/lib/contract/wire";
import { UNMAILABLE_STATUSES } from "@/lib/core/lead";
import type { LeadView } from "@/lib/core/views/campaign-views";
import { AttemptNumber } from "./attempt-face";
import { StatusMenu } from "./status-menu";

export function LeadRow({ lead, onCompose }: { lead: Wired<LeadView>; onCompose: () => void }) {
  const mailable = lead.contactEmail !== null && !UNMAILABLE_STATUSES.includes(lead.status);
  return (
    <BodyRow>
      <Cell className="w-1/2 max-w-0 max-md:w-full max-md:py-2">
        <Link
          href={`/leads/${lead.id}`}
          className="block truncate font-medium hover:text-accent"
          title={lead.websiteTitle ?? undefined}
        >
          {lead.domain}
        </Link>
        <span className="block truncate text-text-muted text-xs md:hidden">
          <Person lead={lead} />
        </span>
      </Cell>
      <Cell className="w-1/2 max-w-0 truncate max-md:hidden" title={lead.contactEmail ?? undefined}>
        <Person lead={lead} />
      </Cell>
      <Cell>
        <StatusMenu lead={lead} />
      </Cell>
      <Cell className="max-md:hidden">
        {lead.lastReply ? (
          <Link href={`/inbox/${lead.lastReply.id}?view=all`}>
            <IntentMark intent={lead.lastReply.intent} />
          </Link>
        ) : (
          <span className="text-text-muted">No reply</span>
        )}
      </Cell>
      <Cell className="max-md:hidden">
        <span className="flex gap-2">
          {lead.attempts.map((attempt) => (
            <AttemptNumber key={attempt.id} number={attempt.number} status={attempt.status} />
          ))}
          {lead.attempts.length === 0 && <span className="text-text-muted">None</span>}
        </span>
      </Cell>
      <ForWriters>
        <Cell className="text-end">
          <Button
            size="sm"
            disabled={!mailable}
            onClick={onCompose}
            aria-label={`Compose to ${lead.domain}`}
            className="max-lg:w-(--control-sm) max-lg:px-0 max-md:size-9"
          >
            <PenLine aria-hidden="true" size={13} />
            <span className="max-lg:hidden">Compose</span>
          </Button>
        </Cell>
      </ForWriters>
    </BodyRow>
  );
}

function Person({ lead }: { lead: Wired<LeadView> }) {
  const known = lead.contactName ?? lead.contactEmail;
  return known ? (
    <bdi className="block truncate text-left">{known}</bdi>
  ) : (
    <span className="text-text-faint">No address</span>
  );
}
