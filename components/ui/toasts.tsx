"use client";
import { CircleAlert, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { dismissToast, pauseToasts, resumeToasts, runToastAction, type Toast, useToasts } from "@/lib/client/toasts";
import { Kbd } from "./kbd";

/** Bottom left, over the list. Hovering or focus stops the clock; the newest stands below. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed bottom-10 left-3 z-(--z-toast) flex w-[25.75rem] max-w-[calc(100vw-1.5rem)] flex-col gap-2 md:left-14 lg:left-[calc(var(--rail)+0.625rem)] max-md:bottom-20"
    >
      {toasts.map((toast, index) => (
        <ToastLine key={toast.id} toast={toast} newest={index === toasts.length - 1} />
      ))}
    </div>
  );
}

function ToastLine({ toast, newest }: { toast: Toast; newest: boolean }) {
  useEffect(() => resumeToasts, []); // a toast that leaves under the pointer must not stop the others for good
  const Icon: LucideIcon | null = toast.failed ? CircleAlert : (toast.icon ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only stops the clock; there is nothing to operate
    <div
      onPointerEnter={pauseToasts}
      onPointerLeave={resumeToasts}
      onFocus={pauseToasts}
      onBlur={resumeToasts}
      className="arrive pointer-events-auto flex items-center gap-2.5 rounded-lg bg-[light-dark(oklch(0.235_0.012_265),oklch(0.3_0.012_265))] py-2 pr-2 pl-3 text-[oklch(0.97_0.003_265)] shadow-pop"
    >
      {Icon && <Icon aria-hidden="true" size={15} />}
      <span className="min-w-0 flex-1">{toast.text}</span>
      {toast.takesEffectAt && <SecondsLeft until={toast.takesEffectAt} />}
      {toast.action ? (
        <button
          type="button"
          onClick={() => runToastAction(toast.id)}
          className="inline-flex h-6 items-center gap-1.5 rounded-sm bg-[oklch(1_0_0/0.13)] px-2 font-semibold hover:bg-[oklch(1_0_0/0.22)] max-md:h-9"
        >
          {toast.action.label}
          {newest && toast.action.undoes && (
            <Kbd className="bg-transparent! text-current! ring-[oklch(1_0_0/0.28)]! max-md:hidden">z</Kbd>
          )}
        </button>
      ) : (
        <button type="button" onClick={() => dismissToast(toast.id)} className="sr-only focus:not-sr-only">
          Dismiss
        </button>
      )}
    </div>
  );
}

/** Not read aloud: a status that speaks every second says nothing else. */
function SecondsLeft({ until }: { until: number }) {
  const [left, setLeft] = useState(() => secondsUntil(until));
  useEffect(() => {
    const ticking = setInterval(() => setLeft(secondsUntil(until)), 250);
    return () => clearInterval(ticking);
  }, [until]);
  return (
    <span aria-hidden="true" className="flex-none text-xs tabular-nums opacity-75">
      {left} s
    </span>
  );
}

function secondsUntil(moment: number): number {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}
