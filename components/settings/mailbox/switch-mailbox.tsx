"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";
import { setMailboxDisabledAction } from "@/lib/server/actions/settings";

/** Takes a mailbox out of sending and listening, or back in. What it sent and heard stays. */
export function SwitchMailbox({ mailbox }: { mailbox: Pick<Wired<MailboxHealth>, "id" | "name" | "state"> }) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);
  const { id, name, state } = mailbox;
  const off = state === "disabled";

  async function turn(disabled: boolean, undoable: boolean) {
    setSaving(true);
    const answer = await tryAction(() => setMailboxDisabledAction({ mailboxId: id, disabled }));
    setSaving(false);
    if (!answer.ok) return sayFailure(`Not changed: ${answer.problem.message}`);
    const done = disabled
      ? `${name} neither sends nor listens now. Its mails stay; queued ones wait.`
      : `${name} sends and listens again.`;
    say(done, undoable ? { undo: () => void turn(!disabled, false) } : {});
    router.refresh();
  }

  return (
    <Button
      size="sm"
      disabled={saving}
      onClick={() => turn(!off, true)}
      aria-label={`Switch ${name} ${off ? "on" : "off"}`}
    >
      {off ? "Switch on" : "Switch off"}
    </Button>
  );
}
