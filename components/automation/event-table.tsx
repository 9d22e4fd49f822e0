"use client";
import clsx from "clsx";
import { Workflow } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { IntentMark } from "@/components/ui/intent-tag";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { useClockText } from "@/lib/client/clock";
import { dayHeading } from "@/lib/client/time-text";
import type { Wired } from "@/lib/contract/wire";
import type { Cause } from "@/lib/core/acting/ledger";
import type { AutomationEventView } from "@/lib/core/views/reply-views";
import { EffectIcon } from "./effect-face";
import { ruleText } from "./rule-words";
import { WayBack } from "./way-back";

type Event = Wired<AutomationEventView>;

/** What was done without being asked, by day, each with its cause and its way back. */
export function EventTable({ events, filtered }: { events: Event[]; filtered: boolean }) {
  const days = useClockText((zoned) => events.map(({ at }) => dayHeading(Date.parse(at), zoned)).join("\n")).split(
    "\n",
  );
  if (events.length === 0) {
    return (
      <EmptyState icon={Workflow} title={filtered ? "Nothing of this kind was done" : "Nothing was done by itself yet"}>
        Each act that follows from a reply, a bounce or the clock leaves a row here, with its cause and a way back.
      </EmptyState>
    );
  }
  return (
    <Table label="What the machine did">
      <thead>
        <tr>
          <HeadCell className="w-16">Time</HeadCell>
          <HeadCell>Effect</HeadCell>
          <HeadCell className="max-md:hidden">Because of</HeadCell>
          <HeadCell className="max-md:hidden">About</HeadCell>
          <HeadCell className="max-lg:hidden">Rule</HeadCell>
          <HeadCell className="text-end">Way back</HeadCell>
        </tr>
      </thead>
      <tbody>
        {events.map((event, place) => (
          <Fragment key={event.id}>
            {days[place] !== days[place - 1] && <DayRow text={days[place] ?? ""} />}
            <EventRow event={event} />
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

const COLUMNS = 6;

function DayRow({ text }: { text: string }) {
  return (
    <tr className="bg-surface-sunken">
      <th
        scope="rowgroup"
        colSpan={COLUMNS}
        className="h-7 border-line border-b px-6 text-start font-normal text-text-muted text-xs max-md:px-4"
      >
        {text}
      </th>
    </tr>
  );
}

function EventRow({ event }: { event: Event }) {
  const gone = event.undoneAt !== null;
  return (
    <BodyRow>
      <Cell className="align-middle text-text-muted max-md:pt-2 max-md:align-top">
        <Time at={event.at} shape="clock" />
      </Cell>
      <Cell className="w-full max-w-0 max-md:whitespace-normal max-md:py-2" title={event.summary}>
        <span className="flex items-center gap-2 max-md:items-start">
          <EffectIcon effect={event.effect} />
          <span className={clsx("min-w-0 md:truncate", gone && "text-text-faint line-through")}>{event.summary}</span>
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 pl-[1.375rem] text-text-muted text-xs md:hidden">
          <Because event={event} />
          <About event={event} />
        </span>
      </Cell>
      <Cell className="max-md:hidden">
        <Because event={event} />
      </Cell>
      <Cell className="max-w-48 truncate text-text-muted max-md:hidden">
        <About event={event} />
      </Cell>
      <Cell
        className="max-w-64 truncate text-text-faint text-xs max-lg:hidden"
        title={`${event.rule}, version ${event.rulesVersion}`}
      >
        {ruleText(event.rule)} <span className="text-2xs">v{event.rulesVersion.replace(/^\D+/, "")}</span>
      </Cell>
      <Cell className="text-end text-xs max-md:whitespace-normal max-md:align-top">
        <WayBack event={event} />
      </Cell>
    </BodyRow>
  );
}

const CAUSES: Record<Cause, string> = {
  reply: "A reply",
  bounce: "A bounce",
  model: "The model",
  schedule: "Schedule",
  person: "A person",
};

/** The message behind it, one click away. */
function Because({ event: { because, replyId, cause } }: { event: Event }) {
  if (because && replyId) {
    return (
      <Link href={`/inbox/${replyId}?view=all`}>
        <IntentMark intent={because.intent} />
        <span className="sr-only">, the reply from {because.from}</span>
      </Link>
    );
  }
  return <span className="text-text-muted">{CAUSES[cause]}</span>;
}

/** The lead that was touched; else who wrote. */
function About({ event: { site, leadId, because } }: { event: Event }) {
  if (!leadId || !site) return <bdi>{because?.from ?? ""}</bdi>;
  return (
    <Link href={`/leads/${leadId}`} title={because?.from} className="hover:text-accent hover:underline">
      {site}
    </Link>
  );
}
