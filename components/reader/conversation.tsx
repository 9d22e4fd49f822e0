"use client";
import { CheckCheck, ChevronRight, CircleAlert, CircleQuestionMark, Clock, type LucideIcon, X } from "lucide-react";
import type { ReactNode } from "react";
import { IntentMark } from "@/components/ui/intent-tag";
import { Time } from "@/components/ui/time";
import type { Detail } from "@/lib/client/reply-queries";
import { useMediaQuery } from "@/lib/client/use-media-query";
import { ATTEMPT_STATUS_LABELS, type AttemptStatus } from "@/lib/core/attempt";

type Entry = Detail["conversation"][number];

const STATUS_ICONS: Record<AttemptStatus, LucideIcon> = {
  queued: Clock,
  sending: Clock,
  sent: CheckCheck,
  failed: CircleAlert,
  unknown: CircleQuestionMark,
  bounced: CircleAlert,
  cancelled: X,
};

/** The other mails of the thread, oldest first, each folded to one line; the open reply stands between the two parts. */
export function Conversation({ reply, part }: { reply: Detail; part: "before" | "after" }) {
  const here = reply.conversation.findIndex((entry) => entry.id === reply.id);
  const shown = reply.conversation.filter(
    (entry, index) => entry.id !== reply.id && (part === "before") === comesBefore(reply, entry, index < here),
  );
  const onPhone = useMediaQuery("(max-width: 44.99rem)", false);
  if (shown.length === 0) return null;
  const lines = shown.map((entry) => <Folded key={entry.id} entry={entry} />);
  return (
    <div className={part === "after" ? "mt-6" : ""}>
      {onPhone && shown.length > 1 ? <AllFolded entries={shown}>{lines}</AllFolded> : lines}
    </div>
  );
}

/** A mail server tells the arrival to the second: the mail that is answered comes first even in the same second. */
function comesBefore({ linkedAttempt }: Detail, entry: Entry, earlier: boolean): boolean {
  return earlier || (entry.kind === "sent" && linkedAttempt !== null && entry.number <= linkedAttempt.number);
}

/** On a phone the mails before the open one take one line together. */
function AllFolded({ entries, children }: { entries: Entry[]; children: ReactNode }) {
  const ours = entries.filter((entry) => entry.kind === "sent").length;
  const last = entries.at(-1);
  return (
    <details className="group/all border-line border-t">
      <summary className="flex min-h-(--control-touch) list-none items-center gap-2 text-text-muted text-xs [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" size={14} className="text-text-faint group-open/all:rotate-90" />
        <span className="flex-1">
          {ours === entries.length ? `${ours} mails of yours` : `${entries.length} earlier mails`}
        </span>
        {last && <Time at={last.at} shape="short" className="text-text-faint" />}
      </summary>
      {children}
    </details>
  );
}

function Folded({ entry }: { entry: Entry }) {
  const ours = entry.kind === "sent";
  const text = ours ? entry.text : entry.ownWords;
  return (
    <details className="group border-line border-t">
      <summary className="flex min-h-8 cursor-default list-none items-center gap-2 text-text-muted text-xs hover:bg-hover max-md:min-h-(--control-touch) [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" size={13} className="text-text-faint group-open:rotate-90" />
        <span className="w-[4.25rem] flex-none truncate font-medium">
          {ours ? ourName(entry.number) : entry.fromName || entry.fromEmail}
        </span>
        <span dir="auto" className="min-w-0 flex-1 truncate text-left text-text-faint group-open:invisible">
          {text}
        </span>
        {ours ? <Delivery status={entry.status} /> : <IntentMark intent={entry.intent} />}
        <Time at={entry.at} shape="short" className="w-11 flex-none text-right text-text-faint" />
      </summary>
      <div className="max-w-(--measure) pt-1 pb-4 pl-[1.3125rem]">
        <p className="font-medium text-xs">{entry.subject}</p>
        <p dir="auto" className="mt-2 whitespace-pre-line text-sm text-text-muted [overflow-wrap:anywhere]">
          {text}
        </p>
      </div>
    </details>
  );
}

function ourName(number: number): string {
  return number > 1 ? `You, #${number}` : "You";
}

function Delivery({ status }: { status: AttemptStatus }) {
  const Icon = STATUS_ICONS[status];
  return (
    <span className="flex flex-none items-center gap-1 text-text-faint">
      <Icon aria-hidden="true" size={13} />
      {ATTEMPT_STATUS_LABELS[status]}
    </span>
  );
}
