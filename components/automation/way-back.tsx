"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { AutomationEventView } from "@/lib/core/views/reply-views";
import { undoAutomationAction } from "@/lib/server/actions/replies";

/** The way back of one row, or why there is none. */
export function WayBack({ event }: { event: Wired<AutomationEventView> }) {
  const router = useRouter();
  const mayWrite = useMayWrite();
  const [undoing, setUndoing] = useState(false);
  if (event.undoneAt) return <span className="text-text-faint">Undone{event.undoneBy && ` by ${event.undoneBy}`}</span>;
  if (event.undoBlocked) return <span className="text-text-faint">{event.undoBlocked}</span>;
  if (!mayWrite) return null;

  async function undo(eventId: string) {
    setUndoing(true);
    const answer = await tryAction(() => undoAutomationAction({ eventId }));
    setUndoing(false);
    if (!answer.ok) sayFailure(`Not undone: ${answer.problem.message}`);
    else say(`${answer.value.summary.replace(/\.$/, "")}.`, { redo: () => void undo(answer.value.undoId) });
    router.refresh();
  }

  return (
    <button
      type="button"
      disabled={undoing}
      aria-label={`Undo: ${event.summary}`}
      onClick={() => undo(event.id)}
      className="h-(--control-md) font-medium underline decoration-line-control decoration-dotted underline-offset-3 hover:text-accent disabled:text-text-disabled max-md:h-(--control-touch) max-md:px-1"
    >
      Undo
    </button>
  );
}
