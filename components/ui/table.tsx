import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

/** Rows of 36 px, hairlines, inset 24. Scrolls sideways inside itself, so that the page never does. */
export function Table({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <ScrollRegion label={label} className="relative">
      <table className={clsx("w-full border-collapse text-sm", className)}>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </ScrollRegion>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx(
        "section-label h-7 whitespace-nowrap border-line border-b px-2.5 text-start first:pl-6 last:pr-6 max-md:first:pl-4",
        className,
      )}
    />
  );
}

export function BodyRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={clsx("hover:bg-hover aria-selected:bg-accent-soft", className)} />;
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td
      {...rest}
      className={clsx(
        "h-(--row-wide) whitespace-nowrap border-line border-b px-2.5 first:pl-6 last:pr-6 max-md:first:pl-4",
        className,
      )}
    />
  );
}
