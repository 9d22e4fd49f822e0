"use client";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { Segments } from "@/components/ui/segments";
import { LeadStatusText, StatusGlyph } from "@/components/ui/status-glyph";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { LEAD_STATUS_LABELS, type LeadStatus } from "@/lib/core/lead";
import { Fact, Facts, SideSection } from "./side-section";

const MAIN_WAY = ["discovered", "contacted", "replied", "placed"] as const satisfies readonly LeadStatus[];
const SIDE_EXITS = ["bounced", "unsubscribed", "lost"] as const satisfies readonly LeadStatus[];

type LeadCard = NonNullable<Detail["leadCard"]>;

/** The main way in sight, one click each; the side exits in a menu. */
export function LeadSection({ reply, lead }: { reply: Detail; lead: LeadCard }) {
  const { changeLeadStatus } = useReplyActions();
  const change = (status: LeadStatus) => {
    if (status !== lead.status) void changeLeadStatus(reply.id, lead.id, status);
  };
  const owner = reply.owner ?? lead.owner;
  const mayWrite = useMayWrite();
  const exited = SIDE_EXITS.some((status) => status === lead.status);
  return (
    <SideSection
      title="Lead"
      action={
        mayWrite && (
          <Menu>
            <MenuTrigger asChild>
              <IconButton icon={Ellipsis} label="All statuses" size="sm" />
            </MenuTrigger>
            <MenuContent>
              {[...MAIN_WAY, ...SIDE_EXITS].map((status) => (
                <MenuItem key={status} onSelect={() => change(status)}>
                  <StatusGlyph status={status} />
                  {LEAD_STATUS_LABELS[status]}
                </MenuItem>
              ))}
            </MenuContent>
          </Menu>
        )
      }
    >
      {mayWrite && (
        <div className="mb-2.5">
          <Segments<LeadStatus>
            label="Lead status"
            shape="stacked"
            value={lead.status}
            onChange={change}
            options={MAIN_WAY.map((status) => ({
              value: status,
              label: LEAD_STATUS_LABELS[status],
              icon: <StatusGlyph status={status} />,
            }))}
          />
        </div>
      )}
      <div>
        <Facts>
          {(exited || !mayWrite) && (
            <Fact name="Status">
              <LeadStatusText status={lead.status} />
            </Fact>
          )}
          <Fact name="Person">
            <Link
              href={`/leads/${lead.id}`}
              className="underline decoration-line-control decoration-dotted underline-offset-3 hover:text-accent"
            >
              {lead.contactName ?? lead.contactEmail ?? lead.site}
            </Link>
          </Fact>
          <Fact name="Campaign">
            {lead.campaign.deleted ? (
              `${lead.campaign.name}, deleted`
            ) : (
              <Link
                href={`/campaigns/${lead.campaign.id}`}
                className="underline decoration-line-control decoration-dotted underline-offset-3 hover:text-accent"
              >
                {lead.campaign.name}
              </Link>
            )}
          </Fact>
          <Fact name="Owner">
            <span className="inline-flex items-center gap-1.5">
              <Avatar name={owner?.name ?? null} label={owner ? "Owner" : "No owner"} />
              {owner?.name ?? "Nobody"}
            </span>
          </Fact>
        </Facts>
      </div>
    </SideSection>
  );
}
