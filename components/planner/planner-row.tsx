"use client";
import { Clock, Send } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IntentMark } from "@/components/ui/intent-tag";
import { Time } from "@/components/ui/time";
import { useClockText } from "@/lib/client/clock";
import { useKeptDraft } from "@/lib/client/drafts";
import { useMayWrite } from "@/lib/client/role";
import type { Wired } from "@/lib/contract/wire";
import type { ResumptionKind } from "@/lib/core/acting/planner";
import type { PlannedResumption } from "@/lib/core/views/planner-views";
import { DayChoice } from "./day-choice";
import { DraftEditor } from "./draft-editor";
import { MoveMenu } from "./move-menu";
import { usePlanner } from "./use-planner";

type Planned = Wired<PlannedResumption>;

const KINDS: Record<ResumptionKind, string> = {
  out_of_office: "Waits until",
  not_now: "Asked for",
  snoozed: "Snoozed until",
};

/** One wait: for whom, until when, in whose words, and what goes then. */
export function PlannerRow({ planned }: { planned: Planned }) {
  const { replyId, kind, until, person, lead, why, readings, needsReview, draft, queued } = planned;
  const mayWrite = useMayWrite();
  const planner = usePlanner({ replyId, person });
  const [writing, setWriting] = useState(false);
  const distance = useClockText(({ now }) => distanceText(Date.parse(until) - now));
  const kept = useKeptDraft(replyId);
  const mail = queued ?? (draft && (kept ?? draft));
  return (
    <li className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 gap-y-2 border-line border-b px-6 py-3 max-md:grid-cols-1 max-md:px-4">
      <div className="max-md:flex max-md:items-baseline max-md:gap-2">
        <p className="text-text-faint text-xs">{KINDS[kind]}</p>
        <p className="font-semibold">
          <Time at={until} shape="short" />
        </p>
        <p className="text-text-muted text-xs">{distance}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link href={`/inbox/${replyId}?view=all`} className="font-medium hover:text-accent hover:underline">
            <bdi>{person}</bdi>
          </Link>
          {lead && (
            <Link href={`/leads/${lead.id}`} className="text-text-muted text-xs hover:text-accent hover:underline">
              {lead.site}
            </Link>
          )}
          <IntentMark intent={planned.intent} />
        </p>
        {why && (
          <blockquote dir="auto" className="text-text-muted [overflow-wrap:anywhere]">
            “{why}”
          </blockquote>
        )}
        {readings && <DayChoice readings={readings} disabled={!mayWrite} onChoose={planner.choose} />}
        <WhatGoes planned={planned} />
        {writing && mail && (
          <DraftEditor mail={mail} until={until} onClose={() => setWriting(false)} planner={planner} />
        )}
        {mayWrite && !writing && (
          <div className="flex flex-wrap gap-2 pt-0.5">
            {mail && queued?.kind !== "step" && (
              <Button size="sm" className="max-md:h-(--control-touch)" onClick={() => setWriting(true)}>
                <Send aria-hidden="true" size={13} />
                {queued ? "Change the mail" : "Read and send"}
              </Button>
            )}
            {queued?.kind === "step" && (
              <Button size="sm" className="max-md:h-(--control-touch)" onClick={planner.resumeNow}>
                <Send aria-hidden="true" size={13} />
                Send now
              </Button>
            )}
            {needsReview && !readings && (
              <Button size="sm" className="max-md:h-(--control-touch)" onClick={() => planner.move(new Date(until))}>
                Keep this day
              </Button>
            )}
            <MoveMenu until={until} onMove={planner.move} />
            <Button size="sm" look="ghost" className="max-md:h-(--control-touch)" onClick={planner.drop}>
              Drop
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function WhatGoes({ planned: { queued, draft, needsReview, readings } }: { planned: Planned }) {
  const undecided = readings ? "The later day counts until you choose." : "A long absence: look before anything goes.";
  return (
    <p className="flex items-start gap-1.5 text-text-muted text-xs leading-[1.125rem]">
      <Clock aria-hidden="true" size={13} className="mt-[2.5px] flex-none text-text-faint" />
      <span className="min-w-0">
        {queued ? (
          <>
            {queued.kind === "step" ? "The next step goes by itself" : "Your mail goes by itself"}: “{queued.subject}”
          </>
        ) : (
          <>
            Nothing goes by itself.
            {draft && <span dir="auto">{` Draft ready: “${firstWords(draft.body)}”`}</span>}
          </>
        )}{" "}
        {(needsReview || readings) && undecided}
      </span>
    </p>
  );
}

const SHOWN_CHARACTERS = 110;

/** Of a draft, what comes after the greeting, up to a whole word. */
function firstWords(body: string): string {
  const words = body.split(/\n\n/).slice(1).join(" ").replace(/\s+/g, " ");
  return words.length <= SHOWN_CHARACTERS ? words : `${words.slice(0, SHOWN_CHARACTERS).replace(/\s+\S*$/, "")}…`;
}

const DAY_MS = 86_400_000;

function distanceText(ms: number): string {
  const days = Math.max(0, Math.round(ms / DAY_MS));
  if (days === 0) return "in under a day";
  return days === 1 ? "in 1 day" : `in ${days} days`;
}
