"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { tryAction } from "@/lib/client/try-action";
import { testMailboxAction } from "@/lib/server/actions/settings";

type Answer = Awaited<ReturnType<typeof testMailboxAction>>;

/** Signs in to both servers and says what came of it; nothing is sent or changed. */
export function TestMailbox({ mailboxId }: { mailboxId: string }) {
  const [testing, setTesting] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  async function test() {
    setTesting(true);
    setAnswer(await tryAction(() => testMailboxAction({ mailboxId })));
    setTesting(false);
  }

  return (
    <>
      <Button className="self-start" disabled={testing} onClick={test}>
        {testing ? "Testing" : "Test the connection"}
      </Button>
      {answer && <Found answer={answer} />}
    </>
  );
}

function Found({ answer }: { answer: Answer }) {
  if (!answer.ok) {
    return (
      <Note tone="danger" role="alert">
        {answer.problem.message}
      </Note>
    );
  }
  const { smtp, imap } = answer.value;
  return (
    <Note tone={smtp.ok && imap.ok ? "info" : "danger"} role="status">
      <p>Sending: {smtp.message}</p>
      <p>Receiving: {imap.message}</p>
    </Note>
  );
}
