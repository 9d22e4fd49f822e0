"use client";
import { Check, type LucideIcon, Moon, UserPlus } from "lucide-react";
import type { ComponentProps } from "react";
import type { Me } from "@/components/inbox/me";
import { INTENT_ICONS } from "@/components/ui/intent-face";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Row } from "@/lib/client/reply-queries";
import { SnoozeMenu } from "./snooze-menu";

type PhoneActionsProps = {
  reply: Row;
  me: Me;
  onDone: () => void;
  onTag: () => void;
  onNext: () => void;
  onReopen: () => void;
};

/** The open reply's own bar of four on a phone. */
export function PhoneActions({ reply, me, onDone, onTag, onNext, onReopen }: PhoneActionsProps) {
  const { assign, reopen } = useReplyActions();
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
      <SnoozeMenu id={reply.id} onNext={onNext} onReopen={onReopen}>
        {(button) => <Act {...button} icon={Moon} label="Snooze" />}
      </SnoozeMenu>
      <Act icon={INTENT_ICONS[reply.intent]} label="Tag" onClick={onTag} />
      <Act icon={UserPlus} label="Assign" onClick={() => assign(reply.id, { id: me.id, name: me.name || me.email })} />
    </div>
  );
}

function Act({ icon: Icon, label, ...rest }: { icon: LucideIcon; label: string } & ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...rest}
      className="flex flex-col items-center justify-center gap-1 text-2xs text-text-muted"
    >
      <Icon aria-hidden="true" size={20} />
      {label}
    </button>
  );
}
