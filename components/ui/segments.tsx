"use client";
import clsx from "clsx";
import type { ReactNode } from "react";

type SegmentsProps<Value extends string> = {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
  /** `stacked`: icon over word, as the lead's status. */
  shape?: "row" | "stacked";
};

/** One choice of a few, all in sight. Real radio buttons: arrows move, the group has one tab stop. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  shape = "row",
}: SegmentsProps<Value>) {
  return (
    <fieldset className="flex gap-0.5 rounded-md bg-hover p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            "relative flex items-center justify-center rounded-[4px] text-text-muted has-checked:bg-surface-raised has-checked:font-medium has-checked:text-text has-checked:ring-1 has-checked:ring-line-strong has-focus-visible:outline-2 has-focus-visible:outline-focus-ring",
            shape === "stacked"
              ? "min-w-0 flex-1 flex-col gap-1 pt-1.5 pb-1 text-2xs leading-none"
              : "h-[1.375rem] flex-auto gap-1.5 whitespace-nowrap px-2.5 text-xs max-md:h-9 max-md:px-3.5",
          )}
        >
          <input
            type="radio"
            name={label}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 size-full cursor-default appearance-none outline-none"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
