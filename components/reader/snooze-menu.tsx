"use client";
import dynamic from "next/dynamic";
import { type ReactElement, useEffect, useState } from "react";
import { Popover, PopoverPane, PopoverTrigger } from "@/components/ui/popover";
import { useReplyActions } from "@/lib/client/reply-actions";

const loadChoices = () => import("./snooze-choices").then((module) => module.SnoozeChoices);
const SnoozeChoices = dynamic(loadChoices);

type SnoozeMenuProps = Rule & {
  id: string;
  onNext: () => void;
  onReopen: () => void;
  children: ReactElement;
};

/** Controlled where a shortcut opens it too. */
type Rule = { open?: boolean; onOpenChange?: (open: boolean) => void };

/** Puts one reply to sleep and goes on to the next. */
export function SnoozeMenu({ id, onNext, onReopen, children, ...rule }: SnoozeMenuProps) {
  const { snooze } = useReplyActions();
  return (
    <SnoozePopover
      {...rule}
      onSnooze={(until) => {
        onNext();
        void snooze(id, until, onReopen);
      }}
    >
      {children}
    </SnoozePopover>
  );
}

type SnoozePopoverProps = Rule & { onSnooze: (until: Date) => void; children: ReactElement };

/** Asks until when: typed in words, or one of four. */
export function SnoozePopover({ open, onOpenChange, onSnooze, children }: SnoozePopoverProps) {
  const [openByItself, setOpenByItself] = useState(false);
  const shown = open ?? openByItself;
  const change = onOpenChange ?? setOpenByItself;
  // Before it is asked for: who presses `h` types on at once, and until the field is there every key is a shortcut.
  useEffect(() => void loadChoices(), []);
  return (
    <Popover open={shown} onOpenChange={change}>
      <PopoverTrigger asChild>{children}</PopoverTrigger>
      {shown && (
        <PopoverPane label="Until when" onOpenChange={change} className="w-72">
          <SnoozeChoices
            onChoose={(until) => {
              change(false);
              onSnooze(until);
            }}
          />
        </PopoverPane>
      )}
    </Popover>
  );
}
