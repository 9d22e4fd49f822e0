"use client";
import clsx from "clsx";
import { AlarmClock, Check, Unlink } from "lucide-react";
import { type MouseEvent, memo, type ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { StatusGlyph } from "@/components/ui/status-glyph";
import { Time, TimeLeft } from "@/components/ui/time";
import { useClockText } from "@/lib/client/clock";
import type { Row } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { urgencyOf } from "@/lib/client/time-text";
import { LEAD_STATUS_LABELS } from "@/lib/core/lead";
import { GridCell } from "./grid-cell";
import { Marked } from "./marked";
import { belongsTo, senderName, shortSubject } from "./row-facts";
import { TagButton } from "./tag-button";

export type RowShape = "comfortable" | "compact" | "wide";

type ReplyRowProps = {
  row: Row;
  index: number;
  shape: RowShape;
  /** In the reader. */
  open: boolean;
  /** The one row whose link and tag are tab stops. */
  current: boolean;
  href: string;
  onOpen: (id: string) => void;
  onHover: (id: string) => void;
  picked: boolean;
  /** Some are picked: every row shows its check box. */
  picking: boolean;
  onPick: (id: string, range: boolean) => void;
  /** What a search marks in the row. */
  words: string[];
};

export const ReplyRow = memo(function ReplyRow(props: ReplyRowProps) {
  const { row, index, shape, open, picked, onHover } = props;
  const Lines = LINES[shape];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list is no table
    // biome-ignore lint/a11y/useFocusableInteractive: the link inside the row takes the focus
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={open}
      onPointerEnter={() => onHover(row.id)}
      className={clsx(
        "relative border-line border-b has-[[data-row-link]:focus-visible]:outline-2 has-[[data-row-link]:focus-visible]:outline-focus-ring has-[[data-row-link]:focus-visible]:-outline-offset-2",
        SHAPES[shape],
        picked && !open && "bg-accent-soft",
        open
          ? "border-accent-line/55 bg-accent-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent"
          : !picked && "hover:bg-hover",
      )}
    >
      <GridCell className={clsx("flex justify-center", shape === "wide" ? "" : "row-span-3 pt-1.5")}>
        <PickBox {...props} />
      </GridCell>
      <Lines {...props} />
    </div>
  );
});

/** The check box stands in place of the unread dot once it is wanted: pointed at, focused, or with others picked. */
function PickBox({ row, shape, picked, picking, current, onPick }: ReplyRowProps) {
  const mayPick = useMayWrite();
  const unread = !row.readAt && (
    <span
      className={clsx(
        "absolute left-[0.53125rem] size-[7px] rounded-full bg-accent group-hover/pick:hidden peer-focus-visible:hidden",
        shape === "compact" ? "top-[0.71875rem]" : "top-[0.9375rem]",
        (picked || picking) && "hidden",
      )}
    >
      <span className="sr-only">Unread</span>
    </span>
  );
  if (!mayPick) return unread;
  return (
    <label
      className={clsx(
        "group/pick absolute inset-y-0 left-0 z-1 w-6",
        shape === "compact" ? "pt-2" : "pt-[0.71875rem]",
        picking && "max-md:w-full",
      )}
    >
      <input
        type="checkbox"
        checked={picked}
        tabIndex={current ? 0 : -1}
        aria-label={`Select ${senderName(row)}`}
        onChange={() => onPick(row.id, false)}
        className={clsx(
          "peer ml-[0.3125rem] block size-3.5 accent-(--color-accent) focus-visible:opacity-100 group-hover/pick:opacity-100",
          !picked && !picking && "opacity-0",
        )}
      />
      {unread}
    </label>
  );
}

const SHAPES: Record<RowShape, string> = {
  comfortable:
    "grid h-(--row-comfortable) grid-cols-[1.5rem_minmax(0,1fr)_auto] content-start gap-y-px pt-[0.5625rem] pr-4 max-md:h-22 max-md:pt-[0.6875rem]",
  compact:
    "grid h-(--row-compact) grid-cols-[1.5rem_minmax(0,1fr)_auto] content-start pt-1.5 pr-4 max-md:h-16 max-md:pt-2.5",
  // Under 1440 px the words keep their room: the lead's status gives up its word.
  wide: "grid h-(--row-wide) grid-cols-[1.5rem_10rem_8.5rem_minmax(0,1fr)_7.5rem_1rem_6rem_3.5rem_1.5rem] items-center gap-x-2 pr-4 min-[90rem]:grid-cols-[1.5rem_11.875rem_8.5rem_minmax(0,1fr)_8rem_6.5rem_6rem_3.5rem_1.5rem]",
};

const LINES: Record<RowShape, (props: ReplyRowProps) => ReactNode> = {
  comfortable: ComfortableLines,
  compact: CompactLines,
  wide: WideColumns,
};

function ComfortableLines(props: ReplyRowProps) {
  const { row, current, words } = props;
  return (
    <>
      <FirstLine {...props} />
      <GridCell className="col-span-2 flex h-[1.1875rem] min-w-0 max-md:h-[1.3125rem] max-md:text-[0.875rem]">
        <OwnWords {...props} />
      </GridCell>
      <GridCell className="col-span-2 col-start-2 mt-px flex h-5 min-w-0 items-center gap-[7px] text-text-faint text-xs max-md:mt-1 max-md:h-6">
        <TagButton reply={row} tabIndex={current ? 0 : -1} className="relative" />
        {row.lead ? (
          <StatusGlyph status={row.lead.status} titled />
        ) : (
          <Unlink role="img" aria-label="Not linked" size={13} />
        )}
        <span dir="auto" className="min-w-0 shrink-[999] truncate">
          <Marked text={shortSubject(row.subject)} words={words} />
        </span>
        <span className="ml-auto flex-none truncate md:max-lg:max-w-[5.5rem]">{belongsTo(row)}</span>
        <Avatar name={row.owner?.name ?? null} label={row.owner ? "Owner" : "No owner"} />
      </GridCell>
    </>
  );
}

function CompactLines(props: ReplyRowProps) {
  const { row, current } = props;
  return (
    <>
      <FirstLine {...props} />
      <GridCell className="col-span-2 col-start-2 flex h-5 min-w-0 items-center gap-2 max-md:h-6">
        <TagButton reply={row} tabIndex={current ? 0 : -1} className="relative" />
        <OwnWords {...props} />
        <Avatar name={row.owner?.name ?? null} label={row.owner ? "Owner" : "No owner"} />
      </GridCell>
    </>
  );
}

function WideColumns(props: ReplyRowProps) {
  const { row, current } = props;
  return (
    <>
      <GridCell className="flex min-w-0">
        <RowLink {...props} className="max-w-full" />
      </GridCell>
      <GridCell>
        <TagButton reply={row} readings={1} tabIndex={current ? 0 : -1} className="relative" />
      </GridCell>
      <GridCell className="flex min-w-0 gap-1.5">
        <OwnWords {...props} grow={false} />
        <span dir="auto" className="min-w-0 flex-1 truncate text-left text-text-faint">
          <Marked text={shortSubject(row.subject)} words={props.words} />
        </span>
      </GridCell>
      <GridCell className="truncate text-text-muted text-xs">{belongsTo(row)}</GridCell>
      <GridCell className="text-text-muted text-xs">
        <LeadStanding lead={row.lead} />
      </GridCell>
      <GridCell className="flex items-center justify-end text-xs">
        {row.answerBy && !row.handledAt && <TimeLeft answerBy={row.answerBy} />}
        <Standing row={row} />
      </GridCell>
      <GridCell className="text-right text-text-faint text-xs">
        <Time at={row.receivedAt} shape="short" />
      </GridCell>
      <GridCell className="flex justify-end">
        <Avatar name={row.owner?.name ?? null} label={row.owner ? "Owner" : "No owner"} />
      </GridCell>
    </>
  );
}

function LeadStanding({ lead }: Pick<Row, "lead">) {
  const name = lead ? `Lead: ${LEAD_STATUS_LABELS[lead.status].toLowerCase()}` : "Not linked";
  return (
    <span title={name} className="flex items-center gap-[5px]">
      {lead ? <StatusGlyph status={lead.status} /> : <Unlink aria-hidden="true" size={13} />}
      <span className="max-[89.99rem]:sr-only">{lead ? LEAD_STATUS_LABELS[lead.status] : "Not linked"}</span>
    </span>
  );
}

function FirstLine(props: ReplyRowProps) {
  const { row, shape } = props;
  const left = row.answerBy && !row.handledAt ? row.answerBy : null;
  return (
    <>
      <GridCell className="flex h-[1.1875rem] min-w-0 items-baseline gap-[7px] max-md:h-[1.3125rem]">
        <RowLink {...props} className="max-w-[68%] max-md:text-[0.875rem]" />
        <span className="min-w-0 truncate text-text-faint text-xs">
          {row.fromName && <Marked text={row.fromEmail} words={props.words} />}
        </span>
      </GridCell>
      <GridCell className="flex h-[1.1875rem] items-center justify-end gap-2.5 whitespace-nowrap pl-3 text-text-faint text-xs max-md:h-[1.3125rem]">
        {left && <RowTimeLeft answerBy={left} onlyUrgent={shape === "compact"} />}
        <Standing row={row} />
        <Time at={row.receivedAt} shape="short" className={clsx("min-w-8 text-right", left && "max-md:hidden")} />
      </GridCell>
    </>
  );
}

/** Why nobody needs to look at it now. */
function Standing({ row: { handledAt, snoozedUntil } }: { row: Row }) {
  const snoozed = useClockText(({ now }) => (snoozedUntil && Date.parse(snoozedUntil) > now ? "yes" : "")) === "yes";
  if (handledAt) return <Check role="img" aria-label="Done" size={14} className="flex-none self-center" />;
  if (snoozed) return <AlarmClock role="img" aria-label="Snoozed" size={13} className="flex-none self-center" />;
  return null;
}

/** In the compact list calm rows say nothing; only what is near its end or past it shows its clock. */
function RowTimeLeft({ answerBy, onlyUrgent }: { answerBy: string; onlyUrgent: boolean }) {
  const urgency = useClockText(({ now }) => urgencyOf(Date.parse(answerBy), now));
  if (onlyUrgent && urgency === "calm") return null;
  return <TimeLeft answerBy={answerBy} />;
}

/** Covers the row: one click anywhere opens it, and the browser's own "open in a new tab" works. */
function RowLink({
  row,
  href,
  current,
  open,
  onOpen,
  onPick,
  words,
  className,
}: ReplyRowProps & { className: string }) {
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.button !== 0) return;
    event.preventDefault();
    if (event.shiftKey) onPick(row.id, true);
    else onOpen(row.id);
  }
  return (
    <a
      href={href}
      data-row-link={row.id}
      title={row.fromEmail}
      tabIndex={current ? 0 : -1}
      onClick={follow}
      className={clsx(
        "min-w-0 flex-none outline-none after:absolute after:inset-0",
        row.readAt ? "font-medium" : "font-semibold",
        row.readAt && !open ? "text-text-muted" : "text-text",
        className,
      )}
    >
      <bdi className="block truncate text-left">
        <Marked text={senderName(row)} words={words} />
      </bdi>
      <span className="sr-only">: {shortSubject(row.subject)}</span>
    </a>
  );
}

function OwnWords({ row, open, words, grow = true }: ReplyRowProps & { grow?: boolean }) {
  return (
    <span
      dir="auto"
      title={row.snippet}
      className={clsx(
        "min-w-0 truncate text-left",
        grow ? "flex-1" : "max-w-3/4 flex-none", // the subject keeps its share
        row.readAt && !open ? "text-text-muted" : "text-text",
      )}
    >
      {row.snippet ? <Marked text={row.snippet} words={words} /> : "No words of their own"}
    </span>
  );
}
