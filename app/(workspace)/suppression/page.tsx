import { Download, Search } from "lucide-react";
import { Page } from "@/components/layout/page";
import { AddStop } from "@/components/suppression/add-stop";
import { ImportStops } from "@/components/suppression/import-stops";
import { STOP_FILTERS, stopFilter, stopsHref } from "@/components/suppression/stop-filters";
import { SuppressionTable } from "@/components/suppression/suppression-table";
import { buttonClasses } from "@/components/ui/button";
import { NextPage } from "@/components/ui/next-page";
import { SearchForm } from "@/components/ui/search-form";
import { TabLinks } from "@/components/ui/tab-links";
import type { SearchParams } from "@/lib/client/search-params";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readStopCounts, readSuppression, requireUser } from "@/lib/server/read";

export const metadata = { title: "Suppression" };

const EXPORT = "/api/v1/backlink-outreach/suppression/export";

export default async function SuppressionPage({ searchParams }: { searchParams: SearchParams }) {
  const { q, show, cursor } = await searchParams;
  const sought = typeof q === "string" ? q.trim() : "";
  const filter = stopFilter(typeof show === "string" ? show : undefined);
  const page = { limit: MAX_PAGE_LIMIT, cursor: typeof cursor === "string" ? cursor : undefined };
  const [user, counts, stops] = await Promise.all([
    requireUser(),
    readStopCounts(),
    readSuppression({ ...page, ...filter.asks, q: sought || undefined }),
  ]);
  const tabs = STOP_FILTERS.filter(({ name, count }) => count(counts) !== 0 || name === filter.name || name === "all");
  return (
    <Page
      title="Suppression"
      description="Nobody here is mailed, whatever a campaign says. Checked again in the moment a mail leaves."
      actions={
        <>
          <a href={EXPORT} download className={buttonClasses()}>
            <Download aria-hidden="true" size={15} />
            Export
          </a>
          {user.role !== "viewer" && (
            <>
              <ImportStops />
              <AddStop />
            </>
          )}
        </>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 pb-2 max-md:px-4">
        <TabLinks
          label="Parts of the list"
          current={filter.name}
          tabs={tabs.map(({ name, label, count }) => ({
            name,
            label,
            count: count(counts),
            href: stopsHref({ show: name, q: sought }),
          }))}
        />
        <SearchForm
          action="/suppression"
          icon={Search}
          label="Is somebody on the list?"
          value={sought}
          keep={filter.name === "all" ? {} : { show: filter.name }}
        />
      </div>
      <SuppressionTable
        stops={stops.items}
        mayChange={user.role !== "viewer"}
        reviewing={filter.name === "unreviewed"}
        empty={emptyText(sought, filter.name)}
      />
      <NextPage href={stopsHref({ show: filter.name, q: sought })} cursor={stops.nextCursor} />
    </Page>
  );
}

function emptyText(sought: string, filter: string): { title: string; help: string } {
  if (sought !== "")
    return { title: `“${sought}” is not here`, help: "Mail to it is stopped by no entry of this part." };
  if (filter === "unreviewed")
    return { title: "Everything is reviewed", help: "What the machine stops next waits here." };
  return {
    title: "Nobody is stopped here",
    help: "Who opts out, declines or bounces is listed here and is not mailed again.",
  };
}
