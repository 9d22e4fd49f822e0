/** What is named, and by what. */
export type Tip = { anchor: Element; label: string };

const POINTED_MS = 400;
const LEAVE_MS = 120;

/**
 * Tells which tip is to be seen: what a mouse rests on, or what the focus came to by keyboard. One set of listeners for
 * the page, so that a button with a tip costs no more than one without. Escape closes a tip and goes on to who waits for it.
 */
export function listenForTips(show: (tip: Tip | null) => void): () => void {
  let shown: Tip | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (tip: Tip | null, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => now(tip), ms);
  };
  const now = (tip: Tip | null) => {
    clearTimeout(timer);
    if (tip === shown) return;
    shown = tip?.anchor.isConnected ? tip : null;
    show(shown);
  };

  const pointed = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === "touch" || isInsideBox(target)) return clearTimeout(timer);
    const tip = tipOf(target);
    if (tip && tip.anchor === shown?.anchor) return clearTimeout(timer);
    if (tip) later(tip, shown ? 0 : POINTED_MS);
    else if (shown) later(null, LEAVE_MS);
    else clearTimeout(timer);
  };
  // A menu or a dialog that closes gives the focus back from nowhere: nobody asked for a name then.
  const focused = ({ target, relatedTarget }: FocusEvent) => {
    const asked = relatedTarget !== null && target instanceof Element && target.matches(":focus-visible");
    now(asked ? tipOf(target) : null);
  };
  const over = () => now(null);
  const outOfWindow = ({ relatedTarget }: PointerEvent) => relatedTarget ?? over();

  const listeners = [
    ["pointerover", pointed],
    ["pointerout", outOfWindow],
    ["focusin", focused],
    ["focusout", over],
    ["pointerdown", over],
    ["keydown", over],
    ["scroll", over],
  ] as const;
  const options = { capture: true, passive: true };
  for (const [type, heard] of listeners) document.addEventListener(type, heard as EventListener, options); // each hears its own kind of event
  return () => {
    clearTimeout(timer);
    for (const [type, heard] of listeners) document.removeEventListener(type, heard as EventListener, options);
  };
}

function tipOf(target: EventTarget | null): Tip | null {
  const anchor = target instanceof Element ? target.closest("[data-tooltip]") : null;
  const label = anchor?.getAttribute("data-tooltip");
  return anchor && label ? { anchor, label } : null;
}

function isInsideBox(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-tooltip-box]") !== null;
}
