import { redirect } from "next/navigation";
import { MailboxForm } from "@/components/settings/mailbox/mailbox-form";
import { SettingsPage } from "@/components/settings/settings-page";
import { Note } from "@/components/ui/note";
import { readSealing, requireUser } from "@/lib/server/read";

export const metadata = { title: "Add a mailbox" };

export default async function NewMailbox() {
  const [me, seals] = await Promise.all([requireUser(), readSealing()]);
  if (me.role !== "admin") redirect("/settings");
  return (
    <SettingsPage description="A further mailbox to send from and to hear. Its login is kept encrypted.">
      {seals ? (
        <MailboxForm kept={null} />
      ) : (
        <div className="max-w-xl px-6 pb-8 max-md:px-4">
          <Note tone="warning">
            Logins are kept encrypted, and <code className="font-mono">ENCRYPTION_KEY</code> is not set. Make one by{" "}
            <code className="font-mono">openssl rand -base64 32</code>, set it in the environment and start again. Keep
            it: without it the logins cannot be read any more.
          </Note>
        </div>
      )}
    </SettingsPage>
  );
}
