"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Said under the title; leave out where the content speaks for itself. */
  description?: ReactNode;
  children: ReactNode;
  width?: "sm" | "md" | "lg";
  onCloseAutoFocus?: (event: Event) => void;
};

const WIDTHS = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl" };

/** For what needs the whole attention; where undo would do, there is no dialog. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  width = "md",
  onCloseAutoFocus,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          onOpenAutoFocus={focusFirstField}
          className={clsx(
            "arrive fixed inset-x-3 top-[8vh] z-(--z-dialog) mx-auto flex max-h-[84vh] flex-col overflow-hidden rounded-xl bg-surface-raised shadow-dialog outline-none max-md:top-3 max-md:max-h-[calc(100dvh-1.5rem)]",
            WIDTHS[width],
          )}
        >
          <header className="flex flex-none items-start gap-3 border-line border-b py-3 pr-3 pl-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-semibold text-lg [overflow-wrap:anywhere]">{title}</Radix.Title>
              {description && <Radix.Description className="text-text-muted text-xs">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label="Close" tooltip={false} />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Who opens a form means to write; on a touch screen the keyboard would cover it. */
function focusFirstField(event: Event) {
  const { target } = event;
  if (!(target instanceof Element) || !window.matchMedia("(hover: hover)").matches) return;
  const field = target.querySelector<HTMLElement>('input:not([type="file"]),textarea,select');
  if (!field) return;
  event.preventDefault();
  field.focus();
}
