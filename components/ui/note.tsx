import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const FACES = {
  info: { icon: Info, look: "border-line bg-surface-sunken", ink: "text-text-muted" },
  warning: { icon: TriangleAlert, look: "border-warning-line bg-warning-bg", ink: "text-warning" },
  danger: { icon: CircleAlert, look: "border-danger-line bg-danger-bg", ink: "text-danger" },
};

/** A sentence that must be seen: what happened, what was kept, what to do. */
export function Note({
  tone = "info",
  children,
  role,
}: {
  tone?: keyof typeof FACES;
  children: ReactNode;
  role?: "alert" | "status";
}) {
  const { icon: Icon, look, ink } = FACES[tone];
  return (
    <div role={role} className={clsx("flex gap-2 rounded-lg border px-3 py-2 text-xs leading-[1.125rem]", look)}>
      <Icon aria-hidden="true" size={15} className={clsx("mt-px", ink)} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
