import { Page } from "@/components/layout/page";
import { AuditTable } from "@/components/records/audit-table";
import { NextPage } from "@/components/ui/next-page";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readAudit } from "@/lib/server/read";

export const metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const { cursor } = await searchParams;
  const entries = await readAudit({ limit: MAX_PAGE_LIMIT, cursor: typeof cursor === "string" ? cursor : undefined });
  return (
    <Page title="Audit log" description="Every decision whether a mail may go, with its reason.">
      <AuditTable entries={entries.items} />
      <NextPage href="/audit" cursor={entries.nextCursor} />
    </Page>
  );
}
