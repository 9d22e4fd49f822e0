"use client";
import { useQuery } from "@tanstack/react-query";
import { Eye, Globe, PanelRightClose } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { LazySheet } from "@/components/ui/lazy-sheet";
import { type Detail, replyQueries } from "@/lib/client/reply-queries";
import { CouldNotLoad } from "./could-not-load";
import { IfLinked } from "./if-linked";
import { LeadSection } from "./lead-section";
import { Ledger } from "./ledger";
import { LinkSection } from "./link-section";
import { NextAction } from "./next-action-card";
import { OfferSection } from "./offer-section";
import { ReferralSection } from "./referral-section";
import { Timeline } from "./timeline";

type SidePaneProps = {
  id: string;
  shown: boolean;
  /** Beside the reader; else a sheet over it. */
  docked: boolean;
  composing: boolean;
  onClose: () => void;
  onReply: () => void;
};

export function SidePane({ id, shown, docked, composing, onClose, onReply }: SidePaneProps) {
  const { data: reply, error, refetch } = useQuery(replyQueries.detail(id));
  const title = titleOf(reply);
  const content = reply ? (
    <Sections reply={reply} composing={composing} onReply={onReply} />
  ) : (
    error && (
      <div className="p-4">
        <CouldNotLoad title="Nothing about the lead could be loaded." because={error.message} onRetry={refetch} />
      </div>
    )
  );
  if (!docked) {
    return (
      <LazySheet open={shown} onOpenChange={onClose} title={title}>
        {content}
      </LazySheet>
    );
  }
  if (!shown) return null;
  const Icon = reply && !reply.leadCard ? Eye : Globe;
  return (
    <aside
      aria-label="Lead"
      className="flex h-full min-h-0 min-w-0 flex-col border-line border-l bg-surface-sunken max-xl:hidden"
    >
      <header className="pane-head gap-1.5 bg-surface pr-2 pl-4">
        <Icon aria-hidden="true" size={15} className="text-text-faint" />
        <h2 className="min-w-0 flex-1 truncate font-medium">{title}</h2>
        <IconButton icon={PanelRightClose} label="Hide this pane (])" onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">{content}</div>
    </aside>
  );
}

function titleOf(reply: Detail | undefined): string {
  if (!reply) return "Lead";
  if (reply.leadCard) return reply.leadCard.site;
  return reply.suggestions.length > 0 ? "If you link guess 1" : "Not linked";
}

function Sections({ reply, composing, onReply }: { reply: Detail; composing: boolean; onReply: () => void }) {
  if (!reply.leadCard) return <IfLinked reply={reply} />;
  return (
    <>
      <NextAction reply={reply} composing={composing} onReply={onReply} />
      <Ledger reply={reply} />
      <ReferralSection reply={reply} lead={reply.leadCard} />
      <OfferSection key={`${reply.id} offer`} reply={reply} />
      <LeadSection key={reply.id} reply={reply} lead={reply.leadCard} />
      <LinkSection reply={reply} />
      <Timeline entries={reply.timeline} />
    </>
  );
}
