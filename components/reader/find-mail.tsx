"use client";
import { useQuery } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/field";
import { Time } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Detail, replyQueries } from "@/lib/client/reply-queries";
import { tryAction } from "@/lib/client/try-action";
import { findMailsAction } from "@/lib/server/actions/replies";

/** The mail that a reply answers, found by whom it went to. */
export function FindMail({ reply, onClose }: { reply: Detail; onClose: () => void }) {
  const { link } = useReplyActions();
  const [typed, setTyped] = useState(domainOf(reply.fromEmail));
  const q = useDeferredValue(typed.trim());
  const { data: mails, isPending } = useQuery({
    queryKey: [...replyQueries.everything, "mails", q],
    queryFn: () => findMails(q),
    enabled: q !== "",
    placeholderData: (before) => before,
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Which mail does it answer?"
      description="Linking one does all that a match would have done."
    >
      <Input
        autoFocus
        type="search"
        aria-label="Search mails by address, name or site"
        placeholder="Address, name or site"
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="px-1 pt-2 text-text-muted text-xs">
        {q !== "" && !isPending && mails?.length === 0 && "No mail of ours went to anybody like that."}
      </p>
      <ul aria-label="Mails of ours" className="max-h-[50dvh] overflow-y-auto">
        {mails?.map((mail) => (
          <li key={mail.id} className="flex min-h-11 items-center gap-3 border-line border-t px-1 py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{mail.recipientEmail}</span>
              <span className="block truncate text-text-muted text-xs">
                {mail.sentAt && <Time at={mail.sentAt} shape="short" />} · {mail.subject}
              </span>
            </span>
            <Button
              size="sm"
              aria-label={`Link to the mail to ${mail.recipientEmail}`}
              onClick={() => {
                onClose();
                void link(reply.id, { attemptId: mail.id });
              }}
              className="max-md:h-(--control-touch)"
            >
              <Link2 aria-hidden="true" size={13} />
              Link
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

async function findMails(q: string) {
  const answer = await tryAction(() => findMailsAction({ q }));
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value.mails;
}

/** Most often somebody else at the same site answers. */
function domainOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}
