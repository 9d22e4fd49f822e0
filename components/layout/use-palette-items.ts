"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { senderName, shortSubject } from "@/components/inbox/row-facts";
import { TAGS_IN_READING_ORDER } from "@/components/inbox/tag-order";
import { goTo } from "@/lib/client/inbox-place";
import { type InboxPlace, inboxHref } from "@/lib/client/inbox-url";
import { type Row, replyQueries } from "@/lib/client/reply-queries";
import { INTENT_DIGITS, SCOPE_LABELS, SHORTCUTS, type ShortcutId } from "@/lib/client/shortcuts/registry";
import { heardNow, runShortcut } from "@/lib/client/shortcuts/use-shortcuts";
import { INTENT_FACTS } from "@/lib/core/reply/intents";
import { INBOX_VIEW_LABELS, INBOX_VIEWS } from "@/lib/core/views/reply-views";
import { fittingItems, type PaletteItem } from "./palette-search";
import { WORKSPACE_PAGES } from "./workspace-pages";

const REPLIES_SHOWN = 5;
/** Keys that the palette itself makes pointless, and those whose meaning lies in which one is pressed. */
const NOT_OFFERED: readonly ShortcutId[] = ["palette", "close", "tag", "linkGuess"];
const VIEWS_BY_SHORTCUT = SHORTCUTS.filter(({ id }) => id.startsWith("go")).map(({ id }) => id);

/** What the palette offers for a text: commands, places, replies. Commands are those heard when it was opened. */
export function usePaletteItems(typed: string): PaletteItem[] {
  const router = useRouter();
  const [heard] = useState(heardNow);
  const { data: saved = [] } = useQuery(replyQueries.savedViews());
  const text = useDeferredValue(typed.trim());
  const { data: found } = useQuery({
    ...replyQueries.newest({ view: "all", q: text }),
    enabled: text.length > 1,
    refetchInterval: false,
    placeholderData: keepPreviousData,
  });

  const open = (place: InboxPlace) => () => {
    if (window.location.pathname.startsWith("/inbox")) goTo(place);
    else router.push(inboxHref(place));
  };
  const places: PaletteItem[] = [
    ...INBOX_VIEWS.map((view) => ({ id: view, group: "Go to", label: INBOX_VIEW_LABELS[view], run: open({ view }) })),
    ...saved.map(({ id, name, view, q }) => ({ id, group: "Go to", label: name, detail: q, run: open({ view, q }) })),
    ...WORKSPACE_PAGES.map(({ href, label }) => ({ id: href, group: "Go to", label, run: () => router.push(href) })),
  ];
  const replies =
    text.length > 1 ? (found?.items ?? []).slice(0, REPLIES_SHOWN).map((row) => replyItem(row, open)) : [];
  const search = {
    id: "search-all",
    group: "Replies",
    label: `Search all replies for “${typed.trim()}”`,
    run: open({ view: "all", q: typed.trim() }),
  };
  return [
    ...fittingItems([...commands(heard), ...tags(heard), ...places], typed),
    ...replies,
    ...(typed.trim() ? [search] : []),
  ];
}

function commands(heard: ShortcutId[]): PaletteItem[] {
  return SHORTCUTS.filter(
    ({ id }) => heard.includes(id) && !NOT_OFFERED.includes(id) && !VIEWS_BY_SHORTCUT.includes(id),
  ).map(({ id, keys, label, scope }) => ({
    id,
    group: SCOPE_LABELS[scope],
    label,
    keys,
    run: () => void runShortcut(id),
  }));
}

function tags(heard: ShortcutId[]): PaletteItem[] {
  if (!heard.includes("tag")) return [];
  return TAGS_IN_READING_ORDER.flatMap((intent) => {
    const digit = INTENT_DIGITS[intent];
    const label = `Tag ${INTENT_FACTS[intent].label}`;
    return digit
      ? [{ id: label, group: SCOPE_LABELS.tagging, label, keys: [digit], run: () => void runShortcut("tag", digit) }]
      : [];
  });
}

function replyItem(row: Row, open: (place: InboxPlace) => () => void): PaletteItem {
  return {
    id: row.id,
    group: "Replies",
    label: `${senderName(row)}: ${shortSubject(row.subject)}`,
    detail: row.snippet,
    run: open({ view: "all", reply: row.id }),
  };
}
