import { Page } from "@/components/layout/page";
import { KeySection } from "@/components/settings/key-section";
import { MailboxSection } from "@/components/settings/mailbox-section";
import { UserSection } from "@/components/settings/user-section";
import { readApiKeys, readMailboxes, readUsers, requireUser } from "@/lib/server/read";

export const metadata = { title: "Settings" };

export default async function SettingsPage() {
  const me = await requireUser();
  const [mailboxes, users, keys] = await Promise.all([readMailboxes(), readUsers(), readApiKeys()]);
  return (
    <Page title="Settings" description="The mailbox, who works here, and keys for programs.">
      <MailboxSection mailboxes={mailboxes} mayTest={me.role === "admin"} />
      <UserSection users={users} />
      <KeySection keys={keys} mayChange={me.role !== "viewer"} />
    </Page>
  );
}
