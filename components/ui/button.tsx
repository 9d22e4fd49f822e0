import clsx from "clsx";
import type { ComponentProps } from "react";
import { Kbd } from "./kbd";

export type ButtonLook = "primary" | "outline" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg" | "touch";

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-ink bg-ink text-on-ink hover:bg-ink-hover hover:border-ink-hover",
  outline: "border-line-strong bg-surface-raised text-text hover:bg-hover",
  ghost: "border-transparent text-text-muted hover:bg-hover hover:text-text",
  danger: "border-line-strong bg-surface-raised text-danger hover:bg-hover",
};

const SIZES: Record<ButtonSize, string> = {
  sm: "h-(--control-sm) rounded-sm px-2 text-xs",
  md: "h-(--control-md) rounded-md px-2.5",
  lg: "h-(--control-lg) rounded-md px-3.5",
  touch: "h-(--control-touch) rounded-lg px-4",
};

const DISABLED =
  "disabled:border-line disabled:bg-transparent disabled:text-text-disabled aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-text-disabled";

/** The look of a button, for a link that acts like one. */
export function buttonClasses(look: ButtonLook = "outline", size: ButtonSize = "md"): string {
  return clsx(
    "inline-flex flex-none items-center justify-center gap-1.5 whitespace-nowrap border font-medium",
    LOOKS[look],
    SIZES[size],
    DISABLED,
  );
}

type ButtonProps = ComponentProps<"button"> & {
  look?: ButtonLook;
  size?: ButtonSize;
  /** Key cap shown beside the word; the key itself is bound in the shortcut registry. */
  shortcut?: string;
};

/** One ink (`primary`) button in sight per screen. */
export function Button({ look = "outline", size = "md", shortcut, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={clsx(buttonClasses(look, size), className)}>
      {children}
      {shortcut && (
        <Kbd
          className={clsx(
            "-mr-1 max-md:hidden",
            look === "primary" &&
              "bg-on-ink/15! text-on-ink! ring-0! in-[:disabled]:bg-transparent! in-[:disabled]:text-text-disabled!",
          )}
        >
          {shortcut}
        </Kbd>
      )}
    </button>
  );
}
