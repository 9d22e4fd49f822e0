"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";
import { resumeMailboxAction } from "@/lib/server/actions/settings";

type PausedNoteProps = { mailbox: Pick<Wired<MailboxHealth>, "id" | "paused">; mayChange: boolean };

/** Why a mailbox sends nothing now, until when, and the way to let it go on. */
export function PausedNote({ mailbox: { id, paused }, mayChange }: PausedNoteProps) {
  const router = useRouter();
  const [resuming, setResuming] = useState(false);
  if (!paused) return null;

  async function resume() {
    setResuming(true);
    const answer = await tryAction(() => resumeMailboxAction({ mailboxId: id }));
    setResuming(false);
    if (answer.ok) say("The mailbox sends again.");
    else sayFailure(`Not resumed: ${answer.problem.message}`);
    router.refresh();
  }

  return (
    <Note tone="warning">
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span>
          <b className="font-semibold">
            Sending rests{" "}
            {paused.until ? (
              <>
                until <Time at={paused.until} shape="full" />
              </>
            ) : (
              "until somebody resumes it"
            )}
            .
          </b>{" "}
          {paused.reason}. What is queued waits.
        </span>
        {mayChange && (
          <Button size="sm" disabled={resuming} onClick={resume} className="max-md:h-9">
            {resuming ? "Resuming" : "Resume sending"}
          </Button>
        )}
      </span>
    </Note>
  );
}
