"use client";
import clsx from "clsx";
import { Reply } from "lucide-react";
import { Button } from "@/components/ui/button";
import { StatusGlyph } from "@/components/ui/status-glyph";
import { TimeLeft } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { type ShownAction, shownActionOf } from "./next-action";
import { MainAct, WhichDay } from "./next-action-card";
import { WhyNext } from "./why-next";

type NextBarProps = { reply: Detail; onReply: () => void; className?: string };

/** What to do next, why, and its button, where the lead does not stand beside the reader. */
export function NextBar({ reply, onReply, className }: NextBarProps) {
  const action = shownActionOf(reply);
  const { title, act } = action;
  if (!reply.leadCard) return null;
  return (
    <section
      aria-label="Next best action"
      className={clsx(
        "mx-6 mb-3 flex flex-none items-center gap-3 rounded-xl border border-line bg-surface-sunken px-3 py-2.5 max-md:mx-3 max-md:mb-2.5 max-md:block",
        className,
      )}
    >
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-xs">
          <span className="font-semibold text-sm max-md:flex-1">{title}</span>
          {reply.answerBy && !reply.handledAt && act !== "none" && (
            <TimeLeft answerBy={reply.answerBy} className="whitespace-nowrap" />
          )}
        </p>
        <WhyNext {...action} />
        <WhichDay reply={reply} />
      </div>
      <Acts reply={reply} action={action} onReply={onReply} />
    </section>
  );
}

type ActsProps = { reply: Detail; action: ShownAction; onReply: () => void };

/** Who is left alone gets no button; who is waited for may still be answered. A finger has "placed" one tap away. */
function Acts({ reply, action, onReply }: ActsProps) {
  const { changeLeadStatus } = useReplyActions();
  const lead = reply.leadCard;
  if (!lead) return null;
  const next = reply.nextAction?.action;
  const mayBePlaced = next === "reply" && lead.status !== "placed";
  const mayBeAnswered = action.act === "none" && next === "wait";
  if (action.act === "none" && !mayBeAnswered) return null;
  return (
    <div className="flex gap-2 max-md:mt-2 max-md:*:grow max-md:*:basis-0 max-md:*:px-2!">
      {mayBePlaced && (
        <Button size="touch" className="md:hidden" onClick={() => changeLeadStatus(reply.id, lead.id, "placed")}>
          <StatusGlyph status="placed" />
          Mark placed
        </Button>
      )}
      {mayBeAnswered && (
        <Button onClick={onReply} className="max-md:h-(--control-touch)">
          <Reply aria-hidden="true" size={15} />
          Reply
        </Button>
      )}
      <MainAct {...{ action, reply, onReply }} className="max-md:h-(--control-touch)" />
    </div>
  );
}
