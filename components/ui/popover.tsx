"use client";
import clsx from "clsx";
import { Popover as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { useMediaQuery } from "@/lib/client/use-media-query";
import { LazySheet } from "./lazy-sheet";

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
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

type PopoverPaneProps = {
  label: string;
  onOpenChange: (open: boolean) => void;
  className: string;
  children: ReactNode;
};

/** What a popover opens, drawn while it is open: beside its button, or from below on a phone, where there is no room beside. */
export function PopoverPane({ label, onOpenChange, className, children }: PopoverPaneProps) {
  const phone = useMediaQuery(PHONE, false);
  if (phone) {
    return (
      <LazySheet open from="below" title={label} onOpenChange={onOpenChange}>
        {children}
      </LazySheet>
    );
  }
  return (
    <PopoverContent aria-label={label} className={className}>
      {children}
    </PopoverContent>
  );
}
