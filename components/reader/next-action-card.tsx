"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Clock, Reply } from "lucide-react";
import Link from "next/link";
import { DayChoice } from "@/components/planner/day-choice";
import { plannerOf } from "@/components/planner/use-planner";
import { Button, buttonClasses } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useClockText } from "@/lib/client/clock";
import { type Detail, replyQueries } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { durationText, urgencyOf } from "@/lib/client/time-text";
import { AddNamed } from "./add-named";
import { type ShownAction, shownActionOf } from "./next-action";
import { WhyNext } from "./why-next";

type NextActionProps = { reply: Detail; composing: boolean; onReply: () => void };

/** What to do next, why, how long there is, and the one ink button that does it. */
export function NextAction({ reply, composing, onReply }: NextActionProps) {
  const action = shownActionOf(reply);
  const { title, act } = action;
  return (
    <section aria-label="Next best action" className="border-line border-b bg-surface px-4 py-3">
      <h3 className="section-label mb-1.5">Next best action</h3>
      <p className="font-semibold">{title}</p>
      <WhyNext {...action} />
      {reply.answerBy && !reply.handledAt && act !== "none" && (
        <Deadline from={reply.receivedAt} to={reply.answerBy} what={act === "decide" ? "decide" : "answer"} />
      )}
      <WhichDay reply={reply} />
      {!composing && <MainAct {...{ action, reply, onReply }} className="mt-3 w-full max-md:h-(--control-touch)" />}
    </section>
  );
}

type MainActProps = { action: ShownAction; reply: Detail; onReply: () => void; className: string };

/** The one ink button; nothing where there is nothing to do. */
export function MainAct({ action: { act, label, elsewhere }, reply, onReply, className }: MainActProps) {
  const mayWrite = useMayWrite();
  const lead = reply.leadCard;
  if (act === "none" || act === "link") return null;
  const look = `${buttonClasses("primary")} ${className}`;
  if (elsewhere) {
    return (
      <Link href={`/inbox/${elsewhere}?view=all`} className={look}>
        Open the reply it is about
      </Link>
    );
  }
  if (!mayWrite || act === "decide") return null; // the decision stands under the words
  if (act === "reply") {
    return (
      <Button look="primary" onClick={onReply} className={className}>
        <Reply aria-hidden="true" size={14} />
        {label}
      </Button>
    );
  }
  if (!lead) return null;
  if (act === "add_named") return <AddNamed reply={reply} lead={lead} look="primary" className={className} />;
  return (
    <Link href={act === "write" ? `/leads/${lead.id}?write=1` : `/leads/${lead.id}?edit=1`} className={look}>
      {label}
    </Link>
  );
}

/** "Back on 9 August or 8 September?" The planner asks the same. */
export function WhichDay({ reply }: { reply: Detail }) {
  const client = useQueryClient();
  const mayWrite = useMayWrite();
  const { id: replyId, returnDate, returnDateAlternative, holds } = reply;
  const waits = holds.some(({ reason }) => reason === "out_of_office" || reason === "not_now");
  if (!waits || !returnDate || !returnDateAlternative) return null;
  const person = reply.leadCard?.contactName ?? reply.fromName;
  const refresh = () => void client.invalidateQueries({ queryKey: replyQueries.detail(replyId).queryKey });
  return (
    <div className="mt-2">
      <DayChoice
        labelLook="w-full"
        readings={[returnDate, returnDateAlternative]}
        disabled={!mayWrite}
        onChoose={plannerOf({ replyId, person, refresh }).choose}
      />
    </div>
  );
}

const INKS: Record<string, string> = { calm: "text-text", soon: "text-warning", over: "text-danger" };
const BARS: Record<string, string> = { calm: "bg-text-muted", soon: "bg-warning", over: "bg-danger" };

function Deadline({ from, to, what }: { from: string; to: string; what: string }) {
  const start = Date.parse(from);
  const end = Date.parse(to);
  const urgency = useClockText(({ now }) => urgencyOf(end, now));
  const left = useClockText(({ now }) => durationText(end - now));
  const used = useClockText(
    ({ now }) => `${Math.round(Math.min(1, Math.max(0, (now - start) / (end - start || 1))) * 100)}`,
  );
  return (
    <>
      <p className="mt-2.5 flex items-baseline gap-1.5 text-text-muted text-xs">
        <Clock aria-hidden="true" size={14} className={`self-center ${INKS[urgency]}`} />
        <b className={`font-semibold text-lg tabular-nums ${INKS[urgency]}`}>{left}</b>
        {urgency === "over" ? "over" : `left to ${what}`}
        <span className="ml-auto text-text-faint">
          by <Time at={to} shape="short" />
        </span>
      </p>
      <div
        role="img"
        aria-label={`${used} percent of the time is used`}
        className="mt-1 h-[3px] overflow-hidden rounded-full bg-pressed"
      >
        <span className={`block h-full rounded-full ${BARS[urgency]}`} style={{ width: `${used}%` }} />
      </div>
    </>
  );
}
