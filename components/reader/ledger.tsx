"use client";
import { ArrowRight } from "lucide-react";
import { Time } from "@/components/ui/time";
import { useReplyActions } from "@/lib/client/reply-actions";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { effectsOf } from "./effect-words";
import { SideSection } from "./side-section";

/** Every automatic effect of this reply, each with its way back or the reason why there is none. */
export function Ledger({ reply }: { reply: Detail }) {
  const { undoEffect } = useReplyActions();
  const mayWrite = useMayWrite();
  const effects = effectsOf(reply);
  return (
    <SideSection title="What the machine did">
      {effects.length === 0 && <p className="text-text-muted text-xs">Nothing was done by itself.</p>}
      <ul className="text-text-muted text-xs leading-[1.125rem]">
        {effects.map((event) => (
          <li key={event.id} title={event.rule} className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-2 py-[3px]">
            <ArrowRight aria-hidden="true" size={13} className="mt-0.5 text-text-faint" />
            {event.undoneAt ? (
              <span className="text-text-faint">
                <s>{event.summary}</s>
                <span className="block">
                  Undone{event.undoneBy && ` by ${event.undoneBy}`}, <Time at={event.undoneAt} shape="short" />
                </span>
              </span>
            ) : (
              <span>
                {event.summary}
                {event.undoBlocked && <span className="block text-text-faint">{event.undoBlocked}</span>}
              </span>
            )}
            {mayWrite && <Way event={event} undo={undoOf(reply, event)} onTake={(id) => undoEffect(reply.id, id)} />}
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

type Event = Detail["automation"][number];

/** The undo that took an act back, while it can itself be taken back. */
function undoOf({ automation }: Detail, { id }: Event): Event | undefined {
  return automation.find((event) => event.undoes === id && event.undoBlocked === null);
}

function Way({ event, undo, onTake }: { event: Event; undo: Event | undefined; onTake: (id: string) => void }) {
  const taken = event.undoneAt ? undo : event;
  if (!taken || taken.undoBlocked) return null;
  const word = event.undoneAt ? "Redo" : "Undo";
  return (
    <button
      type="button"
      aria-label={`${word}: ${event.summary}`}
      onClick={() => onTake(taken.id)}
      className="self-start font-medium underline decoration-line-control decoration-dotted underline-offset-3 hover:text-accent"
    >
      {word}
    </button>
  );
}
