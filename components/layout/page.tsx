import type { ReactNode } from "react";

type PageProps = {
  title: string;
  /** One muted line under the title. */
  description?: ReactNode;
  /** What stands before the title, such as the way back. */
  before?: ReactNode;
  /** At the right end of the head; one of them may be primary. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page beside the rail that is not the inbox: head, then content that scrolls, unless it is empty. */
export function Page({ title, description, before, actions, children }: PageProps) {
  return (
    <main className="h-full min-w-0 [--empty-height:60%] overflow-y-auto bg-surface max-md:pb-16">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-3 px-6 pt-5 pb-4 max-md:px-4">
        <div className="min-w-0 flex-[1_1_12rem]">
          <div className="flex flex-wrap items-center gap-2">
            {before}
            <h1 dir="auto" className="min-w-0 font-semibold text-lg [overflow-wrap:anywhere]">
              {title}
            </h1>
          </div>
          {description && (
            <p dir="auto" className="mt-0.5 max-w-(--measure) text-left text-text-muted [overflow-wrap:anywhere]">
              {description}
            </p>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
