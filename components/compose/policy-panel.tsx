"use client";
import clsx from "clsx";
import { Check, CircleAlert, CircleCheck, X } from "lucide-react";
import type { ReactNode } from "react";
import type { usePolicy } from "@/lib/client/use-policy";
import { checkLines, type PolicyAnswer } from "./policy-words";

type PolicyPanelProps = {
  policy: ReturnType<typeof usePolicy>;
  /** What the server said when it refused to send; stands until something changes. */
  refusal: PolicyAnswer | null;
  open: string[];
};

/** Before sending: may it go, and if not, why. Every check is named, passed or not. */
export function PolicyPanel({ policy, refusal, open }: PolicyPanelProps) {
  const answer: PolicyAnswer | undefined = refusal ?? policy.data;
  const placeholders = { name: "placeholders", ok: open.length === 0, text: openText(open) };
  const lines = [...(answer ? checkLines(answer) : []), placeholders];
  const allowed = answer?.allowed === true && open.length === 0;
  return (
    <section aria-label="Policy" className="flex-none border-line border-t px-3.5 py-2 text-xs leading-[1.125rem]">
      <p role="status" className="flex items-center gap-1.5">
        <Verdict known={answer !== undefined || open.length > 0} allowed={allowed}>
          {policy.error ? policy.error.message : verdictText(answer, open, policy.isFetching)}
        </Verdict>
      </p>
      <ul className="mt-1 grid gap-x-4 text-text-muted sm:grid-cols-2">
        {lines.map(({ name, ok, text }) => (
          <li key={name} className={clsx("flex items-start gap-1.5", ok ? "max-md:hidden" : "text-danger")}>
            {ok ? (
              <Check aria-label="Passed" size={13} className="mt-[2.5px]" />
            ) : (
              <X aria-label="Failed" size={13} className="mt-[2.5px]" />
            )}
            <span className="min-w-0">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Verdict({ known, allowed, children }: { known: boolean; allowed: boolean; children: ReactNode }) {
  if (!known) return <span className="text-text-faint">{children}</span>;
  const Icon = allowed ? CircleCheck : CircleAlert;
  return (
    <>
      <Icon aria-hidden="true" size={15} className={allowed ? "text-ok" : "text-danger"} />
      <span className="font-medium">{children}</span>
    </>
  );
}

function verdictText(answer: PolicyAnswer | undefined, open: string[], checking: boolean): string {
  if (open.length > 0) return `Not yet: ${open.join(", ")} has no value`;
  if (!answer) return checking ? "Checking whether it may go" : "Checked once there is a subject";
  return answer.allowed ? "May be sent now" : `May not be sent. ${answer.reason}.`;
}

function openText(open: string[]): string {
  return open.length === 0 ? "No placeholder is open" : `${open.join(", ")} to be filled`;
}
