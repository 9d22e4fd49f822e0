import { MailboxSection } from "@/components/settings/mailbox-section";
import { SettingsPage } from "@/components/settings/settings-page";
import { readMailboxes, requireUser } from "@/lib/server/read";

export const metadata = { title: "Settings" };

export default async function MailboxSettings() {
  const [me, mailboxes] = await Promise.all([requireUser(), readMailboxes()]);
  return (
    <SettingsPage description="Where mail leaves and where answers are heard.">
      <MailboxSection mailboxes={mailboxes} mayTest={me.role === "admin"} />
    </SettingsPage>
  );
}
