import type { ReactNode } from "react";
import { HeadCell } from "@/components/ui/table";

/** One part of the classifier page: a heading, a line that says how to read it, and what it holds. */
export function Section({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) {
  return (
    <section className="pt-6 last:pb-10">
      <div className="px-6 pb-2 max-md:px-4">
        <h2 className="font-semibold">{title}</h2>
        <p className="max-w-(--measure) text-text-muted text-xs">{about}</p>
      </div>
      {children}
    </section>
  );
}

/** The head of a column of numbers. */
export function NumberHead({ children }: { children: ReactNode }) {
  return (
    <HeadCell>
      <span className="block text-end">{children}</span>
    </HeadCell>
  );
}
