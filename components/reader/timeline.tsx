import { ArrowRight, Clock, Download, type LucideIcon, Pause, Reply, Send, ShieldOff } from "lucide-react";
import Link from "next/link";
import { INTENT_ICONS } from "@/components/ui/intent-face";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { TimelineEntry } from "@/lib/core/views/reply-views";
import { SideSection } from "./side-section";

const ICONS: Record<TimelineEntry["kind"], LucideIcon> = {
  sent: Send,
  reply: Reply,
  imported: Download,
  status: ArrowRight,
  suppressed: ShieldOff,
  hold: Pause,
  queued: Clock,
};

/** What happened with this lead, newest first. */
export function Timeline({ entries }: { entries: Wired<TimelineEntry>[] }) {
  if (entries.length === 0) return null;
  return (
    <SideSection title="Timeline">
      <TimelineList entries={entries} />
    </SideSection>
  );
}

export function TimelineList({ entries }: { entries: Wired<TimelineEntry>[] }) {
  return (
    <ol className="text-text-muted text-xs leading-[1.125rem]">
      {entries.map(({ at, kind, text, intent, replyId }) => {
        const Icon = intent ? INTENT_ICONS[intent] : ICONS[kind];
        return (
          <li key={`${at} ${kind} ${text}`} className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-2 py-0.5">
            <Icon aria-hidden="true" size={13} className="mt-[2.5px] text-text-faint" />
            {replyId ? (
              <Link
                href={`/inbox/${replyId}?view=all`}
                title={text}
                className="truncate underline decoration-line-control decoration-dotted underline-offset-3 hover:text-accent"
              >
                {text}
              </Link>
            ) : (
              <span className="truncate" title={text}>
                {text}
              </span>
            )}
            <Time at={at} shape="short" className="text-text-faint" />
          </li>
        );
      })}
    </ol>
  );
}
