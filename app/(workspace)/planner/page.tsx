import { Page } from "@/components/layout/page";
import { PlannerList } from "@/components/planner/planner-list";
import { readPlanned, requireUser } from "@/lib/server/read";

export const metadata = { title: "Planner" };

export default async function PlannerPage() {
  await requireUser();
  const planned = await readPlanned();
  return (
    <Page title="Planner" description="Who is away or asked for later, and what goes when they are back.">
      <PlannerList planned={planned} />
    </Page>
  );
}
