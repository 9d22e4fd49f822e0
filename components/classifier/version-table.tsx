"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { classifierQueries } from "@/lib/client/classifier-queries";
import { useRole } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { ClassifierView, ModelVersionView } from "@/lib/core/views/classifier-views";
import { activateModelAction } from "@/lib/server/actions/classifier";
import { NumberHead, Section } from "./section";

type Version = Wired<ModelVersionView>;

/** Every model that was trained here, how it did against the one before, and the way back. */
export function VersionTable({ classifier }: { classifier: Wired<ClassifierView> }) {
  const { versions, shippedVersion, correctionsPerTraining } = classifier;
  const active = versions.find((version) => version.active) ?? null;
  const use = useActivation(active?.id ?? null);
  return (
    <Section
      title="Versions"
      about={`A model is trained after ${correctionsPerTraining} corrections. It reads new mail only if it is no worse than the one before on examples that neither was trained on: some of the shipped corpus, some of the corrections.`}
    >
      <Table label="Versions of the model">
        <thead>
          <tr>
            <HeadCell>Version</HeadCell>
            <HeadCell>Trained</HeadCell>
            <NumberHead>Corrections</NumberHead>
            <NumberHead>Right on the corpus</NumberHead>
            <NumberHead>On corrections</NumberHead>
            <HeadCell>Outcome</HeadCell>
            <HeadCell>
              <span className="sr-only">Use</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} onUse={() => use(version.id)} />
          ))}
          <BodyRow>
            <Cell className="font-medium">
              {shippedVersion}
              {active === null && <PhoneMark />}
            </Cell>
            <Cell className="text-text-muted" colSpan={5}>
              Came with the product
            </Cell>
            <UseCell active={active === null} name={shippedVersion} onUse={() => use(null)} />
          </BodyRow>
        </tbody>
      </Table>
    </Section>
  );
}

/** Chooses the version that reads; its toast takes that back. */
function useActivation(current: string | null) {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: classifierQueries.standing().queryKey });
  return async function use(versionId: string | null) {
    const answer = await tryAction(() => activateModelAction({ versionId }));
    if (!answer.ok) return sayFailure(`Not changed: ${answer.problem.message}`);
    await readAgain();
    if (versionId !== current)
      say(versionId === null ? "The shipped model reads new mail." : "This version reads new mail.", {
        undo: async () => {
          await tryAction(() => activateModelAction({ versionId: current }));
          await readAgain();
        },
      });
  };
}

function VersionRow({ version, onUse }: { version: Version; onUse: () => void }) {
  const { corpus, corrections } = version.promotion;
  return (
    <BodyRow>
      <Cell className="font-medium">
        {version.version}
        {version.active && <PhoneMark />}
      </Cell>
      <Cell className="text-text-muted">
        <Time at={version.createdAt} shape="full" />
      </Cell>
      <Cell className="text-end tabular-nums">{version.corrections}</Cell>
      <FoldCell fold={corpus} />
      <FoldCell fold={corrections} />
      <Cell className="text-text-muted">{outcomeOf(version)}</Cell>
      <UseCell active={version.active} name={version.version} onUse={onUse} />
    </BodyRow>
  );
}

/** The candidate's share of right answers, and the active one's at that time. */
function FoldCell({ fold }: { fold: Version["promotion"]["corpus"] }) {
  if (fold.examples === 0) return <Cell className="text-end text-text-faint">none held out</Cell>;
  const worse = fold.candidate < fold.active;
  return (
    <Cell
      className="text-end tabular-nums"
      title={`Of ${fold.examples} examples; the one before: ${tenths(fold.active)}`}
    >
      <span className={worse ? "text-danger" : undefined}>{tenths(fold.candidate)}</span>{" "}
      <span className="text-text-faint text-xs">before {tenths(fold.active)}</span>
    </Cell>
  );
}

function outcomeOf({ promotion: { promoted, corpus, corrections } }: Version): string {
  if (promoted) return "No worse on either, put to use";
  const worse = [
    corpus.candidate < corpus.active && "the corpus",
    corrections.candidate < corrections.active && "corrections",
  ].filter(Boolean);
  return `Worse on ${worse.join(" and on ")}, kept aside`;
}

function tenths(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** On a phone the last column is out of sight: what reads is said beside the name too. */
function PhoneMark() {
  return <span className="block text-text-muted text-xs md:hidden">Reads new mail</span>;
}

type UseCellProps = { active: boolean; name: string; onUse: () => void };

function UseCell({ active, name, onUse }: UseCellProps): ReactNode {
  const isAdmin = useRole() === "admin";
  return (
    <Cell className="text-end">
      {active && (
        <span className="inline-flex items-center gap-1.5 font-medium text-xs">
          <Check aria-hidden="true" size={14} />
          Reads new mail
        </span>
      )}
      {!active && isAdmin && (
        <Button size="sm" onClick={onUse}>
          Use
          <span className="sr-only"> {name}</span>
        </Button>
      )}
    </Cell>
  );
}
