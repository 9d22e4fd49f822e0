"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { ArrowDown, ArrowLeft, ArrowUp, Check, Maximize2, Minimize2, Moon, PanelRight, UserPlus } from "lucide-react";
import { senderName } from "@/components/inbox/row-facts";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { countText } from "@/lib/client/count-text";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Row, replyQueries } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { MoreMenu } from "./more-menu";
import type { ReaderPaneProps } from "./reader-props";
import { SnoozeMenu } from "./snooze-menu";

type ReaderHeadProps = ReaderPaneProps & {
  reply: Row | undefined;
  snooze: { open: boolean; onOpenChange: (open: boolean) => void };
  onDone: () => void;
};

export function ReaderHead(props: ReaderHeadProps) {
  const { id, me, view, reply, position, snooze, onClose, onStep, onDone, onReopen, onNext, onToggleSide, sideDocked } =
    props;
  const mayWrite = useMayWrite();
  const { data: counts } = useQuery(replyQueries.counts());
  const mine = { id: me.id, name: me.name || me.email };
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label="Back to the list (Esc)"
        size="touch"
        onClick={onClose}
        className="md:hidden"
      />
      <h1 dir="auto" className="min-w-0 flex-1 truncate text-left font-medium text-[0.875rem] md:hidden">
        {reply ? senderName(reply) : "Reply"}
      </h1>
      {mayWrite && (
        <Acts id={id} reply={reply} mine={mine} snooze={snooze} onDone={onDone} onNext={onNext} onReopen={onReopen} />
      )}
      <span className="flex-1 max-md:hidden" />
      {position && (
        <span className="mr-1.5 min-w-0 truncate text-text-faint md:@max-[27rem]:hidden text-xs tabular-nums">
          {position.index + 1} of {countText(Math.max(position.searched ? 0 : (counts?.[view] ?? 0), position.loaded))}
        </span>
      )}
      <IconButton
        icon={props.focused ? Minimize2 : Maximize2}
        label={props.focused ? "Back to the list (f)" : "One reply at a time (f)"}
        onClick={props.onFocus}
        className="max-lg:hidden @max-[27rem]:hidden"
      />
      <IconButton icon={ArrowUp} label="Previous (k)" onClick={() => onStep(-1)} className="max-md:hidden" />
      <IconButton
        icon={ArrowDown}
        label="Next (j)"
        onClick={() => onStep(1)}
        className="max-md:size-(--control-touch)"
      />
      <IconButton
        icon={PanelRight}
        label="Lead (])"
        onClick={onToggleSide}
        className={clsx("max-md:size-(--control-touch)", sideDocked && "xl:hidden", props.focused && "hidden!")}
      />
      <MoreMenu id={id} reply={reply} mine={mine} owners={props.owners} onNext={onNext} onReopen={onReopen} />
    </>
  );
}

type ActsProps = Pick<ReaderHeadProps, "id" | "reply" | "snooze" | "onDone" | "onNext" | "onReopen"> & {
  mine: { id: string; name: string };
};

/** What can be done with the open reply, where there is no bar of acts below. */
function Acts({ id, reply, mine, snooze, onDone, onNext, onReopen }: ActsProps) {
  const { assign, reopen } = useReplyActions();
  return (
    <span className="contents max-md:hidden">
      {reply?.handledAt ? (
        <Button onClick={() => reopen(id)}>Reopen</Button>
      ) : (
        <Button size="sm" shortcut="e" onClick={onDone}>
          <Check aria-hidden="true" size={14} />
          Done
        </Button>
      )}
      <SnoozeMenu id={id} {...snooze} onNext={onNext} onReopen={() => onReopen(id)}>
        {(button) => (
          <Button {...button} look="ghost" size="sm" shortcut="h">
            <Moon aria-hidden="true" size={14} />
            Snooze
          </Button>
        )}
      </SnoozeMenu>
      <Button
        look="ghost"
        size="sm"
        shortcut="i"
        title="Assign to me (i)"
        onClick={() => assign(id, mine)}
        className="md:max-lg:hidden"
      >
        <UserPlus aria-hidden="true" size={14} />
        Assign
      </Button>
    </span>
  );
}
