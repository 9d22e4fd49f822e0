"use client";
import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: LucideIcon;
  /** Accessible name and tooltip. */
  label: string;
  size?: "sm" | "md" | "touch";
  /** Off where the place says it all, such as the cross of a dialog. */
  tooltip?: boolean;
};

const SIZES = {
  sm: "size-[1.375rem] rounded-sm",
  md: "size-(--control-md) rounded-md",
  touch: "size-(--control-touch) rounded-md",
};

export function IconButton({ icon: Icon, label, size = "md", tooltip = true, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...(tooltip && { "data-tooltip": label })}
      {...rest}
      className={clsx(
        "inline-grid flex-none place-items-center text-text-muted hover:bg-hover hover:text-text disabled:text-text-disabled aria-disabled:text-text-disabled",
        SIZES[size],
        className,
      )}
    >
      <Icon aria-hidden="true" size={size === "touch" ? 20 : 15} />
    </button>
  );
}
