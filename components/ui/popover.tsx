"use client";
import clsx from "clsx";
import { Popover as Radix } from "radix-ui";
import type { ComponentProps } from "react";

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
