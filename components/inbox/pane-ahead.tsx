"use client";
import dynamic from "next/dynamic";
import { type ComponentType, useState } from "react";

/** A pane whose code is not part of the page's first: it comes when the pane is shown, or ahead of that by `fetch`. */
export type PaneAhead<Props> = {
  whenShown: ComponentType<Props>;
  here: ComponentType<Props> | null;
  fetch: () => Promise<void>;
};

export function paneAhead<Props extends object>(load: () => Promise<ComponentType<Props>>): PaneAhead<Props> {
  const pane: PaneAhead<Props> = {
    whenShown: dynamic(load),
    here: null,
    async fetch() {
      pane.here = await load();
    },
  };
  return pane;
}

/** Draws at once what was fetched ahead; a lazy component would first suspend, and the list would wait with it. */
export function ShowPane<Props extends object>({ pane, props }: { pane: PaneAhead<Props>; props: Props }) {
  const [Pane] = useState(() => pane.here ?? pane.whenShown); // for as long as it is shown: another one would lose what it holds
  return <Pane {...props} />;
}
