"use client";
import { Tooltip as Radix } from "radix-ui";
import type { ReactElement } from "react";

/** Opens on hover and on focus. Only for names and reasons: nothing that a touch screen would miss. */
export function Tooltip({ label, children }: { label: string; children: ReactElement }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={4}
          collisionPadding={8}
          className="arrive-fast z-(--z-toast) max-w-72 rounded-md bg-surface-raised px-2 py-1 text-text text-xs shadow-pop"
        >
          {label}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const TooltipProvider = Radix.Provider;
