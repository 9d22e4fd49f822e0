import type { ReactNode } from "react";
import { LEAD_STATUS_LABELS, type LeadStatus } from "@/lib/core/lead";

/** Lead status has no colour: an outline that fills on the main way, crossed for the side exits. */
const SHAPES: Record<LeadStatus, ReactNode> = {
  discovered: <circle cx="7" cy="7" r="5.25" strokeDasharray="2.4 1.72" />,
  contacted: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M7 3.6a3.4 3.4 0 0 1 3.4 3.4H7z" fill="currentColor" stroke="none" />
    </>
  ),
  replied: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" stroke="none" />
    </>
  ),
  placed: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
      <path d="m4.6 7.2 1.7 1.7 3.2-3.6" stroke="var(--color-surface)" />
    </>
  ),
  bounced: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M5.2 5.2l3.6 3.6M8.8 5.2 5.2 8.8" />
    </>
  ),
  unsubscribed: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M3.4 10.6l7.2-7.2" />
    </>
  ),
  lost: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="M4.6 7h4.8" />
    </>
  ),
};

/** The shape alone. `titled` names it where no word stands beside it. */
export function StatusGlyph({ status, titled = false }: { status: LeadStatus; titled?: boolean }) {
  if (!titled) return <Shape status={status} />;
  const name = `Lead: ${LEAD_STATUS_LABELS[status].toLowerCase()}`;
  return (
    <span title={name} className="flex-none">
      <Shape status={status} />
      <span className="sr-only">{name}</span>
    </span>
  );
}

function Shape({ status }: { status: LeadStatus }) {
  return (
    <svg
      aria-hidden="true"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ strokeWidth: 1.5 }}
    >
      {SHAPES[status]}
    </svg>
  );
}

/** Shape, then word. */
export function LeadStatusText({ status }: { status: LeadStatus }) {
  return (
    <span className="inline-flex items-center gap-[5px] align-middle">
      <StatusGlyph status={status} />
      {LEAD_STATUS_LABELS[status]}
    </span>
  );
}
