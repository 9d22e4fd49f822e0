"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Check, Ellipsis, Moon, Tag, X } from "lucide-react";
import { useState } from "react";
import { SnoozePopover } from "@/components/reader/snooze-menu";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { INTENT_ICONS, TONES } from "@/components/ui/intent-face";
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from "@/components/ui/menu";
import { runBulk } from "@/lib/client/bulk-actions";
import type { InboxPlace } from "@/lib/client/inbox-url";
import { reach } from "@/lib/client/reach";
import type { Row } from "@/lib/client/reply-queries";
import { INTENT_DIGITS, intentOfDigit } from "@/lib/client/shortcuts/registry";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import { sayFailure } from "@/lib/client/toasts";
import { type BulkAction, isProtected, MOST_MATCHING } from "@/lib/core/inbox/bulk-action";
import { classificationOf, INTENT_FACTS } from "@/lib/core/reply/intents";
import { matchingRepliesAction } from "@/lib/server/actions/triage";
import type { Me } from "./me";
import { TAGS_IN_READING_ORDER } from "./tag-order";
import type { Picked } from "./use-picked";

type BulkBarProps = {
  place: Required<InboxPlace>;
  picked: Picked;
  rows: Row[];
  /** How many the list holds; null when nobody counted. */
  counted: number | null;
  me: Me;
};

/** What can be done with all that is picked. It lies over the last rows and pushes none. */
export function BulkBar({ place, picked, rows, counted, me }: BulkBarProps) {
  const { run, work, stop } = useBulk(place, picked);
  const [menu, setMenu] = useState<"tag" | "snooze" | null>(null);
  const rule = (name: "tag" | "snooze") => ({
    open: menu === name,
    onOpenChange: (open: boolean) => setMenu(open ? name : null),
  });
  const idle = work === null && (picked.all || picked.ids.size > 0);

  useShortcuts(idle ? ["reply", "tagging"] : [], {
    done: () => run({ kind: "done" }),
    snooze: () => setMenu("snooze"),
    assignMe: () => run({ kind: "assign", ownerId: me.id }),
    unread: () => run({ kind: "read", read: false }),
    tagMenu: () => setMenu("tag"),
    tag: (key) => {
      const intent = intentOfDigit(key);
      return intent ? run({ kind: "classify", intent }) : false;
    },
  });
  useShortcuts(work === null ? ["reply"] : [], { close: picked.clear });

  return (
    <section
      aria-label="With the selected replies"
      className="arrive absolute inset-x-2.5 bottom-2.5 z-(--z-sticky) flex min-h-10 flex-wrap items-center gap-x-0.5 gap-y-1 rounded-lg bg-surface-raised px-2 py-1 shadow-pop max-md:inset-x-1.5 max-md:bottom-1.5"
    >
      <span role="status" className="px-1.5 font-medium tabular-nums">
        {work ? progressText(work) : selectedText(picked)}
      </span>
      {work && (
        <Button look="ghost" size="sm" onClick={stop} className="ml-auto">
          Stop
        </Button>
      )}
      {!work && (
        <>
          {!picked.all && picked.ids.size > 0 && (counted ?? rows.length + 1) > picked.ids.size && (
            <button
              type="button"
              onClick={picked.takeAll}
              className="h-(--control-md) rounded-sm px-1 font-medium text-accent hover:bg-hover max-md:h-(--control-touch)"
            >
              {counted === null ? "All matching" : `All ${counted.toLocaleString("en-GB")}`}
            </button>
          )}
          <span className="ml-auto flex items-center gap-0.5 max-md:order-2 max-md:w-full max-md:justify-between">
            <Button look="ghost" size="sm" disabled={!idle} onClick={() => run({ kind: "done" })} className={TOUCH}>
              <Check aria-hidden="true" size={14} />
              Done
            </Button>
            <SnoozePopover
              {...rule("snooze")}
              onSnooze={(until) => run({ kind: "snooze", until: until.toISOString() })}
            >
              {(button) => (
                <Button {...button} look="ghost" size="sm" disabled={!idle} className={TOUCH}>
                  <Moon aria-hidden="true" size={14} />
                  Snooze
                </Button>
              )}
            </SnoozePopover>
            <TagMenuOfMany rule={rule("tag")} disabled={!idle} onPick={run} />
            <MoreOfMany disabled={!idle} me={me} onPick={run} />
          </span>
          <IconButton
            icon={X}
            label="Clear the selection (Esc)"
            onClick={picked.clear}
            className="max-md:order-1 max-md:ml-auto max-md:size-(--control-touch)"
          />
        </>
      )}
    </section>
  );
}

const TOUCH = "max-md:h-(--control-touch)";

type Work = { done: number; of: number };

function progressText({ done, of }: Work): string {
  return of === 0 ? "Counting" : `${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`;
}

function selectedText({ all, ids }: Picked): string {
  if (all) return "All selected";
  return ids.size === 0 ? "Select rows" : `${ids.size.toLocaleString("en-GB")} selected`;
}

/** Runs one change over what is picked, and tells how far it is. */
function useBulk(place: Required<InboxPlace>, picked: Picked) {
  const client = useQueryClient();
  const [work, setWork] = useState<Work | null>(null);
  const [halt] = useState({ asked: false });

  async function run(action: BulkAction) {
    halt.asked = false;
    setWork({ done: 0, of: picked.all ? 0 : picked.ids.size });
    const ids = picked.all ? await allMatching(place) : [...picked.ids];
    if (ids !== null) {
      const onProgress = (done: number) => {
        setWork({ done, of: ids.length });
        return !halt.asked;
      };
      await runBulk(client, { ids, action, onProgress });
      picked.clear();
    }
    setWork(null);
  }

  const stop = () => {
    halt.asked = true;
  };
  return { run: (action: BulkAction) => void run(action), work, stop };
}

async function allMatching({ view, q }: Required<InboxPlace>): Promise<string[] | null> {
  const answer = await reach(() => matchingRepliesAction({ view, q }));
  if (!answer.ok) {
    sayFailure(`Nothing was changed: ${answer.problem.message}`);
    return null;
  }
  if (answer.value.ids.length < MOST_MATCHING) return answer.value.ids;
  sayFailure(`Only the first ${MOST_MATCHING.toLocaleString("en-GB")} are taken; do it again for the rest.`);
  return answer.value.ids;
}

type OfMany = { disabled: boolean; onPick: (action: BulkAction) => void };

function TagMenuOfMany({
  rule,
  disabled,
  onPick,
}: OfMany & { rule: { open: boolean; onOpenChange: (open: boolean) => void } }) {
  return (
    <Menu {...rule}>
      <MenuTrigger asChild>
        <Button look="ghost" size="sm" disabled={disabled} className={TOUCH}>
          <Tag aria-hidden="true" size={14} />
          Tag
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuLabel>Legal and security are set one by one</MenuLabel>
        {TAGS_IN_READING_ORDER.filter((intent) => !isProtected(intent)).map((intent) => {
          const Icon = INTENT_ICONS[intent];
          const digit = INTENT_DIGITS[intent];
          return (
            <MenuItem
              key={intent}
              {...(digit && { shortcut: digit })}
              onSelect={() => onPick({ kind: "classify", intent })}
            >
              <Icon aria-hidden="true" size={15} className={`${TONES[classificationOf(intent)]} text-(--tone-solid)`} />
              {INTENT_FACTS[intent].label}
            </MenuItem>
          );
        })}
      </MenuContent>
    </Menu>
  );
}

function MoreOfMany({ disabled, me, onPick }: OfMany & { me: Me }) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton
          icon={Ellipsis}
          label="More with the selected"
          disabled={disabled}
          className="max-md:size-(--control-touch)"
        />
      </MenuTrigger>
      <MenuContent>
        <MenuItem shortcut="i" onSelect={() => onPick({ kind: "assign", ownerId: me.id })}>
          Assign to me
        </MenuItem>
        <MenuItem onSelect={() => onPick({ kind: "assign", ownerId: null })}>Assign to nobody</MenuItem>
        <MenuItem onSelect={() => onPick({ kind: "read", read: true })}>Mark read</MenuItem>
        <MenuItem shortcut="u" onSelect={() => onPick({ kind: "read", read: false })}>
          Mark unread
        </MenuItem>
        <MenuItem onSelect={() => onPick({ kind: "snooze", until: null })}>Wake</MenuItem>
        <MenuItem onSelect={() => onPick({ kind: "reopen" })}>Reopen</MenuItem>
      </MenuContent>
    </Menu>
  );
}
