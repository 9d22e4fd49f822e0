"use client";
import { useMemo, useRef, useState } from "react";
import type { Row } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { useShortcuts } from "@/lib/client/shortcuts/use-shortcuts";
import { focusRow } from "./focus-row";
import { range, toggled } from "./picked-rows";

type State = {
  ids: ReadonlySet<string>;
  anchor: string | null;
  /** All that the list names, loaded or not. */
  all: boolean;
  on: boolean;
};

export type Picked = State & {
  pick: (id: string, range: boolean) => void;
  /** Carries the picking on from the last row picked, or from the current one. */
  extend: (by: 1 | -1, current: string | undefined) => void;
  pickLoaded: () => void;
  takeAll: () => void;
  start: () => void;
  clear: () => void;
};

const NONE: State = { ids: new Set(), anchor: null, all: false, on: false };

/** The rows picked for a bulk change. Another list begins with none. */
export function usePicked(rows: Row[], list: string): Picked {
  const [state, setState] = useState<State & { list: string }>({ ...NONE, list });
  const order = useRef<string[]>([]);
  order.current = useMemo(() => rows.map((row) => row.id), [rows]);
  const latest = useRef(state);

  const acts = useMemo(() => {
    const now = () => (latest.current.list === list ? latest.current : NONE);
    // Kept at once: two keys may come before the next drawing.
    const set = (next: State) => {
      latest.current = { ...next, list };
      setState(latest.current);
    };
    const pick = (id: string, stretch: boolean) => {
      const ids = stretch ? range(order.current, now(), id) : toggled(now().ids, id);
      set({ ids, anchor: id, all: false, on: ids.size > 0 });
    };
    return {
      pick,
      extend(by: 1 | -1, current: string | undefined) {
        const { anchor } = now();
        const from = anchor ?? current;
        const target = from === undefined ? undefined : order.current[order.current.indexOf(from) + by];
        if (from === undefined || target === undefined) return;
        if (anchor === null) pick(from, true);
        pick(target, true);
        focusRow(target);
      },
      pickLoaded: () => set({ ids: new Set(order.current), anchor: null, all: false, on: order.current.length > 0 }),
      takeAll: () => set({ ...now(), all: true }),
      start: () => set({ ...NONE, on: !now().on }),
      clear: () => set(NONE),
    };
  }, [list]);

  return useMemo(() => ({ ...(state.list === list ? state : NONE), ...acts }), [state, list, acts]);
}

/** `x` picks the row one stands on; Shift with j or k carries the picking on, without opening what is passed. */
export function usePickKeys(picked: Picked, current: string | undefined) {
  const mayWrite = useMayWrite();
  useShortcuts(mayWrite ? ["list"] : [], {
    pick: () => (current ? picked.pick(current, false) : false),
    extendDown: () => picked.extend(1, current),
    extendUp: () => picked.extend(-1, current),
    pickAll: () => picked.pickLoaded(),
  });
}
