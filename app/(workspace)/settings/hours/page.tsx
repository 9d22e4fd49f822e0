import { SettingsPage } from "@/components/settings/settings-page";
import { WorkingHoursForm } from "@/components/settings/working-hours-form";
import { readWorkingHours, requireUser } from "@/lib/server/read";

export const metadata = { title: "Working hours" };

export default async function HoursSettings() {
  const [me, hours] = await Promise.all([requireUser(), readWorkingHours()]);
  return (
    <SettingsPage description="When the clock of an answer runs. Without hours it runs day and night.">
      <WorkingHoursForm hours={hours} mayChange={me.role === "admin"} />
    </SettingsPage>
  );
}
