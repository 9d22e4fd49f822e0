import { Page } from "@/components/layout/page";
import { SuppressionTable } from "@/components/records/suppression-table";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { NextPage } from "@/components/ui/next-page";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readSuppression } from "@/lib/server/read";

export const metadata = { title: "Suppression" };

export default async function SuppressionPage({ searchParams }: PageProps<"/suppression">) {
  const { q, cursor } = await searchParams;
  const sought = typeof q === "string" ? q : "";
  const stops = await readSuppression({
    limit: MAX_PAGE_LIMIT,
    q: sought || undefined,
    cursor: typeof cursor === "string" ? cursor : undefined,
  });
  return (
    <Page
      title="Suppression"
      description="Addresses and domains that are not mailed any more."
      actions={
        <form action="/suppression" className="flex gap-2">
          <Input
            name="q"
            type="search"
            aria-label="Address or domain"
            placeholder="Address or domain"
            defaultValue={sought}
          />
          <Button type="submit" size="lg">
            Search
          </Button>
        </form>
      }
    >
      <SuppressionTable stops={stops.items} />
      <NextPage
        href={sought ? `/suppression?q=${encodeURIComponent(sought)}` : "/suppression"}
        cursor={stops.nextCursor}
      />
    </Page>
  );
}
