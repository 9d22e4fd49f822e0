"use client";
import clsx from "clsx";
import { Link2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Time } from "@/components/ui/time";
import type { Detail } from "@/lib/client/reply-queries";
import { ForWriters } from "@/lib/client/role";
import { OtherWays } from "./other-ways";

/** Which mail of ours does this answer? Each guess says what was found; linking one does all that a match would have done. */
export function Guesses({
  reply,
  onLink,
  onDone,
}: {
  reply: Detail;
  onLink: (position: number) => void;
  onDone: () => void;
}) {
  return (
    <section aria-label="Guesses" className="mt-5 overflow-hidden rounded-lg border border-line">
      <header className="flex flex-wrap items-baseline gap-x-3 px-3 py-2.5">
        <h3 className="font-semibold">Which mail does this answer?</h3>
        <span className="text-text-faint text-xs">No thread header, address unknown</span>
      </header>
      {reply.suggestions.length === 0 && (
        <p className="border-line border-t px-3 py-2.5 text-text-muted">No guess: nothing of ours was found in it.</p>
      )}
      <ol>
        {reply.suggestions.map((guess, position) => (
          <li
            key={guess.attemptId}
            className={clsx(
              "grid grid-cols-[1.375rem_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 border-line border-t px-3 py-2.5",
              position === 0 && "bg-accent-soft shadow-[inset_2px_0_0_var(--color-accent)]",
            )}
          >
            <Kbd>{String(position + 1)}</Kbd>
            <p className="min-w-0 truncate">
              <span className="font-medium">{guess.recipientEmail}</span>
              <span className="text-text-muted">
                {" · "}
                {guess.campaignName} #{guess.number}
                {guess.sentAt && (
                  <>
                    , <Time at={guess.sentAt} shape="short" />
                  </>
                )}
              </span>
            </p>
            <ForWriters>
              <Button
                size="sm"
                aria-label={`Link to ${guess.recipientEmail}`}
                onClick={() => onLink(position)}
                className="max-md:h-9"
              >
                <Link2 aria-hidden="true" size={13} />
                Link
              </Button>
            </ForWriters>
            <p className="col-start-2 text-text-muted text-xs">{guess.evidence}</p>
            <p className="text-right text-text-faint text-xs tabular-nums">{Math.round(guess.score * 100)} %</p>
          </li>
        ))}
      </ol>
      <ForWriters>
        <OtherWays reply={reply} onDone={onDone} />
      </ForWriters>
    </section>
  );
}
