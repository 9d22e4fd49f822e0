"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import clsx from "clsx";
import { CirclePause, RefreshCw, Unplug } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { useClockText } from "@/lib/client/clock";
import { type Hearing, hearingOf } from "@/lib/client/hearing";
import { mailboxQueries } from "@/lib/client/mailbox-queries";
import { replyQueries } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { durationText } from "@/lib/client/time-text";
import { say, sayFailure } from "@/lib/client/toasts";
import { pollNowAction } from "@/lib/server/actions/poll";

/** Whether we hear the mailbox, on every page, with the button that listens now. */
export function HeardStrip() {
  const { data: mailboxes = [] } = useQuery(mailboxQueries.health());
  const hearing = hearingOf(mailboxes);
  const resting = mailboxes.find(({ paused }) => paused !== null)?.paused;
  return (
    <>
      {hearing.kind === "deaf" ? <DeafStrip {...hearing} /> : <HearingStrip hearing={hearing} />}
      {resting && <RestingStrip reason={resting.reason} />}
    </>
  );
}

function HearingStrip({ hearing }: { hearing: Hearing }) {
  const [polling, setPolling] = useState(false);
  return (
    <div className="mx-2 mb-2 flex h-7 flex-none items-center gap-[7px] rounded-md border border-line bg-surface pr-0.5 pl-2 text-text-muted text-xs max-lg:mx-auto max-lg:w-9 max-lg:justify-center max-lg:px-0">
      <span
        aria-hidden="true"
        className={clsx(
          "size-[7px] flex-none rounded-full max-lg:hidden",
          hearing.kind === "heard" && !hearing.problem ? "bg-ok" : "bg-warning",
        )}
      />
      <span
        className="min-w-0 flex-1 truncate max-lg:sr-only"
        title={hearing.kind === "heard" ? (hearing.problem ?? undefined) : undefined}
      >
        {polling ? "Asking the mail server" : <HeardText hearing={hearing} />}
      </span>
      <PollButton onPolling={setPolling} />
    </div>
  );
}

/** "Heard 40 s ago", in one line. */
export function HeardText({ hearing }: { hearing: Hearing }) {
  if (hearing.kind === "none") return "No mailbox connected";
  if (hearing.kind === "never") return "Not heard yet";
  if (hearing.kind === "deaf") return "Not listening";
  return (
    <>
      Heard <Time at={hearing.at} />
    </>
  );
}

const MINUTE_MS = 60_000;

function DeafStrip({ since, problem }: { since: string | null; problem: string }) {
  const duration = useClockText(({ now }) => {
    const silentMs = since ? now - Date.parse(since) : 0;
    return silentMs < MINUTE_MS ? "" : `, ${durationText(silentMs)}`;
  });
  return (
    <div
      role="alert"
      title={problem}
      className="mx-2 mb-2 flex flex-none items-center gap-[7px] rounded-md border border-danger-line bg-danger-bg py-1 pr-1 pl-2 text-danger text-xs max-lg:mx-auto max-lg:w-9 max-lg:flex-col max-lg:px-0"
    >
      <Unplug aria-hidden="true" size={15} />
      <span className="min-w-0 flex-1 max-lg:sr-only">
        <span className="block font-medium">Not listening{duration}</span>
        <span className="line-clamp-2">{problem}</span>
      </span>
      <Link href="/settings" className={clsx(buttonClasses("outline", "sm"), "max-lg:px-1")}>
        Fix
      </Link>
    </div>
  );
}

/** Sending was stopped by the mail server's refusals: what is queued waits. */
function RestingStrip({ reason }: { reason: string }) {
  return (
    <div
      role="alert"
      title={reason}
      className="mx-2 mb-2 flex flex-none items-center gap-[7px] rounded-md border border-warning-line bg-warning-bg py-1 pr-1 pl-2 text-warning text-xs max-lg:mx-auto max-lg:w-9 max-lg:flex-col max-lg:px-0"
    >
      <CirclePause aria-hidden="true" size={15} />
      <span className="min-w-0 flex-1 truncate font-medium max-lg:sr-only">Sending rests</span>
      <Link href="/settings" className={clsx(buttonClasses("outline", "sm"), "max-lg:px-1")}>
        Why
      </Link>
    </div>
  );
}

type PollButtonProps = { size?: "sm" | "touch"; onPolling?: (polling: boolean) => void };

/** Asks the mail server now. While it works the icon's button is off, and whoever listens can say so. */
export function PollButton({ size = "sm", onPolling }: PollButtonProps) {
  const queryClient = useQueryClient();
  const mayWrite = useMayWrite();
  const [polling, setPolling] = useState(false);
  function turn(on: boolean) {
    setPolling(on);
    onPolling?.(on);
  }
  async function poll() {
    if (polling) return;
    turn(true);
    const answer = await pollNowAction(undefined).catch(() => null);
    turn(false);
    if (!answer) return sayFailure("The server could not be reached. Nothing was lost; poll again.");
    if (!answer.ok) sayFailure(answer.problem.message);
    else say(polledText(answer.value));
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: mailboxQueries.health().queryKey }),
      queryClient.invalidateQueries({ queryKey: replyQueries.everything }),
    ]);
  }
  if (!mayWrite) return null;
  return (
    <>
      <IconButton
        icon={RefreshCw}
        label={polling ? "Polling" : "Poll now"}
        size={size}
        aria-disabled={polling}
        onClick={poll}
      />
      <span role="status" className="sr-only">
        {polling ? "Listening to the mail server" : ""}
      </span>
    </>
  );
}

type Polled = { status: string; stored: number; remaining: number; failed: number };

function polledText({ status, stored, remaining, failed }: Polled): string {
  if (status === "already_running") return "A poll is running already.";
  const parts = [stored === 0 ? "Heard. Nothing new" : `Heard. ${stored} new`];
  if (remaining > 0) parts.push(`${remaining} still to fetch`);
  if (failed > 0) parts.push(`${failed} could not be read and are kept aside`);
  return `${parts.join(", ")}.`;
}
