import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";
import { TestMailbox } from "./test-mailbox";

const STATES: Record<MailboxHealth["state"], string> = {
  not_configured: "Not configured",
  never_polled: "Never polled",
  listening: "Listening",
  deaf: "Not heard",
  disabled: "Switched off",
};

export function MailboxSection({ mailboxes, mayTest }: { mailboxes: Wired<MailboxHealth>[]; mayTest: boolean }) {
  return (
    <section aria-labelledby="mailboxes" className="px-6 pb-6 max-md:px-4">
      <h2 id="mailboxes" className="mb-2 font-semibold">
        Mailbox
      </h2>
      {mailboxes.map((mailbox) => (
        <div key={mailbox.id} className="flex flex-col gap-2">
          <p>
            <b className="font-medium">{mailbox.email}</b>{" "}
            <span className="text-text-muted">
              {STATES[mailbox.state]}
              {mailbox.lastHeardAt && (
                <>
                  , heard <Time at={mailbox.lastHeardAt} shape="full" />
                </>
              )}
            </span>
          </p>
          {mailbox.problem && <Note tone="warning">{mailbox.problem}</Note>}
          {mayTest && <TestMailbox mailboxId={mailbox.id} />}
        </div>
      ))}
    </section>
  );
}
