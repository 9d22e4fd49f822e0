"use client";
import clsx from "clsx";
import { Check, CircleAlert, CircleCheck, TriangleAlert, X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { usePolicy } from "@/lib/client/use-policy";
import type { Finding } from "@/lib/core/compose/preflight";
import { checkLines, type Holds, type PolicyAnswer, type PolicyLine } from "./policy-words";

type PolicyPanelProps = {
  policy: ReturnType<typeof usePolicy>;
  /** What the server said when it refused to send; stands until something changes. */
  refusal: PolicyAnswer | null;
  findings: Finding[];
  /** Of the person whose mail is answered. */
  holds?: Holds;
};

/** Before sending: what stops it, what is to be weighed, each with what to do; then every check that passed. */
export function PolicyPanel({ policy, refusal, findings, holds = [] }: PolicyPanelProps) {
  const answer: PolicyAnswer | undefined = refusal ?? policy.data;
  const lines = [...findings.map(lineOf), ...(answer ? checkLines(answer, holds) : [])];
  const spoken = lines.filter(({ level }) => level !== "pass").toSorted(blockingFirst);
  const passed = lines.filter(({ level }) => level === "pass");
  const blocking = spoken.filter(({ level }) => level === "block");
  return (
    <section
      aria-label="Before it goes"
      className="max-h-[45%] flex-none overflow-y-auto border-line border-t px-3.5 py-2 text-xs leading-[1.125rem]"
    >
      <p role="status" className="flex items-center gap-1.5">
        <Verdict known={answer !== undefined || blocking.length > 0} allowed={blocking.length === 0}>
          {policy.error ? policy.error.message : verdictText(policy, answer, spoken)}
        </Verdict>
      </p>
      {spoken.length > 0 && (
        <ul className="mt-1 flex flex-col gap-0.5">
          {spoken.map((line) => (
            <SpokenLine key={line.name} line={line} />
          ))}
        </ul>
      )}
      <ul className="mt-1 grid gap-x-4 text-text-muted max-md:hidden sm:grid-cols-2">
        {passed.map(({ name, text }) => (
          <li key={name} className="flex items-start gap-1.5">
            <Check aria-label="Passed" size={13} className="mt-[2.5px] flex-none" />
            <span className="min-w-0">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SpokenLine({ line: { level, text, remedy, href } }: { line: PolicyLine }) {
  const Icon = level === "block" ? X : TriangleAlert;
  return (
    <li className="flex items-start gap-1.5">
      <Icon
        aria-label={level === "block" ? "Stops it" : "Warning"}
        size={13}
        className={clsx("mt-[2.5px] flex-none", level === "block" ? "text-danger" : "text-warning")}
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className={level === "block" ? "text-danger" : "text-text"}>{text}.</span>{" "}
        {href ? (
          <Link href={href} className="text-accent hover:underline">
            {remedy}
          </Link>
        ) : (
          <span className="text-text-muted">{remedy}</span>
        )}
      </span>
    </li>
  );
}

function lineOf(finding: Finding): PolicyLine {
  const { code, level, text, remedy, replyId } = finding;
  return {
    name: `${code} ${text}`,
    level,
    text,
    remedy: `${remedy}.`,
    href: replyId ? `/inbox/${replyId}?view=all` : null,
  };
}

function blockingFirst(one: PolicyLine, other: PolicyLine): number {
  return Number(one.level === "warn") - Number(other.level === "warn");
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

function verdictText(
  policy: PolicyPanelProps["policy"],
  answer: PolicyAnswer | undefined,
  spoken: PolicyLine[],
): string {
  const blocking = spoken.filter(({ level }) => level === "block").length;
  if (blocking > 0) return blocking === 1 ? "Not yet: one thing stops it" : `Not yet: ${blocking} things stop it`;
  if (!answer) return policy.fetchStatus === "idle" ? "Nothing is written yet" : "Checking whether it may go";
  return spoken.length === 0 ? "May be sent now" : "May be sent, but look at this first";
}
