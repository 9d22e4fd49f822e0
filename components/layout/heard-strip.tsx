"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { CirclePause, RefreshCw, Unplug } from "lucide-react";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Time } from "@/components/ui/time";
import { useClockText } from "@/lib/client/clock";
import { type Hearing, hearingOf } from "@/lib/client/hearing";
import { mailboxQueries } from "@/lib/client/mailbox-queries";
import { useMayWrite } from "@/lib/client/role";
import { durationText } from "@/lib/client/time-text";
import { type PollNow, usePollNow } from "@/lib/client/use-poll-now";

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
  const pollNow = usePollNow();
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
        <HeardText hearing={hearing} polling={pollNow.polling} />
      </span>
      <PollButton {...pollNow} />
    </div>
  );
}

const ASKING = "Asking the mail server";

/** "Heard 40 s ago", or that we are asking, in one line. */
export function HeardText({ hearing, polling }: { hearing: Hearing; polling: boolean }) {
  if (polling) return ASKING;
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

/** Asks the mail server now; off while it works. */
export function PollButton({ polling, poll, size = "sm" }: PollNow & { size?: "sm" | "touch" }) {
  const mayWrite = useMayWrite();
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
        {polling ? ASKING : ""}
      </span>
    </>
  );
}
