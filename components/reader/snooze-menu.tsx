"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import { type PopoverButton, PopoverPane, usePopoverButton } from "@/components/ui/popover";
import { useReplyActions } from "@/lib/client/reply-actions";

const loadChoices = () => import("./snooze-choices").then((module) => module.SnoozeChoices);
const SnoozeChoices = dynamic(loadChoices);

type SnoozeMenuProps = Rule & {
  id: string;
  onNext: () => void;
  onReopen: () => void;
};

type Rule = {
  /** Controlled where a shortcut opens it too. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Draws the button that opens it. */
  children: (button: PopoverButton) => ReactNode;
};

/** Puts one reply to sleep and goes on to the next. */
export function SnoozeMenu({ id, onNext, onReopen, ...rule }: SnoozeMenuProps) {
  const { snooze } = useReplyActions();
  return (
    <SnoozePopover
      {...rule}
      onSnooze={(until) => {
        onNext();
        void snooze(id, until, onReopen);
      }}
    />
  );
}

type SnoozePopoverProps = Rule & { onSnooze: (until: Date) => void };

/** Asks until when: typed in words, or one of four. */
export function SnoozePopover({ open, onOpenChange, onSnooze, children }: SnoozePopoverProps) {
  const [openByItself, setOpenByItself] = useState(false);
  const shown = open ?? openByItself;
  const change = onOpenChange ?? setOpenByItself;
  const { anchor, button } = usePopoverButton({ open: shown, onOpenChange: change });
  // Before it is asked for: who presses `h` types on at once, and until the field is there every key is a shortcut.
  useEffect(() => void loadChoices(), []);
  return (
    <>
      {children(button)}
      {shown && (
        <PopoverPane anchor={anchor} label="Until when" onOpenChange={change} className="w-72">
          <SnoozeChoices
            onChoose={(until) => {
              change(false);
              onSnooze(until);
            }}
          />
        </PopoverPane>
      )}
    </>
  );
}
