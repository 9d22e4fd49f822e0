import type { ReactNode } from "react";
import { isTrainingDue } from "@/lib/client/classifier-queries";
import type { Wired } from "@/lib/contract/wire";
import { mistakesOf, shareOf } from "@/lib/core/inbox/label-record";
import type { ClassifierView } from "@/lib/core/views/classifier-views";
import { percentOf } from "./percent";

/** The three numbers that matter: how often it is right, how much it was taught, when it learns again. */
export function Learning({ classifier }: { classifier: Wired<ClassifierView> }) {
  const { corrections, correctionsSinceTraining, correctionsPerTraining, labels, activeVersion, shippedVersion } =
    classifier;
  const share = shareOf(labels);
  const corrected = mistakesOf(labels).reduce((sum, { count }) => sum + count, 0);
  const learnt = Math.min(correctionsSinceTraining, correctionsPerTraining);
  return (
    <dl className="mx-6 grid grid-cols-3 divide-x divide-line rounded-lg border border-line max-md:mx-4 max-md:grid-cols-1 max-md:divide-x-0 max-md:divide-y">
      <Figure
        name="Tags left as they were"
        value={percentOf(share) ?? "No figure yet"}
        note={
          share.all > 0
            ? `${corrected} of ${share.all.toLocaleString("en-GB")} were corrected in eight weeks`
            : "It appears once people have read replies"
        }
      />
      <Figure
        name="Until the next training"
        value={`${learnt} of ${correctionsPerTraining}`}
        note={
          isTrainingDue(classifier)
            ? "It begins within a minute, and shows here when it is done"
            : `${corrections.toLocaleString("en-GB")} ${corrections === 1 ? "correction" : "corrections"} in all`
        }
      >
        <meter
          aria-label="Corrections until the next training"
          min={0}
          max={correctionsPerTraining}
          value={learnt}
          className="sr-only"
        />
        <span aria-hidden="true" className="mt-2 block h-1 overflow-hidden rounded-full bg-pressed">
          <span
            className="block h-full rounded-full bg-(--color-accent)"
            style={{ width: `${(100 * learnt) / correctionsPerTraining}%` }}
          />
        </span>
      </Figure>
      <Figure
        name="Reads new mail"
        value={activeVersion === shippedVersion ? "The shipped model" : "A model trained here"}
        note={`Version ${activeVersion}`}
      />
    </dl>
  );
}

type FigureProps = { name: string; value: string; note: string; children?: ReactNode };

function Figure({ name, value, note, children }: FigureProps) {
  return (
    <div className="min-w-0 px-4 py-3">
      <dt className="section-label">{name}</dt>
      <dd>
        <span className="block font-semibold text-lg tabular-nums">{value}</span>
        <span className="block text-text-muted text-xs [overflow-wrap:anywhere]">{note}</span>
        {children}
      </dd>
    </div>
  );
}
