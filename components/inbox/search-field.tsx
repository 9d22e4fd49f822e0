"use client";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { moveTo } from "@/lib/client/inbox-place";
import type { InboxPlace } from "@/lib/client/inbox-url";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";

const PAUSE_MS = 250;

/** Searches while typing, after a pause. What is searched for is in the URL. */
export function SearchField({ place }: { place: Required<InboxPlace> }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useShortcuts(["list"], { search: () => field.current?.focus() });
  useEffect(() => () => clearTimeout(pause.current), []);

  function search(text: string) {
    clearTimeout(pause.current);
    setTyped(null);
    moveTo({ ...place, q: text.trim() });
  }

  function type(text: string) {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => search(text), PAUSE_MS);
  }

  const shown = typed ?? place.q;
  return (
    <search className="flex h-(--control-md) min-w-0 flex-1 items-center gap-[7px] rounded-md border border-transparent bg-hover pl-2 text-text-faint focus-within:border-line-strong focus-within:bg-surface max-md:h-(--control-lg) max-md:rounded-lg">
      <Search aria-hidden="true" size={15} />
      <input
        ref={field}
        aria-label="Search replies"
        placeholder="Search replies"
        title={
          'Words, "words together", and from: intent: tag: campaign: lead: owner: before: after: is:unread is:unmatched has:attachment'
        }
        value={shown}
        maxLength={200}
        enterKeyHint="search"
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") search(shown);
          if (event.key === "Escape") field.current?.blur();
          if (event.key === "Enter" || event.key === "Escape") event.stopPropagation();
        }}
        className="h-full min-w-0 flex-1 bg-transparent text-text outline-none max-md:text-[1rem]"
      />
      {shown ? (
        <IconButton icon={X} label="Clear the search" onClick={() => search("")} />
      ) : (
        <Kbd className="mr-1.5 max-md:hidden">/</Kbd>
      )}
    </search>
  );
}
