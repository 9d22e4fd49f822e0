import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  /** At most two. */
  actions?: ReactNode;
  tone?: "neutral" | "danger";
  /** The server's own words, in mono at the end. */
  code?: string | undefined;
};

/** Left-aligned: icon tile, one sentence, one of help, at most two acts. */
export function EmptyState({ icon: Icon, title, children, actions, tone = "neutral", code }: EmptyStateProps) {
  const tile =
    tone === "danger" ? "border-danger-line bg-danger-bg text-danger" : "border-line bg-surface-sunken text-text-muted";
  return (
    <div className="mx-auto flex h-(--empty-height,100%) w-full max-w-lg flex-col items-start justify-center px-6 py-10">
      <span className={clsx("mb-3.5 grid size-8 place-items-center rounded-lg border", tile)}>
        <Icon aria-hidden="true" size={16} />
      </span>
      <h2 className="font-semibold text-lg">{title}</h2>
      {children && <div className="mt-1 max-w-[25rem] text-pretty text-text-muted">{children}</div>}
      {(actions || code) && (
        <div className="mt-4 flex flex-wrap items-center gap-2">
          {actions}
          {code && <code className="font-mono text-text-faint text-xs">{code}</code>}
        </div>
      )}
    </div>
  );
}
