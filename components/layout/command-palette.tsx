"use client";
import clsx from "clsx";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Marked } from "@/components/inbox/marked";
import { Kbd } from "@/components/ui/kbd";
import { capOf } from "@/lib/client/shortcuts/registry";
import type { PaletteItem } from "./palette-search";
import { usePaletteItems } from "./use-palette-items";

/** Every command that is heard now, every page and view, and the replies that a text finds: one field, one key. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const items = usePaletteItems(typed);
  const chosen = items[Math.min(at, items.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  const after = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (chosen) list.current?.querySelector(`[id="${optionId(chosen)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  /** Runs once the dialog has given the focus back, so that what it opens keeps it. */
  function run(item: PaletteItem | undefined) {
    if (!item) return;
    after.current = item.run;
    onClose();
  }

  function hear(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step !== undefined && items.length > 0)
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) run(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-(--z-dialog) bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={() => requestAnimationFrame(() => after.current?.())}
          className="arrive fixed inset-x-3 top-[12vh] z-(--z-dialog) mx-auto flex max-h-[min(28rem,76vh)] max-w-[37.5rem] flex-col overflow-hidden rounded-xl bg-surface-raised shadow-dialog outline-none max-md:top-3"
        >
          <Radix.Title className="sr-only">Commands</Radix.Title>
          <div className="flex flex-none items-center gap-2.5 border-line border-b px-4">
            <Search aria-hidden="true" size={16} className="text-text-faint" />
            <input
              role="combobox"
              aria-label="Find a command, a view or a reply"
              aria-expanded="true"
              aria-controls="palette-items"
              aria-activedescendant={chosen && optionId(chosen)}
              placeholder="Find a command, a view or a reply"
              value={typed}
              maxLength={200}
              onChange={(event) => {
                setTyped(event.target.value);
                setAt(0);
              }}
              onKeyDown={hear}
              className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none max-md:text-[1rem]"
            />
          </div>
          <div
            ref={list}
            id="palette-items"
            role="listbox"
            aria-label="Found"
            className="min-h-0 flex-1 overflow-y-auto p-1.5"
          >
            {items.map((item, index) => (
              <Found
                key={item.id}
                item={item}
                heading={item.group !== items[index - 1]?.group}
                chosen={item === chosen}
                words={typed.trim().split(/\s+/)}
                onPoint={() => setAt(index)}
                onRun={() => run(item)}
              />
            ))}
          </div>
          {items.length === 0 && <p className="px-4 pb-4 text-text-muted">Nothing is called that.</p>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function optionId({ id }: PaletteItem): string {
  return `palette-${id}`;
}

type FoundProps = {
  item: PaletteItem;
  heading: boolean;
  chosen: boolean;
  words: string[];
  onPoint: () => void;
  onRun: () => void;
};

function Found({ item, heading, chosen, words, onPoint, onRun }: FoundProps) {
  return (
    <>
      {heading && (
        <p aria-hidden="true" className="section-label px-2.5 pt-2 pb-1">
          {item.group}
        </p>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (ARIA combobox) */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: and the field hears the keys */}
      <div
        id={optionId(item)}
        role="option"
        aria-selected={chosen}
        onPointerMove={onPoint}
        onClick={onRun}
        className={clsx(
          "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2.5 max-md:min-h-(--control-touch)",
          chosen && "bg-pressed",
        )}
      >
        <span dir="auto" className="max-w-[75%] flex-none truncate">
          <Marked text={item.label} words={words} />
        </span>
        {item.detail && <span className="min-w-0 flex-1 truncate text-text-faint text-xs">{item.detail}</span>}
        <span className="ml-auto flex flex-none gap-1 max-md:hidden">
          {item.keys?.slice(0, 1).flatMap((key) => key.split(" ").map((part) => <Kbd key={part}>{capOf(part)}</Kbd>))}
        </span>
      </div>
    </>
  );
}
