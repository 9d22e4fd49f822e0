"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  from?: "side" | "below";
};

const PLACES = {
  side: "arrive-from-side inset-y-0 right-0 w-80 max-w-[calc(100vw-3rem)]",
  below: "arrive-from-below inset-x-0 bottom-0 max-h-[85dvh] rounded-t-xl",
};

/** A pane that has no room of its own: from the side on a tablet, from below on a phone. */
export function Sheet({ open, onOpenChange, title, children, from = "side" }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={clsx(
            "fixed z-(--z-dialog) flex flex-col overflow-hidden bg-surface shadow-dialog outline-none",
            PLACES[from],
          )}
        >
          <header className="pane-head gap-2 pr-2 pl-4">
            <Radix.Title className="min-w-0 flex-1 truncate font-medium">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} label="Close" size="touch" tooltip={false} />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto pb-[env(safe-area-inset-bottom)]">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
