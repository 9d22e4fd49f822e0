"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { pollNowAction } from "@/lib/server/actions/poll";
import { mailboxQueries } from "./mailbox-queries";
import { replyQueries } from "./reply-queries";
import { say, sayFailure } from "./toasts";

export type PollNow = { polling: boolean; poll: () => Promise<void> };

/** Asks the mail server now and says what came. While it works, another press of this button does nothing, and of any other the server says that a poll is running. */
export function usePollNow(): PollNow {
  const client = useQueryClient();
  const [polling, setPolling] = useState(false);
  async function poll() {
    if (polling) return;
    setPolling(true);
    const answer = await pollNowAction(undefined).catch(() => null);
    setPolling(false);
    if (!answer) return sayFailure("The server could not be reached. Nothing was lost; poll again.");
    if (!answer.ok) sayFailure(answer.problem.message);
    else say(polledText(answer.value));
    await Promise.all([
      client.invalidateQueries({ queryKey: mailboxQueries.health().queryKey }),
      client.invalidateQueries({ queryKey: replyQueries.everything }),
    ]);
  }
  return { polling, poll };
}

type Polled = { status: string; stored: number; remaining: number; failed: number };

function polledText({ status, stored, remaining, failed }: Polled): string {
  if (status === "already_running") return "A poll is running already.";
  const parts = [stored === 0 ? "Heard. Nothing new" : `Heard. ${stored} new`];
  if (remaining > 0) parts.push(`${remaining} still to fetch`);
  if (failed > 0) parts.push(`${failed} could not be read and are kept aside`);
  return `${parts.join(", ")}.`;
}
