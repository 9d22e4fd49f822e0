import type { ReactNode } from "react";

type SideSectionProps = {
  title: string;
  /** One below the heading of what it stands in. */
  heading?: "h2" | "h3";
  action?: ReactNode;
  children: ReactNode;
};

/** One part of the side pane, parted from the next by a line. */
export function SideSection({ title, heading: Heading = "h3", action, children }: SideSectionProps) {
  return (
    <section className="border-line border-b px-4 py-3 last:border-0">
      <div className="mb-1.5 flex min-h-[1.375rem] items-center justify-between">
        <Heading className="section-label">{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[4.75rem_minmax(0,1fr)] gap-x-2 gap-y-1 text-xs leading-5">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-faint">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
