"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { cancelAttemptAction } from "@/lib/server/actions/outreach";

/** Takes a queued mail back before it leaves. */
export function CancelAttempt({ attemptId, to }: { attemptId: string; to: string }) {
  const router = useRouter();
  const mayWrite = useMayWrite();
  const [cancelling, setCancelling] = useState(false);
  if (!mayWrite) return null;

  async function cancel() {
    setCancelling(true);
    const answer = await tryAction(() => cancelAttemptAction({ attemptId }));
    setCancelling(false);
    if (answer.ok) say(`The mail to ${to} does not leave.`);
    else sayFailure(`Not cancelled: ${answer.problem.message}`);
    router.refresh();
  }

  return (
    <Button
      size="sm"
      disabled={cancelling}
      onClick={cancel}
      className="max-md:h-9"
      aria-label={`Cancel the mail to ${to}`}
    >
      Cancel
    </Button>
  );
}
