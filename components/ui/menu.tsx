"use client";
import clsx from "clsx";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "./kbd";

/** The rest of the page stays in reach: a click beside it closes it and is a click. */
export function Menu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />;
}

export const MenuTrigger = Radix.Trigger;
export const MenuRadioGroup = Radix.RadioGroup;

/** Beside its button; from below on a phone, where a scrim takes the click that closes it. */
export function MenuContent({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <>
      <Radix.Portal>
        <div className="fixed inset-0 z-(--z-popover) bg-scrim md:hidden" />
      </Radix.Portal>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          {...rest}
          className={clsx(
            "arrive-fast z-(--z-popover) max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-lg bg-surface-raised p-1 shadow-pop outline-none",
            "max-md:arrive-from-below max-md:max-h-[85dvh] max-md:rounded-t-xl max-md:rounded-b-none max-md:p-2 max-md:pb-[calc(0.5rem+env(safe-area-inset-bottom))] max-md:shadow-dialog",
            className,
          )}
        />
      </Radix.Portal>
    </>
  );
}

const ITEM =
  "flex h-(--control-md) w-full cursor-default select-none items-center gap-2 rounded-sm px-2 text-text outline-none data-[highlighted]:bg-pressed data-[disabled]:text-text-disabled max-md:h-(--control-touch)";

export function MenuItem({
  shortcut,
  className,
  children,
  ...rest
}: ComponentProps<typeof Radix.Item> & { shortcut?: string }) {
  return (
    <Radix.Item {...rest} className={clsx(ITEM, className)}>
      {shortcut ? (
        <>
          {children}
          <Kbd className="ml-auto">{shortcut}</Kbd>
        </>
      ) : (
        children // alone: with `asChild` it takes the item's place
      )}
    </Radix.Item>
  );
}

export function MenuRadioItem({ children, ...rest }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem {...rest} className={ITEM}>
      {children}
      <Radix.ItemIndicator className="ml-auto">
        <Check aria-hidden="true" size={14} />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="section-label px-2 pt-2 pb-1">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
