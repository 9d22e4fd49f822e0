import type { ReactNode } from "react";

/** A cell of the list's grid. The link and the tag inside take the focus, one tab stop for the whole grid. */
export function GridCell({ className, children }: { className?: string; children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be virtual, and role="option" may not hold a button
    // biome-ignore lint/a11y/useFocusableInteractive: what stands in the cell takes the focus
    <div role="gridcell" className={className}>
      {children}
    </div>
  );
}
