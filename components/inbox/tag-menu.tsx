"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { CLASSIFICATION_LABELS, INTENT_ICONS, TONES } from "@/components/ui/intent-face";
import { Kbd } from "@/components/ui/kbd";
import { useActingRules } from "@/lib/client/acting-rules";
import { useClockText } from "@/lib/client/clock";
import { useReplyActions } from "@/lib/client/reply-actions";
import { type Detail, type Row, replyQueries } from "@/lib/client/reply-queries";
import { INTENT_DIGITS, intentOfDigit } from "@/lib/client/shortcuts/registry";
import { classificationOf, INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";
import { changeText } from "./consequence-words";
import { Proposal } from "./proposal";
import { TAG_COLUMNS, TAGS_IN_READING_ORDER, TAGS_OF } from "./tag-order";
import { becauseOf, decidedBy } from "./why-words";

const SCORES_SHOWN = 3;

/** Why the tag is as it is, all tags there are, and what the highlighted one will change. */
export function TagMenu({ reply, onClose }: { reply: Row; onClose: () => void }) {
  const { data: detail } = useQuery(replyQueries.detail(reply.id));
  const { reclassify } = useReplyActions();
  const [highlighted, setHighlighted] = useState<Intent>(reply.runnerUpIntent ?? reply.intent);
  const items = useRef<HTMLDivElement>(null);
  const rules = useActingRules();
  const consequence = useClockText((clock) => changeText(reply, highlighted, { ...clock, ...rules }));

  useEffect(() => {
    items.current?.querySelector<HTMLElement>(`[data-intent="${highlighted}"]`)?.focus();
  }, [highlighted]);

  function choose(intent: Intent) {
    onClose();
    if (intent !== reply.intent || reply.layer !== "person") void reclassify(reply.id, intent);
  }

  function hear(event: KeyboardEvent) {
    const digit = intentOfDigit(event.key);
    const step = STEPS[event.key];
    if (!digit && !step) return;
    event.preventDefault();
    if (digit) return choose(digit);
    const at = TAGS_IN_READING_ORDER.indexOf(highlighted) + (step ?? 0);
    setHighlighted(
      TAGS_IN_READING_ORDER[(at + TAGS_IN_READING_ORDER.length) % TAGS_IN_READING_ORDER.length] ?? highlighted,
    );
  }

  return (
    <div>
      {detail && <Why detail={detail} onChoose={choose} />}
      <div
        ref={items}
        role="radiogroup"
        aria-label="Intent"
        onKeyDown={hear}
        className="grid gap-x-1.5 p-1.5 md:grid-cols-2"
      >
        {TAG_COLUMNS.map((column) => (
          <div key={column[0]}>
            {column.map((classification) => (
              <div key={classification} className={TONES[classification]}>
                <p className="section-label px-2 pt-1.5 pb-1">{CLASSIFICATION_LABELS[classification]}</p>
                {TAGS_OF[classification].map((intent) => (
                  <Choice
                    key={intent}
                    intent={intent}
                    chosen={intent === reply.intent}
                    runnerUp={intent === reply.runnerUpIntent}
                    highlighted={intent === highlighted}
                    onHighlight={() => setHighlighted(intent)}
                    onChoose={() => choose(intent)}
                  />
                ))}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p
        role="status"
        className="rounded-b-lg border-line border-t bg-surface-sunken px-3 py-2 text-text-muted text-xs leading-[1.125rem]"
      >
        <span className="font-medium text-text">{INTENT_FACTS[highlighted].label}</span> {consequence}
      </p>
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

type ChoiceProps = {
  intent: Intent;
  chosen: boolean;
  runnerUp: boolean;
  highlighted: boolean;
  onHighlight: () => void;
  onChoose: () => void;
};

function Choice({ intent, chosen, runnerUp, highlighted, onHighlight, onChoose }: ChoiceProps) {
  const Icon = INTENT_ICONS[intent];
  const digit = INTENT_DIGITS[intent];
  return (
    // biome-ignore lint/a11y/useSemanticElements: arrows highlight without choosing, which a native radio button cannot
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      data-intent={intent}
      tabIndex={highlighted ? 0 : -1}
      onPointerMove={onHighlight}
      onClick={onChoose}
      className={clsx(
        "flex h-[1.6875rem] w-full items-center gap-2 rounded-sm px-2 text-left outline-none max-md:h-(--control-touch)",
        highlighted && "bg-pressed focus-visible:ring-2 focus-visible:ring-focus-ring focus-visible:ring-inset",
      )}
    >
      <Icon aria-hidden="true" size={15} className="text-(--tone-solid)" />
      <span className="min-w-0 flex-1 truncate">{INTENT_FACTS[intent].label}</span>
      {runnerUp && <span className="text-2xs text-text-faint">runner-up</span>}
      {chosen && <Check aria-hidden="true" size={14} />}
      {digit ? <Kbd className="max-md:hidden">{digit}</Kbd> : <span className="w-[1.0625rem] max-md:hidden" />}
    </button>
  );
}

function Why({ detail, onChoose }: { detail: Detail; onChoose: (intent: Intent) => void }) {
  const scores = detail.scores.length > 0 ? detail.scores : [{ intent: detail.intent, score: detail.confidence }];
  return (
    <div className="border-line border-b px-3 py-2.5 text-xs leading-[1.125rem]">
      <p className="mb-1 flex items-baseline gap-2">
        <span className="min-w-0 flex-1 text-text-muted [overflow-wrap:anywhere]">{becauseOf(detail)}</span>
        <span className="flex-none text-text-faint" title={versionsOf(detail)}>
          {decidedBy(detail.layer)}
        </span>
      </p>
      <ul>
        {scores.slice(0, SCORES_SHOWN).map(({ intent, score }) => (
          <Score key={intent} intent={intent} score={score} />
        ))}
      </ul>
      <Proposal reply={detail} onApply={onChoose} />
    </div>
  );
}

function versionsOf({ rulesVersion, modelVersion }: Detail): string {
  return modelVersion === null ? `Rules ${rulesVersion}` : `Rules ${rulesVersion}, model ${modelVersion}`;
}

function Score({ intent, score }: { intent: Intent; score: number }) {
  const Icon = INTENT_ICONS[intent];
  const percent = Math.round(score * 100);
  return (
    <li
      className={clsx(
        "grid h-5 grid-cols-[1rem_6.5rem_1fr_2.5rem] items-center gap-2",
        TONES[classificationOf(intent)],
      )}
    >
      <Icon aria-hidden="true" size={14} className="text-(--tone-solid)" />
      <span className="truncate">{INTENT_FACTS[intent].label}</span>
      <span className="block h-[3px] rounded-full bg-(--tone-solid)" style={{ width: `${percent}%` }} />
      <span className="text-right text-text-faint tabular-nums">{percent} %</span>
    </li>
  );
}
