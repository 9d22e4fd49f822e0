import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";
import { MailboxState } from "./mailbox-state";
import { PausedNote } from "./paused-note";
import { SwitchMailbox } from "./switch-mailbox";
import { TestMailbox } from "./test-mailbox";

export function MailboxList({ mailboxes, mayChange }: { mailboxes: Wired<MailboxHealth>[]; mayChange: boolean }) {
  return (
    <ul className="border-line border-t">
      {mailboxes.map((mailbox) => (
        <li key={mailbox.id} className="flex flex-col gap-2 border-line border-b px-6 py-3 max-md:px-4">
          <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
            <div className="min-w-0 flex-[1_1_16rem]">
              <p className="min-w-0 [overflow-wrap:anywhere]">
                <Link href={`/settings/mailboxes/${mailbox.id}`} className="font-medium hover:underline">
                  {mailbox.name === "default" ? mailbox.email || "No mailbox yet" : mailbox.name}
                </Link>{" "}
                <span className="text-text-muted">
                  {mailbox.fromEnvironment ? "from the environment" : mailbox.email}
                </span>
              </p>
              <MailboxState mailbox={mailbox} />
            </div>
            <div className="flex flex-none gap-2">
              <Link href={`/settings/mailboxes/${mailbox.id}`} className={buttonClasses("outline", "sm")}>
                {mailbox.fromEnvironment || !mayChange ? "Polls" : "Edit"}
                <span className="sr-only"> of {mailbox.name}</span>
              </Link>
              {mayChange && !mailbox.fromEnvironment && <SwitchMailbox mailbox={mailbox} />}
            </div>
          </div>
          <PausedNote mailbox={mailbox} mayChange={mayChange} />
          {mailbox.problem && <Note tone={mailbox.state === "deaf" ? "danger" : "warning"}>{mailbox.problem}</Note>}
          {mayChange && mailbox.state !== "disabled" && mailbox.state !== "not_configured" && (
            <TestMailbox mailbox={mailbox} />
          )}
        </li>
      ))}
    </ul>
  );
}
