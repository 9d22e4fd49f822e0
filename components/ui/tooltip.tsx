"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { listenForTips, type Tip } from "@/lib/client/tips";

/** The one tooltip of the page: it names what is pointed at or focused, wherever that says `data-tooltip`. */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => listenForTips(setTip), []);
  useLayoutEffect(() => {
    if (tip && box.current) putBeside(box.current, tip.anchor.getBoundingClientRect());
  }, [tip]);
  if (!tip) return null;
  return (
    <div
      ref={box}
      role="tooltip"
      data-tooltip-box
      className="arrive-fast fixed z-(--z-toast) w-max max-w-72 rounded-md bg-surface-raised px-2 py-1 text-text text-xs shadow-pop"
    >
      {tip.label}
    </div>
  );
}

const GAP = 4;
const EDGE = 8;

/** Above, or below where there is no room; never out of the window. */
function putBeside(box: HTMLElement, anchor: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const above = anchor.top - GAP - height;
  const left = anchor.left + anchor.width / 2 - width / 2;
  box.style.top = `${above < EDGE ? anchor.bottom + GAP : above}px`;
  box.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - EDGE - width))}px`;
}
