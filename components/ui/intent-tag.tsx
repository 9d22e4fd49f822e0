import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classificationOf, INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";
import { INTENT_ICONS, TONES } from "./intent-face";

type Face = {
  intent: Intent;
  /** Under its threshold: dashed edge, no tint. */
  unsure?: boolean;
  /** A person set it. */
  byYou?: boolean;
  size?: "row" | "reader";
};

/** The tag as a button: icon, word and tint together. Opens the tag menu. */
export function IntentTag({
  intent,
  unsure,
  byYou,
  size = "row",
  className,
  ...rest
}: Face & ComponentProps<"button">) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      {...rest}
      className={clsx(
        tagClasses({ intent, ...(unsure && { unsure }), size }),
        "data-[state=open]:ring-2 data-[state=open]:ring-focus-ring",
        className,
      )}
    >
      <TagWords intent={intent} byYou={byYou ?? false} unsure={unsure ?? false} size={size} />
      <span className="sr-only">, change the tag</span>
      {size === "reader" && <ChevronDown aria-hidden="true" size={14} className="text-(--tone-solid)" />}
    </button>
  );
}

/** The same face where nothing can be changed: tables, cards, toasts. */
export function IntentMark({ intent, unsure, byYou, size = "row" }: Face) {
  return (
    <span className={tagClasses({ intent, ...(unsure && { unsure }), size })}>
      <TagWords intent={intent} byYou={byYou ?? false} unsure={unsure ?? false} size={size} />
    </span>
  );
}

function TagWords({ intent, byYou, unsure, size }: Required<Face>) {
  const Icon = INTENT_ICONS[intent];
  return (
    <>
      <Icon aria-hidden="true" size={size === "reader" ? 15 : 13} className="text-(--tone-solid)" />
      {INTENT_FACTS[intent].label}
      {byYou && <span className="font-normal">by you</span>}
      {unsure && <span className="sr-only">, unsure</span>}
    </>
  );
}

const SIZES = {
  row: "h-(--tag-height) gap-[5px] rounded-sm pr-[7px] pl-1.5 text-xs max-md:h-6",
  reader: "h-[1.625rem] gap-1.5 rounded-md pr-1.5 pl-[9px] text-sm max-md:h-9 max-md:rounded-lg max-md:px-3",
};

function tagClasses({ intent, unsure, size = "row" }: Face): string {
  return clsx(
    TONES[classificationOf(intent)],
    "inline-flex flex-none items-center whitespace-nowrap border align-middle font-medium leading-none tracking-normal",
    unsure ? "border-(--tone-solid) border-dashed" : "border-(--tone-line) bg-(--tone-bg)",
    "text-(--tone-fg)",
    SIZES[size],
  );
}
