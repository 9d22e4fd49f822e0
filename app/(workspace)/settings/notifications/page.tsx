import { NoticeSettings } from "@/components/settings/notice-settings";
import { SettingsPage } from "@/components/settings/settings-page";
import { readNotices, requireUser } from "@/lib/server/read";

export const metadata = { title: "Notifications" };

export default async function NotificationSettings() {
  await requireUser();
  return (
    <SettingsPage description="What tells you of new replies. It is yours alone, and the same on every device.">
      <NoticeSettings atFirst={await readNotices()} />
    </SettingsPage>
  );
}
