"use client";
import { useQuery } from "@tanstack/react-query";
import { Note } from "@/components/ui/note";
import { mailboxQueries } from "@/lib/client/mailbox-queries";

const UNHEARD = ["not_configured", "deaf", "disabled"] as const;

/** Says that what is planned will wait, while the mailbox it leaves by cannot be heard. */
export function UnheardNote({ mailboxId }: { mailboxId: string | null }) {
  const { data: mailboxes = [] } = useQuery(mailboxQueries.health());
  const mailbox = mailboxes.find(({ id }) => id === mailboxId);
  if (!mailbox || !UNHEARD.some((state) => state === mailbox.state)) return null;
  return (
    <Note tone="warning">
      <b className="font-semibold">What is planned will wait.</b> It leaves only after its mailbox was read, because an
      answer may have come. {mailbox.problem}
    </Note>
  );
}
