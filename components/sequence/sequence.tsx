"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { UnheardNote } from "@/components/compose/unheard-note";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useMayWrite } from "@/lib/client/role";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import { MOST_STEPS, stepsProblem, USUAL_WAITS_DAYS } from "@/lib/core/sequence/steps";
import type { TemplateView } from "@/lib/core/views/campaign-views";
import { saveStepsAction } from "@/lib/server/actions/campaigns";
import type { SequenceFacts } from "./sequence-facts";
import { SequenceHead } from "./sequence-head";
import { StepCard, type WrittenStep } from "./step-card";

type SequenceProps = {
  sequence: SequenceFacts;
  /** The campaign's. */
  mailboxId: string;
  paused: boolean;
  templates: Wired<TemplateView>[];
};

/** The mails that a campaign sends by itself, one after the other, until somebody answers. */
export function Sequence({ sequence, mailboxId, paused, templates }: SequenceProps) {
  const router = useRouter();
  const mayWrite = useMayWrite();
  const [steps, setSteps] = useState<WrittenStep[]>(() => sequence.steps.map(writtenOf));
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const fault = stepsProblem(steps);

  function edit(next: WrittenStep[]) {
    setSteps(next);
    setChanged(true);
    setProblem(null);
  }

  async function save() {
    setSaving(true);
    const kept = steps.map(({ key: _, ...step }) => step);
    const answer = await tryAction(() => saveStepsAction({ campaignId: sequence.campaignId, steps: kept }));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    setChanged(false);
    say("The steps are saved. Mails that wait leave with the new words.");
    router.refresh();
  }

  return (
    <div className="flex max-w-[52rem] flex-col gap-4 px-6 py-5 max-md:px-4">
      <SequenceHead sequence={sequence} paused={paused} unsaved={changed} />
      <UnheardNote mailboxId={mailboxId} />
      <ol className="flex flex-col">
        {steps.map((step, index) => (
          <StepCard
            key={step.key}
            step={step}
            index={index}
            first={steps[0] ?? step}
            progress={changed ? undefined : sequence.steps[index]}
            templates={templates}
            locked={!mayWrite}
            onChange={(next) => edit(steps.with(index, next))}
            onRemove={() => edit(steps.toSpliced(index, 1))}
          />
        ))}
      </ol>
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-2">
          {steps.length < MOST_STEPS && (
            <Button onClick={() => edit([...steps, newStep(steps)])} className="max-md:h-(--control-touch)">
              <Plus aria-hidden="true" size={15} />
              {steps.length === 0 ? "Write the first mail" : "Add a mail"}
            </Button>
          )}
          {changed && (
            <Button
              look="primary"
              disabled={saving || fault !== null}
              onClick={save}
              className="max-md:h-(--control-touch)"
            >
              {saving ? "Saving" : "Save steps"}
            </Button>
          )}
          <span role="status" className="text-text-muted text-xs">
            {changed && fault ? `${fault}.` : null}
          </span>
        </div>
      )}
      {problem && (
        <Note tone="danger" role="alert">
          <b className="font-semibold">Not saved.</b> {problem} What you wrote is kept.
        </Note>
      )}
    </div>
  );
}

function writtenOf({ position, waitDays, subject, body, templateId }: SequenceFacts["steps"][number]): WrittenStep {
  return { key: `step ${position}`, waitDays, subject, body, templateId };
}

/** Waits widen: the next one is the usual for its place, or as long as the one before. */
function newStep(steps: WrittenStep[]): WrittenStep {
  const usual = USUAL_WAITS_DAYS[steps.length] ?? 14;
  const waitDays = Math.max(usual, steps.at(-1)?.waitDays ?? 0);
  return { key: crypto.randomUUID(), waitDays, subject: "", body: "", templateId: null };
}
