"use client";
import clsx from "clsx";
import { Popover as Radix } from "radix-ui";
import { type ComponentProps, type ReactNode, type RefObject, useRef } from "react";
import { useMediaQuery } from "@/lib/client/use-media-query";
import { LazySheet } from "./lazy-sheet";

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverClose = Radix.Close;

/** Give it an `aria-label`: a popover is a dialog. */
export function PopoverContent({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        {...rest}
        className={clsx(
          "arrive-fast z-(--z-popover) max-h-(--radix-popover-content-available-height) overflow-y-auto rounded-lg bg-surface-raised shadow-pop outline-none",
          className,
        )}
      />
    </Radix.Portal>
  );
}

const PHONE = "(max-width: 44.99rem)";

type Opening = { open: boolean; onOpenChange: (open: boolean) => void };

/**
 * Makes a plain button open a `PopoverPane`, which hangs at `anchor`. A trigger of Radix costs its share of every button
 * drawn, open or not; where there is one in each row of a list, that share decides how soon the list stands.
 */
export function usePopoverButton({ open, onOpenChange }: Opening) {
  const anchor = useRef<HTMLButtonElement>(null);
  const button = {
    ref: anchor,
    "aria-haspopup": "dialog",
    "aria-expanded": open,
    "data-state": open ? "open" : "closed",
    onClick: () => onOpenChange(!open),
  } as const;
  return { anchor, button };
}

export type PopoverButton = ReturnType<typeof usePopoverButton>["button"];

type PopoverPaneProps = {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  onOpenChange: (open: boolean) => void;
  className: string;
  children: ReactNode;
};

/** What such a button opens, drawn while it is open: beside the button, or from below on a phone, where there is no room beside. */
export function PopoverPane({ anchor, label, onOpenChange, className, children }: PopoverPaneProps) {
  const phone = useMediaQuery(PHONE, false);
  const left = useRef(false);
  if (phone) {
    return (
      <LazySheet open from="below" title={label} onOpenChange={onOpenChange}>
        {children}
      </LazySheet>
    );
  }
  return (
    <Popover open onOpenChange={onOpenChange}>
      <Radix.Anchor virtualRef={anchor} />
      <PopoverContent
        aria-label={label}
        className={className}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault();
          else left.current = true;
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          if (!left.current) anchor.current?.focus();
        }}
      >
        {children}
      </PopoverContent>
    </Popover>
  );
}
