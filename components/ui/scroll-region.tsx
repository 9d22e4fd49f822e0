import clsx from "clsx";
import type { ReactNode } from "react";

/** What scrolls inside itself, so that the page never does; a stop of the Tab key, for the arrow keys scroll it only then. */
export function ScrollRegion({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className={clsx("overflow-auto", className)}>
      {children}
    </section>
  );
}
