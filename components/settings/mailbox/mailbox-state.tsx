import clsx from "clsx";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { MailboxHealth } from "@/lib/core/views/record-views";

const STATES: Record<MailboxHealth["state"], { word: string; dot: string }> = {
  not_configured: { word: "Not configured", dot: "bg-warning" },
  never_polled: { word: "Not polled yet", dot: "bg-warning" },
  listening: { word: "Listening", dot: "bg-ok" },
  deaf: { word: "Not listening", dot: "bg-danger" },
  disabled: { word: "Switched off", dot: "bg-line-strong" },
};

/** How a mailbox fares, in words beside a dot; with what its last poll has left on the server. */
export function MailboxState({ mailbox }: { mailbox: Wired<MailboxHealth> }) {
  const { state, lastHeardAt, lastRun } = mailbox;
  const { word, dot } = STATES[state];
  const waiting = lastRun?.remaining ?? 0;
  const backlog = state !== "disabled" && waiting > 0;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1 text-text-muted">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className={clsx("size-[7px] flex-none rounded-full", dot)} />
        <span className={clsx(state === "deaf" && "font-medium text-danger")}>
          {word}
          {(lastHeardAt || backlog) && ","}
        </span>
      </span>
      {lastHeardAt && (
        <span>
          heard <Time at={lastHeardAt} />
          {backlog && ","}
        </span>
      )}
      {backlog && <span>{waiting.toLocaleString("en-GB")} still to fetch</span>}
    </span>
  );
}
