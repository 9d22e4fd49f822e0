"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { tryAction } from "@/lib/client/try-action";
import { testMailboxAction } from "@/lib/server/actions/settings";
import { type TestAnswer, TestResult } from "./test-result";

/** Signs in to both servers and says what came of it; nothing is sent or changed. */
export function TestMailbox({ mailbox }: { mailbox: { id: string; name: string } }) {
  const [testing, setTesting] = useState(false);
  const [answer, setAnswer] = useState<TestAnswer | null>(null);

  async function test() {
    setTesting(true);
    setAnswer(await tryAction(() => testMailboxAction({ mailboxId: mailbox.id })));
    setTesting(false);
  }

  return (
    <>
      <Button
        size="sm"
        className="self-start"
        disabled={testing}
        onClick={test}
        aria-label={`Test the connection of ${mailbox.name}`}
      >
        {testing ? "Testing" : "Test the connection"}
      </Button>
      {answer && <TestResult answer={answer} />}
    </>
  );
}
