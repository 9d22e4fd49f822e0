"use client";
import { useQueryClient } from "@tanstack/react-query";
import { UserCheck } from "lucide-react";
import type { Me } from "@/components/inbox/me";
import { Button } from "@/components/ui/button";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Detail, replyQueries } from "@/lib/client/reply-queries";
import { INTENT_FACTS } from "@/lib/core/reply/intents";

type ApprovalBarProps = { reply: Detail; me: Me; onOther: () => void };

/** One reply at a time: a person says that the tag is right, gives another, or takes what nobody owns. */
export function ApprovalBar({ reply, me, onOther }: ApprovalBarProps) {
  const client = useQueryClient();
  const { assign, reclassify } = useReplyActions();
  if (!needsApproval(reply)) return null;
  const unowned = reply.owner === null && reply.leadCard?.owner === null;

  async function claim() {
    await assign(reply.id, { id: me.id, name: me.name || me.email });
    await client.invalidateQueries({ queryKey: replyQueries.detail(reply.id).queryKey });
  }

  return (
    <section
      aria-label="Approval"
      className="mx-6 mb-2 flex flex-none flex-wrap items-center gap-2 rounded-lg border border-warning-line bg-warning-bg py-2 pr-2 pl-3 text-xs max-md:mx-3"
    >
      <UserCheck aria-hidden="true" size={15} className="flex-none text-warning" />
      <p className="min-w-40 flex-1">{reply.routing.reason}</p>
      <span className="flex flex-wrap gap-2">
        {unowned ? (
          <Button size="sm" onClick={claim} className="max-md:h-(--control-touch)">
            Claim it
          </Button>
        ) : (
          <Button size="sm" onClick={() => reclassify(reply.id, reply.intent)} className="max-md:h-(--control-touch)">
            Approve {INTENT_FACTS[reply.intent].label}
          </Button>
        )}
        <Button look="ghost" size="sm" shortcut="c" onClick={onOther} className="max-md:h-(--control-touch)">
          Other tag
        </Button>
      </span>
    </section>
  );
}

/** Whether somebody must stand for the label, or for the reply, before it is one of many. */
function needsApproval({ routing, layer, owner, leadCard }: Detail): boolean {
  if (routing.action !== "require_approval") return false;
  return layer !== "person" || (owner === null && leadCard?.owner === null);
}
