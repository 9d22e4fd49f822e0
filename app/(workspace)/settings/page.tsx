import { Plus } from "lucide-react";
import Link from "next/link";
import { MailboxList } from "@/components/settings/mailbox/mailbox-list";
import { SettingsPage } from "@/components/settings/settings-page";
import { buttonClasses } from "@/components/ui/button";
import { readMailboxes, requireUser } from "@/lib/server/read";

export const metadata = { title: "Settings" };

export default async function MailboxSettings() {
  const [me, mailboxes] = await Promise.all([requireUser(), readMailboxes()]);
  const mayChange = me.role === "admin";
  return (
    <SettingsPage
      description="Where mail leaves and where answers are heard."
      actions={
        mayChange && (
          <Link href="/settings/mailboxes/new" className={buttonClasses("primary")}>
            <Plus aria-hidden="true" size={15} />
            Add a mailbox
          </Link>
        )
      }
    >
      <MailboxList mailboxes={mailboxes} mayChange={mayChange} />
    </SettingsPage>
  );
}
