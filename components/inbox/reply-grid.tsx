"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { type InboxPlace, inboxHref } from "@/lib/client/inbox-url";
import { type Row, replyQueries } from "@/lib/client/reply-queries";
import { searchedWords } from "@/lib/client/search-text";
import { useMediaQuery, useRem } from "@/lib/client/use-media-query";
import { focusIsFree, focusRow } from "./focus-row";
import { ReplyRow, type RowShape } from "./reply-row";
import type { Picked } from "./use-picked";

type ReplyGridProps = {
  label: string;
  rows: Row[];
  place: Required<InboxPlace>;
  current: string | undefined;
  shape: RowShape;
  /** How many there are in all; null when nobody counted that far. */
  total: number | null;
  onMore: () => void;
  foot: ReactNode;
  onOpen: (id: string) => void;
  picked: Picked;
};

const ROW_REM: Record<RowShape, number> = { comfortable: 4.75, compact: 3.25, wide: 2.25 };
const PHONE_ROW_REM: Record<RowShape, number> = { comfortable: 5.5, compact: 4, wide: 2.25 };
const PHONE = "(max-width: 44.99rem)";
const FIRST_WINDOW = { width: 432, height: 900 };
const ROWS_AHEAD = 12;
const HOVER_MS = 90;

/** Only the rows in sight are in the page; they stand in the normal flow between two spacers. */
export function ReplyGrid({ label, rows, place, current, shape, total, onMore, foot, onOpen, picked }: ReplyGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const onHover = usePrefetchOnHover();
  const words = useMemo(() => searchedWords(place.q), [place.q]);
  const rowPixels = (useMediaQuery(PHONE, false) ? PHONE_ROW_REM : ROW_REM)[shape] * useRem();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key function is what has every row measured anew
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows, rowPixels]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    getItemKey,
    initialRect: FIRST_WINDOW,
    overscan: 3,
    onChange: ({ range }) => {
      if (range && range.endIndex > rows.length - ROWS_AHEAD) onMore();
    },
  });
  const items = virtual.getVirtualItems();
  const currentIndex = rows.findIndex((row) => row.id === current);

  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex, { align: "auto" });
  }, [virtual, currentIndex]);

  useFocusFollows(current, place.reply);

  return (
    <div ref={scroller} className="h-full overflow-y-auto overscroll-contain">
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual list is no table */}
      <div role="grid" aria-label={label} aria-rowcount={total ?? -1}>
        {/* biome-ignore lint/a11y/useSemanticElements: nor is its body */}
        <div
          role="rowgroup"
          style={{ paddingTop: items[0]?.start ?? 0, paddingBottom: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }}
        >
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <ReplyRow
                  key={row.id}
                  row={row}
                  index={index}
                  shape={shape}
                  open={row.id === place.reply}
                  current={row.id === current}
                  href={inboxHref({ ...place, reply: row.id })}
                  onOpen={onOpen}
                  onHover={onHover}
                  picked={picked.all || picked.ids.has(row.id)}
                  picking={picked.on}
                  onPick={picked.pick}
                  words={words}
                />
              )
            );
          })}
        </div>
      </div>
      {foot}
    </div>
  );
}

/** Opening or closing a reply draws the rows anew; the focus goes on where it was, but never away from a field or a menu. */
function useFocusFollows(current: string | undefined, reply: string | undefined) {
  const last = useRef(reply);
  useEffect(() => {
    if (last.current === reply) return;
    last.current = reply;
    if (current && focusIsFree()) focusRow(current);
  }, [current, reply]);
}

function usePrefetchOnHover() {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(
    (id: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void client.prefetchQuery(replyQueries.detail(id)), HOVER_MS);
    },
    [client],
  );
}
