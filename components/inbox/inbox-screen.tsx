"use client";
import { useQueryClient } from "@tanstack/react-query";
import clsx from "clsx";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useInboxPlace } from "@/lib/client/inbox-place";
import { DENSITY_COOKIE, type Density, keepPreference } from "@/lib/client/preferences";
import { useReplyList } from "@/lib/client/reply-list";
import { replyQueries } from "@/lib/client/reply-queries";
import { searchedWords } from "@/lib/client/search-text";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import { useMediaQuery } from "@/lib/client/use-media-query";
import type { Wired } from "@/lib/contract/wire";
import type { TemplateView } from "@/lib/core/views/campaign-views";
import type { PersonRef } from "@/lib/core/views/reply-views";
import { ListPane } from "./list-pane";
import type { Me } from "./me";
import { paneAhead, ShowPane } from "./pane-ahead";
import { usePicked, usePickKeys } from "./use-picked";
import { useWalk } from "./use-walk";

const READER = paneAhead(() => import("@/components/reader/reader-pane").then((module) => module.ReaderPane));
const SIDE = paneAhead(() => import("@/components/reader/side-pane").then((module) => module.SidePane));

type InboxScreenProps = { me: Me; density: Density; templates: Wired<TemplateView>[]; owners: PersonRef[] };

const LIST_AND_READER =
  "md:grid-cols-[minmax(16rem,19rem)_minmax(0,1fr)] lg:grid-cols-[minmax(20rem,24rem)_minmax(0,1fr)]";
const WITH_SIDE = "xl:grid-cols-[clamp(22.5rem,30vw,var(--list))_minmax(0,1fr)_var(--side)]";
const WITHOUT_SIDE = "xl:grid-cols-[var(--list)_minmax(0,1fr)]";

/** List, reader and side pane. What is open is in the URL; what is known is in the query cache. */
export function InboxScreen({ me, density: densityAtFirst, templates, owners }: InboxScreenProps) {
  const place = useInboxPlace();
  const { view, q, reply } = place;
  const list = useReplyList({ view, q });
  const walk = useWalk(place, list.rows);
  const words = useMemo(() => searchedWords(q), [q]);
  const picked = usePicked(list.rows, `${view} ${q}`);
  usePickKeys(picked, walk.current);
  const side = useSide();
  const beside = useDeferredValue(reply); // the list and the mail come first, the lead beside them a moment later
  const [focused, setFocused] = useState(false);
  const [density, setDensity] = useState(densityAtFirst);
  const [composing, setComposing] = useState<string | null>(null);
  useReaderAhead();
  usePrefetchAround(list.rows[walk.index + 1]?.id, list.rows[walk.index - 1]?.id);
  useShortcuts(["list"], { showNew: () => void list.showNew(), focus: toggleFocus });
  useShortcuts(focused && reply ? ["reply"] : [], { close: () => setFocused(false) });

  /** One reply at a time: nothing else in sight, from the one that is open or the first. */
  function toggleFocus() {
    setFocused(!focused);
    if (!focused && !reply) walk.open(walk.current);
  }

  function changeDensity(next: Density) {
    setDensity(next);
    keepPreference(DENSITY_COOKIE, next);
  }

  const alone = focused && reply !== undefined;
  const panes = clsx(reply && !alone && [LIST_AND_READER, side.docked ? WITH_SIDE : WITHOUT_SIDE]);
  return (
    <main className={clsx("grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] bg-surface", panes)}>
      <ListPane
        place={place}
        list={list}
        current={walk.current}
        density={density}
        onDensity={changeDensity}
        onOpen={walk.open}
        picked={picked}
        me={me}
        hidden={alone}
      />
      {reply && (
        <ShowPane
          pane={READER}
          props={{
            id: reply,
            ...{ view, words, me, templates, owners },
            focused: alone,
            onFocus: toggleFocus,
            position: walk.index < 0 ? null : { index: walk.index, loaded: list.rows.length, searched: q !== "" },
            onClose: () => walk.open(undefined),
            onStep: walk.step,
            onNext: walk.openNext,
            onReopen: walk.open,
            onToggleSide: side.toggle,
            sideDocked: side.docked,
            composing: composing === reply,
            onCompose: (on) => setComposing(on ? reply : null),
          }}
        />
      )}
      {reply && beside && !alone && (
        <ShowPane
          pane={SIDE}
          props={{
            id: beside,
            shown: side.shown,
            docked: side.room,
            composing: composing === beside,
            onReply: () => {
              side.closeSheet();
              setComposing(beside);
            },
            onClose: side.close,
          }}
        />
      )}
    </main>
  );
}

/** The lead beside the reader: a pane where there is room (1280), else a sheet that somebody opens. */
function useSide() {
  const room = useMediaQuery("(min-width: 80rem)");
  const [pane, setPane] = useState(true);
  const [sheet, setSheet] = useState(false);
  return {
    room,
    shown: room ? pane : sheet,
    docked: pane,
    toggle: () => (room ? setPane(!pane) : setSheet(!sheet)),
    close: () => (room ? setPane(false) : setSheet(false)),
    closeSheet: () => setSheet(false),
  };
}

const LIST_FIRST_MS = 300;

/** The list is drawn without the reader's code; it follows at once, so that the first reply opens as quickly as the next. */
function useReaderAhead() {
  useEffect(() => {
    const soon = setTimeout(() => void Promise.all([READER.fetch(), SIDE.fetch()]), LIST_FIRST_MS);
    return () => clearTimeout(soon);
  }, []);
}

/** The neighbours of the open reply are fetched ahead, so that j and k show words at once. */
function usePrefetchAround(next: string | undefined, previous: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    for (const id of [next, previous]) if (id) void client.prefetchQuery(replyQueries.detail(id));
  }, [client, next, previous]);
}
