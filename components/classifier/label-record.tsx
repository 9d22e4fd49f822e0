import { Tags } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { IntentMark } from "@/components/ui/intent-tag";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { inboxHref } from "@/lib/client/inbox-url";
import type { IntentRecord, Share } from "@/lib/core/inbox/label-record";
import type { Intent } from "@/lib/core/reply/intents";
import { percentOf } from "./percent";
import { NumberHead, Section } from "./section";

type LabelRecordProps = { records: IntentRecord[]; weeks: string[] };

/** How many of each tag people left as they were, week by week. */
export function LabelRecord({ records, weeks }: LabelRecordProps) {
  return (
    <Section
      title="Tags that people left"
      about="Of the tags that the machine set on mail that somebody has read: the share that nobody changed, by the week in which the mail came."
    >
      {records.length === 0 ? (
        <EmptyState icon={Tags} title="Nothing to count yet">
          Once people have read replies, each tag stands here with the share that was right.
        </EmptyState>
      ) : (
        <Table label="Share of tags left as they were, by week">
          <thead>
            <tr>
              <HeadCell>Tag</HeadCell>
              <NumberHead>All weeks</NumberHead>
              {weeks.map((week) => (
                <NumberHead key={week}>{dayText(week)}</NumberHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <RecordRow key={record.intent} record={record} weeks={weeks} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function RecordRow({ record: { intent, total, weeks: shares }, weeks }: { record: IntentRecord; weeks: string[] }) {
  return (
    <BodyRow>
      <Cell>
        <IntentMark intent={intent} />
      </Cell>
      <Cell className="text-end font-medium tabular-nums">
        {percentOf(total)} <span className="font-normal text-text-faint text-xs">of {total.all}</span>
      </Cell>
      {shares.map((share, at) => (
        <Cell key={weeks[at]} className="text-end tabular-nums">
          <WeekShare intent={intent} share={share} week={weeks[at] ?? ""} />
        </Cell>
      ))}
    </BodyRow>
  );
}

function WeekShare({ intent, share, week }: { intent: Intent; share: Share; week: string }) {
  const percent = percentOf(share);
  if (percent === null) return <span className="text-text-faint">·</span>;
  const replies = inboxHref({ view: "all", q: `intent:${intent} after:${week} before:${weekAfter(week)}` });
  return (
    <Link
      href={replies}
      prefetch={false}
      title={`${share.left} of ${share.all} left as they were`}
      className="underline-offset-2 hover:underline"
    >
      {percent}
      <span className="sr-only">
        , {share.left} of {share.all}, show the replies
      </span>
    </Link>
  );
}

const WEEK_MS = 7 * 86_400_000;

function weekAfter(week: string): string {
  return new Date(Date.parse(week) + WEEK_MS).toISOString().slice(0, 10);
}

function dayText(day: string): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
