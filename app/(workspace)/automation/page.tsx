import { EFFECT_TABS } from "@/components/automation/effect-face";
import { EventTable } from "@/components/automation/event-table";
import { Page } from "@/components/layout/page";
import { NextPage } from "@/components/ui/next-page";
import { TabLinks } from "@/components/ui/tab-links";
import type { SearchParams } from "@/lib/client/search-params";
import { MAX_PAGE_LIMIT } from "@/lib/core/views/page";
import { readAutomation, requireUser } from "@/lib/server/read";

export const metadata = { title: "Automation" };

export default async function AutomationPage({ searchParams }: { searchParams: SearchParams }) {
  const { effect: given, cursor: from } = await searchParams;
  const effect = EFFECT_TABS.find((tab) => tab.effect === given)?.effect || undefined;
  const cursor = typeof from === "string" ? from : undefined;
  await requireUser();
  const events = await readAutomation({ limit: MAX_PAGE_LIMIT, cursor, effect });
  return (
    <Page title="What the machine did" description="Every act has a cause, a rule and a way back.">
      <div className="px-6 pb-3 max-md:px-4">
        <TabLinks
          label="Kinds of acts"
          current={effect ?? ""}
          tabs={EFFECT_TABS.map((tab) => ({
            name: tab.effect,
            label: tab.label,
            href: hrefOf(tab.effect),
            count: null,
          }))}
        />
      </div>
      <EventTable events={events.items} filtered={effect !== undefined} />
      <NextPage href={hrefOf(effect ?? "")} cursor={events.nextCursor} from={cursor} />
    </Page>
  );
}

function hrefOf(effect: string): string {
  return effect === "" ? "/automation" : `/automation?effect=${effect}`;
}
