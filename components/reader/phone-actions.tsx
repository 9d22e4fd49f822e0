"use client";
import { Check, type LucideIcon, Moon, ThumbsUp, UserPlus } from "lucide-react";
import type { Me } from "@/components/inbox/me";
import { INTENT_ICONS } from "@/components/ui/intent-face";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Row } from "@/lib/client/reply-queries";

type PhoneActionsProps = { reply: Row; me: Me; onDone: () => void; onSnooze: () => void; onTag: () => void };

/** The open reply's own bar of four on a phone. */
export function PhoneActions({ reply, me, onDone, onSnooze, onTag }: PhoneActionsProps) {
  const { assign, reopen } = useReplyActions();
  const TagIcon = INTENT_ICONS[reply.intent] ?? ThumbsUp;
  return (
    <div
      role="toolbar"
      aria-label="Reply"
      className="grid h-[3.75rem] flex-none grid-cols-4 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {reply.handledAt ? (
        <Act icon={Check} label="Reopen" onClick={() => reopen(reply.id)} />
      ) : (
        <Act icon={Check} label="Done" onClick={onDone} />
      )}
      <Act icon={Moon} label="Snooze" onClick={onSnooze} />
      <Act icon={TagIcon} label="Tag" onClick={onTag} />
      <Act icon={UserPlus} label="Assign" onClick={() => assign(reply.id, { id: me.id, name: me.name || me.email })} />
    </div>
  );
}

function Act({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex flex-col items-center justify-center gap-1 text-2xs text-text-muted"
    >
      <Icon aria-hidden="true" size={20} />
      {label}
    </button>
  );
}
