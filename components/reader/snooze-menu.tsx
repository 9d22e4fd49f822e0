"use client";
import type { ReactElement } from "react";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { useReplyActions } from "@/lib/client/reply-actions";
import { SNOOZES } from "./snoozes";

type SnoozeMenuProps = {
  id: string;
  /** Controlled where a shortcut opens it too. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  onNext: () => void;
  onReopen: () => void;
  children: ReactElement;
};

export function SnoozeMenu({ id, onNext, onReopen, children, ...rule }: SnoozeMenuProps) {
  const { snooze } = useReplyActions();
  return (
    <Menu {...rule}>
      <MenuTrigger asChild>{children}</MenuTrigger>
      <MenuContent align="start">
        {SNOOZES.map(({ label, until }) => (
          <MenuItem
            key={label}
            onSelect={() => {
              onNext();
              void snooze(id, until(new Date()), onReopen);
            }}
          >
            {label}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
