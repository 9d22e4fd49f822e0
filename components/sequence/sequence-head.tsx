"use client";
import { Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { startCampaignAction } from "@/lib/server/actions/campaigns";
import type { SequenceFacts } from "./sequence-facts";

type SequenceHeadProps = { sequence: SequenceFacts; paused: boolean; unsaved: boolean };

/** How far the sequence is, and the button that sets it going for the leads that are not in it yet. */
export function SequenceHead({ sequence, paused, unsaved }: SequenceHeadProps) {
  const router = useRouter();
  const mayWrite = useMayWrite();
  const [starting, setStarting] = useState(false);
  const { campaignId, steps, unenrolled, startedAt } = sequence;
  const mayStart = steps.length > 0 && !unsaved && (unenrolled > 0 || paused || startedAt === null);

  async function start() {
    setStarting(true);
    const answer = await tryAction(() => startCampaignAction({ campaignId }));
    setStarting(false);
    if (!answer.ok) return sayFailure(`Not started: ${answer.problem.message}`);
    const { enrolled } = answer.value;
    say(
      enrolled === 0
        ? "Started. No new lead to mail."
        : `Started. ${leadsText(enrolled)} enrolled, spread over the days.`,
    );
    router.refresh();
  }

  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="max-w-[34rem] text-text-muted">
        <p>
          <b className="font-medium text-text">{stateText(sequence, paused)}</b>
          {sequence.nextDueAt && !paused && (
            <>
              {" "}
              The next mail is due <Time at={sequence.nextDueAt} shape="full" />.
            </>
          )}
        </p>
        <p className="text-xs leading-[1.125rem]">
          Up to five mails, each only if nobody has answered and the mailbox has been read since. On working days, in
          the workspace's hours where it has set any, and within the daily caps.{" "}
          {sequence.withoutAddress > 0 && `${leadsText(sequence.withoutAddress)} without an address stay out.`}
        </p>
      </div>
      {mayWrite && mayStart && (
        <Button
          look={unsaved ? "outline" : "primary"}
          disabled={starting}
          onClick={start}
          className="max-md:h-(--control-touch)"
        >
          <Play aria-hidden="true" size={14} />
          {startText(sequence, { paused, starting })}
        </Button>
      )}
    </header>
  );
}

function stateText({ startedAt, steps }: SequenceFacts, paused: boolean): string {
  if (steps.length === 0) return "This campaign sends nothing by itself yet.";
  if (startedAt === null) return "Not started.";
  return paused ? "Paused." : "Running.";
}

function startText(
  { unenrolled, startedAt }: SequenceFacts,
  { paused, starting }: { paused: boolean; starting: boolean },
) {
  if (starting) return "Starting";
  if (unenrolled === 0) return paused ? "Resume" : "Start";
  return startedAt === null ? `Start with ${leadsText(unenrolled)}` : `Enrol ${leadsText(unenrolled)}`;
}

function leadsText(count: number): string {
  return count === 1 ? "1 lead" : `${count.toLocaleString("en")} leads`;
}
