"use client";
import clsx from "clsx";
import { ArrowRight, GitMerge } from "lucide-react";
import { consequencesOf } from "@/components/inbox/consequence-words";
import { Proposal } from "@/components/inbox/proposal";
import { Button } from "@/components/ui/button";
import { TONES } from "@/components/ui/intent-face";
import { IntentMark } from "@/components/ui/intent-tag";
import { useActingRules } from "@/lib/client/acting-rules";
import { useClockText } from "@/lib/client/clock";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { INTENT_DIGITS } from "@/lib/client/shortcuts/registry";
import { classificationOf, INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";
import { doneMeanwhileText } from "./effect-words";

type ReviewCardProps = { reply: Detail; onDecide: (intent: Intent) => void; onOther: () => void };

/** Stands where the reply bar would: a decision comes before an answer. The words above stay in sight. */
export function ReviewCard({ reply, onDecide, onOther }: ReviewCardProps) {
  const { trustSender } = useReplyActions();
  const readings = reply.runnerUpIntent ? [reply.intent, reply.runnerUpIntent] : [reply.intent];
  const scores: Record<string, number | null> = { [reply.intent]: reply.confidence };
  if (reply.runnerUpIntent) scores[reply.runnerUpIntent] = reply.runnerUpConfidence;
  return (
    <section
      aria-label="Decide the tag"
      className="mx-4 mb-4 max-h-[60dvh] flex-none overflow-y-auto rounded-lg border border-warning-line bg-surface-raised shadow-pop max-md:mx-3 max-md:mb-2"
    >
      <header className="flex items-center gap-2 bg-warning-bg py-1.5 pr-2 pl-3 text-xs">
        <GitMerge aria-hidden="true" size={15} className="text-warning" />
        <p className="min-w-0 flex-1">
          <span className="font-medium">{titleOf(reply)}</span>{" "}
          <span className="text-text-muted">{freezeOf(reply)}</span>
        </p>
        {reply.safety.verdict !== "clean" && (
          <Button look="ghost" size="sm" onClick={() => trustSender(reply.id)} className="max-md:h-9">
            Trust sender
          </Button>
        )}
        <Button look="ghost" size="sm" shortcut="c" onClick={onOther} className="max-md:h-9">
          Other tag
        </Button>
      </header>
      {reply.proposal && (
        <div className="px-3 pb-2">
          <Proposal reply={reply} onApply={onDecide} />
        </div>
      )}
      <div className={clsx("grid", readings.length > 1 && "grid-cols-2")}>
        {readings.map((intent, position) => (
          <Reading
            key={intent}
            reply={reply}
            intent={intent}
            score={scores[intent] ?? null}
            second={position > 0}
            onDecide={() => onDecide(intent)}
          />
        ))}
      </div>
    </section>
  );
}

type ReadingProps = { reply: Detail; intent: Intent; score: number | null; second: boolean; onDecide: () => void };

function Reading({ reply, intent, score, second, onDecide }: ReadingProps) {
  const words = reply.evidence.find((item) => item.kind === "words" && item.intent === intent);
  const rules = useActingRules();
  const consequences = useClockText((clock) => consequencesOf(reply, intent, { ...clock, ...rules }).join("\n")).split(
    "\n",
  );
  const { label } = INTENT_FACTS[intent];
  const digit = INTENT_DIGITS[intent];
  return (
    <div
      className={clsx(
        "flex min-w-0 flex-col gap-2 border-warning-line border-t p-3 text-xs leading-[1.125rem]",
        second && "border-l border-l-line",
        TONES[classificationOf(intent)],
      )}
    >
      <p className="flex items-center gap-2">
        <IntentMark intent={intent} unsure />
        {score !== null && (
          <span className="whitespace-nowrap text-text-faint tabular-nums">{Math.round(score * 100)} %</span>
        )}
      </p>
      {words?.kind === "words" && (
        <p dir="auto" className="text-sm">
          <span className="deciding-words">{words.text}</span>
        </p>
      )}
      <ul className="flex-1 text-text-muted">
        {consequences.map((sentence) => (
          <li key={sentence} className="flex gap-1.5">
            <ArrowRight aria-hidden="true" size={12} className="mt-[3px] text-text-faint" />
            {sentence}
          </li>
        ))}
      </ul>
      <Button onClick={onDecide} className="w-full max-md:h-(--control-touch)" {...(digit && { shortcut: digit })}>
        Tag as {label}
      </Button>
    </div>
  );
}

function titleOf({ flags, safety, runnerUpIntent }: Detail): string {
  if (safety.verdict !== "clean") return `It looks like ${safety.verdict}.`;
  if (!flags.includes("conflicting_intents")) return "Not sure enough to act.";
  return runnerUpIntent ? "Two readings, too close to call." : "Its parts do not agree.";
}

function freezeOf(reply: Detail): string {
  const { verdict, reasons } = reply.safety;
  return verdict === "clean" ? doneMeanwhileText(reply) : reasons.map(reasonText).join(", ");
}

/** `domain_imitates_ours: a.example` as a person says it. */
function reasonText(reason: string): string {
  const [name = "", ...rest] = reason.split(":");
  return [name.replaceAll("_", " "), ...rest].join(":");
}
