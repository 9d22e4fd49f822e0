"use client";
import { useCallback, useMemo, useRef, useState } from "react";
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
  pickLoaded: () => void;
  takeAll: () => void;
  start: () => void;
  clear: () => void;
};

const NONE: State = { ids: new Set(), anchor: null, all: false, on: false };

/** The rows picked for a bulk change. Another list begins with none. */
export function usePicked(rows: Row[], list: string): Picked {
  const [state, setState] = useState<State & { list: string }>({ ...NONE, list });
  const ids = useRef<string[]>([]);
  ids.current = useMemo(() => rows.map((row) => row.id), [rows]);
  const set = useCallback(
    (next: (now: State) => State) => setState((now) => ({ ...next(now.list === list ? now : NONE), list })),
    [list],
  );

  const pick = useCallback(
    (id: string, stretch: boolean) =>
      set((now) => {
        const picked = stretch ? range(ids.current, now, id) : toggled(now.ids, id);
        return { ids: picked, anchor: id, all: false, on: picked.size > 0 };
      }),
    [set],
  );
  const acts = useMemo(
    () => ({
      pickLoaded: () =>
        set(() => ({ ids: new Set(ids.current), anchor: null, all: false, on: ids.current.length > 0 })),
      takeAll: () => set((now) => ({ ...now, all: true })),
      start: () => set((now) => ({ ...now, on: !now.on, ...(now.on && NONE) })),
      clear: () => set(() => NONE),
    }),
    [set],
  );
  const now = state.list === list ? state : NONE;
  return useMemo(() => ({ ...now, pick, ...acts }), [now, pick, acts]);
}

/** `x` picks the row one stands on; Shift with j or k carries the picking on, without opening what is passed. */
export function usePickKeys(picked: Picked, rows: Row[], current: string | undefined) {
  const mayWrite = useMayWrite();

  function extend(by: 1 | -1) {
    const from = picked.anchor ?? current;
    const target = rows[rows.findIndex((row) => row.id === from) + by];
    if (!from || !target) return false;
    if (picked.anchor === null) picked.pick(from, true);
    picked.pick(target.id, true);
    focusRow(target.id);
    return true;
  }

  useShortcuts(mayWrite ? ["list"] : [], {
    pick: () => (current ? picked.pick(current, false) : false),
    extendDown: () => extend(1),
    extendUp: () => extend(-1),
    pickAll: () => picked.pickLoaded(),
  });
}
