import { notFound } from "next/navigation";
import { MailboxForm } from "@/components/settings/mailbox/mailbox-form";
import { MailboxState } from "@/components/settings/mailbox/mailbox-state";
import { PollRuns } from "@/components/settings/mailbox/poll-runs";
import { SettingsPage } from "@/components/settings/settings-page";
import { Note } from "@/components/ui/note";
import { readMailbox } from "@/lib/server/read";

export const metadata = { title: "Mailbox" };

export default async function MailboxPage({ params }: { params: Promise<{ id: string }> }) {
  const mailbox = await readMailbox((await params).id);
  if (!mailbox) notFound();
  const { health, kept, runs } = mailbox;
  return (
    <SettingsPage
      description={
        <span className="flex flex-wrap gap-x-3">
          <b className="font-medium text-text [overflow-wrap:anywhere]">{health.email || health.name}</b>
          <MailboxState mailbox={health} />
        </span>
      }
    >
      {health.problem && (
        <div className="px-6 pb-4 max-md:px-4">
          <Note tone={health.state === "deaf" ? "danger" : "warning"}>{health.problem}</Note>
        </div>
      )}
      {kept && <MailboxForm key={kept.id} kept={kept} />}
      {health.fromEnvironment && (
        <p className="px-6 pb-4 text-text-muted max-md:px-4">
          Its settings are the SMTP_ and IMAP_ variables of the environment.
        </p>
      )}
      <section aria-labelledby="polls" className="pb-6">
        <h2 id="polls" className="px-6 pb-2 font-semibold max-md:px-4">
          Last polls
        </h2>
        <PollRuns runs={runs} />
      </section>
    </SettingsPage>
  );
}
