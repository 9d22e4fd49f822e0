"use client";
import { Reply } from "lucide-react";
import { Button } from "@/components/ui/button";
import { StatusGlyph } from "@/components/ui/status-glyph";
import { TimeLeft } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { shownActionOf } from "./next-action";

/** On a phone the next best action stands above the bar, with "placed" one tap away. */
export function PhoneNext({ reply, onReply }: { reply: Detail; onReply: () => void }) {
  const { changeLeadStatus } = useReplyActions();
  const { title, act } = shownActionOf(reply);
  const lead = reply.leadCard;
  if (!lead) return null;
  return (
    <section
      aria-label="Next best action"
      className="mx-3 mb-2.5 flex-none rounded-xl border border-line bg-surface-sunken px-3 py-2.5 md:hidden"
    >
      <p className="flex items-center gap-2 text-xs">
        <span className="min-w-0 flex-1 truncate font-semibold text-sm">{title}</span>
        {reply.answerBy && !reply.handledAt && <TimeLeft answerBy={reply.answerBy} />}
      </p>
      <div className="mt-2 flex gap-2">
        {lead.status !== "placed" && (
          <Button
            size="touch"
            className="grow basis-0 px-2!"
            onClick={() => changeLeadStatus(reply.id, lead.id, "placed")}
          >
            <StatusGlyph status="placed" />
            Mark placed
          </Button>
        )}
        <Button
          look={act === "reply" ? "primary" : "outline"}
          size="touch"
          className="grow basis-0 px-2!"
          onClick={onReply}
        >
          <Reply aria-hidden="true" size={15} />
          Reply with draft
        </Button>
      </div>
    </section>
  );
}
