import { ArrowRight, CircleCheck } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { IntentMark } from "@/components/ui/intent-tag";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { inboxHref } from "@/lib/client/inbox-url";
import type { Mistake } from "@/lib/core/inbox/label-record";
import { INTENT_FACTS } from "@/lib/core/reply/intents";
import { Section } from "./section";

/** What the machine said and what people said instead, most frequent first. */
export function Mistakes({ mistakes, since }: { mistakes: Mistake[]; since: string | undefined }) {
  const most = mistakes[0]?.count ?? 1;
  return (
    <Section title="Corrections" about="What the machine had said, and what people said instead.">
      {mistakes.length === 0 ? (
        <EmptyState icon={CircleCheck} title="Nobody has corrected a tag">
          A tag is corrected by a click on it, or by the key c in the inbox.
        </EmptyState>
      ) : (
        <Table label="Corrections of the last eight weeks">
          <thead>
            <tr>
              <HeadCell>The machine said</HeadCell>
              <HeadCell>People said</HeadCell>
              <HeadCell className="w-full">Replies</HeadCell>
            </tr>
          </thead>
          <tbody>
            {mistakes.map((mistake) => (
              <MistakeRow key={`${mistake.said} ${mistake.meant}`} mistake={mistake} most={most} since={since} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

type MistakeRowProps = { mistake: Mistake; most: number; since: string | undefined };

function MistakeRow({ mistake: { said, meant, count }, most, since }: MistakeRowProps) {
  const search = since ? `intent:${meant} after:${since}` : `intent:${meant}`;
  return (
    <BodyRow>
      <Cell>
        <IntentMark intent={said} />
      </Cell>
      <Cell>
        <span className="flex items-center gap-2">
          <ArrowRight aria-hidden="true" size={13} className="text-text-faint" />
          <IntentMark intent={meant} />
        </span>
      </Cell>
      <Cell>
        <Link
          href={inboxHref({ view: "all", q: search })}
          prefetch={false}
          className="flex items-center gap-3 hover:underline"
          title={`Replies that are ${INTENT_FACTS[meant].label} now`}
        >
          <span className="w-8 text-end tabular-nums">{count}</span>
          <span aria-hidden="true" className="block w-64 max-md:w-12">
            <span
              className="block h-1.5 rounded-full bg-(--color-line-strong)"
              style={{ width: `${(100 * count) / most}%` }}
            />
          </span>
        </Link>
      </Cell>
    </BodyRow>
  );
}
