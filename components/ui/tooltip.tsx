"use client";
import { Tooltip as Radix } from "radix-ui";
import type { FocusEvent, ReactElement } from "react";

/** Opens on hover and on focus. Only for names and reasons: nothing that a touch screen would miss. */
export function Tooltip({ label, children }: { label: string; children: ReactElement }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild onFocus={stayClosedOnReturn}>
        {children}
      </Radix.Trigger>
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

/** A menu or a dialog that closes gives the focus back from nowhere: a tooltip that opened then would take the next Escape. */
function stayClosedOnReturn(event: FocusEvent) {
  if (event.relatedTarget === null) event.preventDefault();
}

export const TooltipProvider = Radix.Provider;
