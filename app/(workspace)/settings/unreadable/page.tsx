import { SettingsPage } from "@/components/settings/settings-page";
import { UnreadableMail } from "@/components/settings/unreadable-mail";
import { readQuarantine, requireUser } from "@/lib/server/read";

export const metadata = { title: "Unreadable mail" };

export default async function UnreadableMailSettings() {
  const [me, messages] = await Promise.all([requireUser(), readQuarantine()]);
  return (
    <SettingsPage description="Messages that came in and could not be read. They are kept as they came: look at the source, or read them again after an update.">
      <UnreadableMail messages={messages} mayChange={me.role !== "viewer"} />
    </SettingsPage>
  );
}
