"use client";
import { Reply } from "lucide-react";
import { Button } from "@/components/ui/button";
import { StatusGlyph } from "@/components/ui/status-glyph";
import { Time, TimeLeft } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { type ShownAction, shownActionOf } from "./next-action";
import { MainAct } from "./next-action-card";

/** On a phone the next best action stands above the bar, with its reason and its button. */
export function PhoneNext({ reply, onReply }: { reply: Detail; onReply: () => void }) {
  const action = shownActionOf(reply);
  const { title, why, until, act } = action;
  if (!reply.leadCard) return null;
  return (
    <section
      aria-label="Next best action"
      className="mx-3 mb-2.5 flex-none rounded-xl border border-line bg-surface-sunken px-3 py-2.5 md:hidden"
    >
      <p className="flex items-center gap-2 text-xs">
        <span className="min-w-0 flex-1 truncate font-semibold text-sm">{title}</span>
        {reply.answerBy && !reply.handledAt && act !== "none" && <TimeLeft answerBy={reply.answerBy} />}
      </p>
      <p className="text-text-muted text-xs leading-[1.125rem]">
        {why}
        {until && (
          <>
            {" Until "}
            <Time at={until} shape="short" />.
          </>
        )}
      </p>
      <Acts reply={reply} action={action} onReply={onReply} />
    </section>
  );
}

type ActsProps = { reply: Detail; action: ShownAction; onReply: () => void };

/** Who is left alone gets no button; who is waited for may still be answered. */
function Acts({ reply, action, onReply }: ActsProps) {
  const { changeLeadStatus } = useReplyActions();
  const lead = reply.leadCard;
  const stopped = action.act === "none" && reply.nextAction?.action === "stop";
  if (!lead || stopped) return null;
  const mayBePlaced = action.act === "reply" && lead.status !== "placed";
  return (
    <div className="mt-2 flex gap-2 *:grow *:basis-0 *:px-2!">
      {mayBePlaced && (
        <Button size="touch" onClick={() => changeLeadStatus(reply.id, lead.id, "placed")}>
          <StatusGlyph status="placed" />
          Mark placed
        </Button>
      )}
      {action.act !== "reply" && (
        <Button size="touch" onClick={onReply}>
          <Reply aria-hidden="true" size={15} />
          Reply
        </Button>
      )}
      <MainAct action={action} leadId={lead.id} onReply={onReply} className="h-(--control-touch)!" />
    </div>
  );
}
