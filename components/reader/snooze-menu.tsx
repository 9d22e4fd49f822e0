"use client";
import { Moon } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { useReplyActions } from "@/lib/client/reply-actions";
import { SNOOZES } from "./snoozes";

type SnoozeMenuProps = {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onNext: () => void;
  onReopen: () => void;
};

export function SnoozeMenu({ id, open, onOpenChange, onNext, onReopen }: SnoozeMenuProps) {
  const { snooze } = useReplyActions();
  return (
    <Menu open={open} onOpenChange={onOpenChange}>
      <MenuTrigger asChild>
        <Button look="ghost" size="sm" shortcut="h">
          <Moon aria-hidden="true" size={14} />
          Snooze
        </Button>
      </MenuTrigger>
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
