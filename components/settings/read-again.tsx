"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { retryQuarantineAction } from "@/lib/server/actions/replies";

export function ReadAgain({ id }: { id: string }) {
  const router = useRouter();
  const [reading, setReading] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const busy = reading || refreshing;

  async function read() {
    if (busy) return; // until the list without it is here
    setReading(true);
    const answer = await tryAction(() => retryQuarantineAction({ quarantineId: id }));
    setReading(false);
    if (!answer.ok) return sayFailure(`Not read: ${answer.problem.message}`);
    say(OUTCOMES[answer.value.kind]);
    startRefresh(() => router.refresh());
  }

  return (
    <Button size="sm" onClick={read} aria-disabled={busy}>
      {busy ? "Reading…" : "Read again"}
    </Button>
  );
}

const OUTCOMES = {
  stored: "It can be read now and is in the inbox.",
  own: "It can be read now: a mail of ours, which is no reply.",
  still_unreadable: "It still cannot be read. It stays here as it came.",
} as const;
