import { RoutingTable } from "@/components/settings/routing-table";
import { SettingsPage } from "@/components/settings/settings-page";
import { WorkingHoursForm } from "@/components/settings/working-hours-form";
import { readWorkingHours, requireUser } from "@/lib/server/read";

export const metadata = { title: "Working hours" };

export default async function HoursSettings() {
  const [me, hours] = await Promise.all([requireUser(), readWorkingHours()]);
  return (
    <SettingsPage description="How soon a reply is answered, in which hours the clock runs, and what each tag does.">
      <WorkingHoursForm key={JSON.stringify(hours)} hours={hours} mayChange={me.role === "admin"} />
      <RoutingTable />
    </SettingsPage>
  );
}
