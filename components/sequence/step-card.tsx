"use client";
import { Clock, Trash2 } from "lucide-react";
import { useId } from "react";
import { PLACEHOLDER_HINT } from "@/components/compose/placeholder-hint";
import { TemplateMenu } from "@/components/compose/template-menu";
import { Field, Input, Textarea } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import type { Wired } from "@/lib/contract/wire";
import { LONGEST_WAIT_DAYS, type Step, stepSubject } from "@/lib/core/sequence/steps";
import type { TemplateView } from "@/lib/core/views/campaign-views";

export type WrittenStep = Step & { key: string };

type StepCardProps = {
  step: WrittenStep;
  index: number;
  first: WrittenStep;
  /** How far it is; unknown while changes are not saved. */
  progress: { queued: number; sent: number } | undefined;
  templates: Wired<TemplateView>[];
  locked: boolean;
  onChange: (step: WrittenStep) => void;
  onRemove: () => void;
};

/** One mail of the sequence, under the wait that comes before it. */
export function StepCard({ step, index, first, progress, templates, locked, onChange, onRemove }: StepCardProps) {
  const name = `Mail ${index + 1}`;
  const heading = useId();
  return (
    <li>
      {index > 0 && <Wait step={step} name={name} locked={locked} onChange={onChange} />}
      <section aria-labelledby={heading} className="rounded-xl border border-line bg-surface-raised">
        <header className="flex min-h-10 items-center gap-2 border-line border-b py-1 pr-1.5 pl-3.5">
          <h3 id={heading} className="font-semibold">
            {name}
          </h3>
          <span className="min-w-0 flex-1 truncate text-text-muted text-xs tabular-nums">{progressText(progress)}</span>
          {!locked && (
            <>
              <TemplateMenu
                templates={templates}
                label="Template"
                onPick={({ id, subject, body }) =>
                  onChange({ ...step, templateId: id, body, subject: index === 0 ? subject : step.subject })
                }
              />
              <IconButton icon={Trash2} label={`Remove mail ${index + 1}`} onClick={onRemove} />
            </>
          )}
        </header>
        <div className="flex flex-col gap-3 p-3.5">
          <Field label="Subject" hint={index > 0 ? "Empty: goes on in the thread of the first mail." : undefined}>
            {(control) => (
              <Input
                {...control}
                dir="auto"
                maxLength={998}
                disabled={locked}
                value={step.subject}
                placeholder={index > 0 && first.subject ? stepSubject({ subject: "" }, first) : undefined}
                onChange={(event) => onChange({ ...step, subject: event.target.value })}
              />
            )}
          </Field>
          <Field label="Message" hint={index === 0 ? PLACEHOLDER_HINT : undefined}>
            {(control) => (
              <Textarea
                {...control}
                dir="auto"
                maxLength={100_000}
                disabled={locked}
                value={step.body}
                onChange={(event) => onChange({ ...step, body: event.target.value })}
                className="min-h-32 text-base [field-sizing:content]"
              />
            )}
          </Field>
        </div>
      </section>
    </li>
  );
}

type WaitProps = Pick<StepCardProps, "step" | "locked" | "onChange"> & { name: string };

function Wait({ step, name, locked, onChange }: WaitProps) {
  const id = useId();
  return (
    <div className="ml-5 flex items-center gap-2 border-line-strong border-l py-3 pl-4 text-text-muted text-xs">
      <Clock aria-hidden="true" size={14} />
      <label htmlFor={id}>
        <span className="sr-only">{name}: </span>After
      </label>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST_WAIT_DAYS}
        disabled={locked}
        value={step.waitDays || ""}
        onChange={(event) => onChange({ ...step, waitDays: Math.trunc(Number(event.target.value)) })}
        className="h-(--control-md)! w-16! max-md:h-9!"
      />
      {step.waitDays === 1 ? "day" : "days"} without an answer
    </div>
  );
}

function progressText(progress: StepCardProps["progress"]): string | null {
  if (!progress || progress.sent + progress.queued === 0) return null;
  return `${progress.sent.toLocaleString("en")} sent, ${progress.queued.toLocaleString("en")} waiting`;
}
