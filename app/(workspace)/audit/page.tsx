import { Download } from "lucide-react";
import { AuditFilters, type AuditQuery } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { Page } from "@/components/layout/page";
import { buttonClasses } from "@/components/ui/button";
import { NextPage } from "@/components/ui/next-page";
import type { SearchParams } from "@/lib/client/search-params";
import { snakeCase } from "@/lib/contract/wire";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readAudit, readUsers, requireUser } from "@/lib/server/read";

export const metadata = { title: "Audit log" };

const EXPORT = "/api/v1/backlink-outreach/audit/export";

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const given = await searchParams;
  const text = (name: string) => (typeof given[name] === "string" ? given[name].trim() : "");
  const query = {
    user: text("user"),
    recipient: text("recipient"),
    result: text("result"),
    from: text("from"),
    to: text("to"),
  };
  const filter = filterOf(query);
  const user = await requireUser();
  const [entries, users] = await Promise.all([
    readAudit({ limit: MAX_PAGE_LIMIT, cursor: text("cursor") || undefined, ...filter }),
    user.role === "member" ? [] : readUsers(),
  ]);
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  return (
    <Page
      title="Audit log"
      description="Every decision whether a mail may go, with its reason. Nothing here can be changed."
      actions={
        <a href={`${EXPORT}?${exportQuery(filter)}`} download className={buttonClasses()}>
          <Download aria-hidden="true" size={15} />
          Export
        </a>
      }
    >
      <AuditFilters query={query} users={users} />
      <AuditTable entries={entries.items} filtered={search.size > 0} />
      <NextPage href={search.size > 0 ? `/audit?${search}` : "/audit"} cursor={entries.nextCursor} />
    </Page>
  );
}

/** What is filled in and sound; days are those of UTC, the last one whole. */
function filterOf({ user, recipient, result, from, to }: AuditQuery) {
  return {
    ...(/^[0-9a-f-]{36}$/.test(user) && { userId: user }),
    ...(recipient !== "" && { recipient }),
    ...((result === "approved" || result === "blocked") && ({ result } as const)),
    ...(isDay(from) && { after: `${from}T00:00:00Z` }),
    ...(isDay(to) && { before: new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS).toISOString() }),
  };
}

const DAY_MS = 86_400_000;

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function exportQuery(filter: Record<string, string>): string {
  return new URLSearchParams(Object.entries(filter).map(([name, value]) => [snakeCase(name), value])).toString();
}
