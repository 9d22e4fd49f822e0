"use client";
import clsx from "clsx";
import { Check, ChevronRight, TriangleAlert, X } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { BodyRow, Cell } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import { type PolicyCheck, warns } from "@/lib/core/policy/policy";
import type { AuditEntryView } from "@/lib/core/views/record-views";

type Entry = Wired<AuditEntryView>;

const BASES: Record<Entry["legalBasis"], string> = { consent: "Consent", legitimate_interest: "Legitimate interest" };
const COLUMNS = 7;

/** One decision; opened, it shows every check as it was answered then. */
export function AuditRow({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <BodyRow>
        <Cell className="text-text-muted max-md:w-full max-md:max-w-0 max-md:py-1.5">
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="-ml-1.5 inline-flex h-(--control-md) items-center gap-1 rounded-sm px-1 hover:bg-pressed"
          >
            <ChevronRight aria-hidden="true" size={14} className={clsx(open && "rotate-90")} />
            <Time at={entry.timestamp} shape="full" />
            <span className="sr-only">, checks of {entry.subject || "an erased mail"}</span>
          </button>
          <span className="block truncate text-text md:hidden">{entry.leadEmail || "Erased"}</span>
          {entry.policyResult === "blocked" && <span className="block truncate text-xs md:hidden">{entry.reason}</span>}
        </Cell>
        <Cell>
          <Verdict result={entry.policyResult} />
        </Cell>
        <Cell className="max-w-56 truncate max-md:hidden" title={entry.reason}>
          {entry.reason}
        </Cell>
        <Cell className="max-w-60 truncate max-md:hidden" title={entry.leadEmail}>
          {entry.leadEmail || <span className="text-text-faint">Erased</span>}
        </Cell>
        <Cell className="w-full max-w-0 truncate text-text-muted max-md:hidden" dir="auto" title={entry.subject}>
          {entry.subject}
        </Cell>
        <Cell className="text-text-muted max-xl:hidden">{BASES[entry.legalBasis]}</Cell>
        <Cell className="max-w-40 truncate text-text-muted max-lg:hidden" title={entry.userEmail ?? undefined}>
          {entry.userEmail ?? "Campaign step"}
        </Cell>
      </BodyRow>
      {open && (
        <tr className="bg-surface-sunken">
          <td colSpan={COLUMNS} className="border-line border-b px-6 py-3 max-md:px-4">
            <Details entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({ entry }: { entry: Entry }) {
  return (
    <div className="flex max-w-3xl flex-col gap-3 text-xs leading-5">
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {entry.checks.map((check) => (
          <li key={check.name} className="flex items-start gap-1.5">
            <CheckIcon check={check} />
            <span className="min-w-0">
              {check.name.replaceAll("_", " ")}
              {check.reason !== "ok" && <span className="text-text-muted">: {check.reason}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-text-muted [overflow-wrap:anywhere]">
        From {entry.senderEmail}
        {entry.leadId && (
          <>
            {" · "}
            <Link href={`/leads/${entry.leadId}`} className="text-text hover:text-accent hover:underline">
              the mail it was about
            </Link>
          </>
        )}
        {" · "}entry {entry.id}
        {entry.hash && (
          <span title={entry.hash}>
            {" · "}sealed <code className="font-mono">{entry.hash.slice(0, 12)}</code>
          </span>
        )}
      </p>
    </div>
  );
}

function CheckIcon({ check }: { check: PolicyCheck }) {
  if (!check.ok) return <X aria-label="Failed" size={13} className="mt-1 flex-none text-danger" />;
  if (warns(check)) return <TriangleAlert aria-label="Warning" size={13} className="mt-1 flex-none text-warning" />;
  return <Check aria-label="Passed" size={13} className="mt-1 flex-none text-text-muted" />;
}

function Verdict({ result }: { result: Entry["policyResult"] }) {
  const blocked = result === "blocked";
  const Icon = blocked ? X : Check;
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <Icon aria-hidden="true" size={14} className={blocked ? "text-danger" : "text-text-muted"} />
      {blocked ? "Blocked" : "Approved"}
    </span>
  );
}
