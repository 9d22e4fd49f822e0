"use client";
import { useQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { ArrowDown, ArrowUp, CloudOff, ListChecks, Rows2, Rows3 } from "lucide-react";
import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { countText, wholeCount } from "@/lib/client/count-text";
import type { InboxPlace } from "@/lib/client/inbox-url";
import type { Density } from "@/lib/client/preferences";
import type { useReplyList } from "@/lib/client/reply-list";
import { replyQueries } from "@/lib/client/reply-queries";
import { ForWriters, useMayWrite } from "@/lib/client/role";
import { useMediaQuery } from "@/lib/client/use-media-query";
import { INBOX_VIEW_LABELS, type InboxView } from "@/lib/core/views/reply-views";
import { FilterMenu } from "./filter-menu";
import { ListEmpty } from "./list-empty";
import { ListFoot, NothingFoundYet } from "./list-foot";
import type { Me } from "./me";
import { OverdueCount } from "./overdue-count";
import { PhoneDeaf, PhoneHeard } from "./phone-heard";
import { ReplyGrid } from "./reply-grid";
import type { RowShape } from "./reply-row";
import { SearchField } from "./search-field";
import type { Picked } from "./use-picked";
import { ViewMenu } from "./view-menu";

const BulkBar = dynamic(() => import("./bulk-bar").then((module) => module.BulkBar));

type ListPaneProps = {
  place: Required<InboxPlace>;
  list: ReturnType<typeof useReplyList>;
  current: string | undefined;
  density: Density;
  onDensity: (density: Density) => void;
  onOpen: (id: string) => void;
  picked: Picked;
  me: Me;
  hidden: boolean;
};

const SORTED_BY: Partial<Record<InboxView, string>> = { needs_answer: "Time left", needs_review: "Most urgent" };

export function ListPane({ place, list, current, density, onDensity, onOpen, picked, me, hidden }: ListPaneProps) {
  const { view, reply } = place;
  const { query, rows, newCount, showNew } = list;
  const { data: counts } = useQuery({ ...replyQueries.counts(), notifyOnChangeProps: ["data"] });
  const total = place.q ? null : wholeCount(counts?.[view]);
  const wideRoom = useMediaQuery("(min-width: 64rem)");
  const shape = !reply && wideRoom ? "wide" : density;
  return (
    <section
      aria-label="Replies"
      className={clsx(
        "flex h-full min-h-0 min-w-0 flex-col max-md:pb-[3.75rem]",
        reply && "max-md:hidden",
        hidden && "hidden",
      )}
    >
      <header className="pane-head gap-1.5 pr-2 pl-[1.375rem] max-md:h-13 max-md:border-0 max-md:pl-4">
        <h1 className="truncate font-semibold max-md:text-lg">{INBOX_VIEW_LABELS[view]}</h1>
        {counts && !place.q && <span className="text-text-faint tabular-nums">{countText(counts[view])}</span>}
        {view === "needs_answer" && <OverdueCount rows={rows} more={query.hasNextPage} />}
        <NewPill count={newCount} onShow={showNew} />
        <span className="ml-auto flex flex-none items-center gap-1 px-1 font-medium text-text-muted text-xs max-md:hidden">
          {SORTED_BY[view] ?? "Newest"}
          <ArrowDown aria-hidden="true" size={13} />
        </span>
        <PhoneHeard />
        <span className="contents max-md:hidden">
          <IconButton
            icon={density === "compact" ? Rows2 : Rows3}
            label={density === "compact" ? "Show three lines a row" : "Show two lines a row"}
            onClick={() => onDensity(density === "compact" ? "comfortable" : "compact")}
          />
        </span>
        <ForWriters>
          <IconButton
            icon={ListChecks}
            label="Select several (x)"
            aria-pressed={picked.on}
            onClick={picked.start}
            className={picked.on ? "bg-pressed text-text!" : ""}
          />
        </ForWriters>
        <FilterMenu place={place} />
        <ViewMenu place={place} />
      </header>
      <PhoneDeaf />
      <div className="flex flex-none gap-1.5 border-line border-b px-3 py-2 max-md:px-4 max-md:pt-0 max-md:pb-2.5">
        <SearchField place={place} />
      </div>
      <div className="relative min-h-0 flex-1">
        {rows.length === 0 && <NoRows query={query} place={place} shape={shape} />}
        {rows.length > 0 && (
          <ReplyGrid
            key={`${view} ${place.q}`}
            label={`${INBOX_VIEW_LABELS[view]} replies`}
            rows={rows}
            place={place}
            current={current}
            shape={shape}
            total={total}
            onMore={() => query.hasNextPage && !query.isFetching && void query.fetchNextPage()}
            foot={<ListFoot query={query} view={view} />}
            onOpen={onOpen}
            picked={picked}
          />
        )}
        {picked.on && <BulkBar place={place} picked={picked} rows={rows} counted={total} me={me} />}
      </div>
      <Hints view={view} />
    </section>
  );
}

type NoRowsProps = { query: ListPaneProps["list"]["query"]; place: Required<InboxPlace>; shape: RowShape };

/** What stands where rows would: their outline while they load, why they did not, or why there are none. */
function NoRows({ query, place, shape }: NoRowsProps) {
  if (query.isPending) return <SkeletonRows shape={shape} label="Loading replies" />;
  const searchedTo = query.data?.pages.at(-1)?.searchedTo;
  if (searchedTo) return <NothingFoundYet query={query} view={place.view} to={searchedTo} />;
  if (query.isSuccess) return <ListEmpty place={place} />;
  return (
    <EmptyState
      icon={CloudOff}
      tone="danger"
      title="The list could not be loaded"
      actions={<Button onClick={() => query.refetch()}>Try again</Button>}
    >
      {query.error.message} Nothing was lost.
    </EmptyState>
  );
}

/** New mail waits here: it covers nothing and pushes nothing. */
function NewPill({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <span role="status">
      {count > 0 && (
        <button
          type="button"
          onClick={onShow}
          title="Show them (.)"
          className="inline-flex h-5 items-center gap-1 rounded-full bg-accent pr-2 pl-1.5 font-semibold text-2xs text-on-accent max-md:h-7"
        >
          <ArrowUp aria-hidden="true" size={12} />
          {count} new
        </button>
      )}
    </span>
  );
}

const TAGGING = { keys: ["0-9"], word: "tag and go on" };
const HINTS: Partial<Record<InboxView, { keys: string[]; word: string }[]>> = {
  unmatched: [
    { keys: ["1-3"], word: "link a guess" },
    { keys: ["l"], word: "search our mails" },
    { keys: ["n"], word: "new lead" },
  ],
  needs_review: [
    { keys: ["0-9"], word: "decide and go on" },
    { keys: ["e"], word: "done" },
  ],
};

function Hints({ view }: { view: InboxView }) {
  const mayWrite = useMayWrite();
  const writing = HINTS[view] ?? [{ keys: ["c"], word: "tag" }, TAGGING, { keys: ["e"], word: "done" }];
  const hints = [{ keys: ["j", "k"], word: "move" }, ...(mayWrite ? writing : []), { keys: ["?"], word: "keys" }];
  return (
    <div
      aria-hidden="true"
      className="flex h-[1.875rem] flex-none flex-wrap gap-x-4 overflow-hidden whitespace-nowrap border-line border-t pr-2 pl-6 text-2xs text-text-faint max-md:hidden"
    >
      {hints.map(({ keys, word }) => (
        <span key={word} className="inline-flex h-full items-center gap-[5px]">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {word}
        </span>
      ))}
    </div>
  );
}
