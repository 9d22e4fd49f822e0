"use client";
import { ShieldCheck, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { ForWriters } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { TrustedSenderView } from "@/lib/core/views/record-views";
import { addTrustedAction, removeTrustedAction } from "@/lib/server/actions/trust";

type Sender = Wired<TrustedSenderView>;

export function TrustedList({ senders }: { senders: Sender[] }) {
  if (senders.length === 0) {
    return (
      <EmptyState icon={ShieldCheck} title="Nobody is trusted yet">
        When good mail is called unsafe, choose “Trust sender” in its menu, or add an address or a domain here.
      </EmptyState>
    );
  }
  return (
    <Table label="Trusted senders">
      <thead>
        <tr>
          <HeadCell>Sender</HeadCell>
          <HeadCell className="max-md:hidden">Stands for</HeadCell>
          <HeadCell className="max-md:hidden">Added by</HeadCell>
          <HeadCell className="max-md:hidden">Since</HeadCell>
          <ForWriters>
            <HeadCell>
              <span className="sr-only">Change</span>
            </HeadCell>
          </ForWriters>
        </tr>
      </thead>
      <tbody>
        {senders.map((sender) => (
          <SenderRow key={sender.id} sender={sender} />
        ))}
      </tbody>
    </Table>
  );
}

const STANDS_FOR = { address: "This address", domain: "Everybody at it" } as const;

function SenderRow({ sender: { id, scope, value, addedBy, createdAt } }: { sender: Sender }) {
  const router = useRouter();
  async function restore() {
    const answer = await tryAction(() => addTrustedAction({ sender: value }));
    if (!answer.ok) return sayFailure(`Not saved: ${answer.problem.message}`);
    router.refresh();
  }
  async function remove() {
    const answer = await tryAction(() => removeTrustedAction({ id }));
    if (!answer.ok) return sayFailure(`Not saved: ${answer.problem.message}`);
    say(`${value} is trusted no longer.`, { undo: restore });
    router.refresh();
  }
  return (
    <BodyRow>
      <Cell className="w-full max-w-0 max-md:py-2">
        <span className="block truncate font-medium" title={value}>
          <bdi>{value}</bdi>
        </span>
        <span className="block truncate text-text-muted text-xs md:hidden">{STANDS_FOR[scope]}</span>
      </Cell>
      <Cell className="whitespace-nowrap text-text-muted max-md:hidden">{STANDS_FOR[scope]}</Cell>
      <Cell className="whitespace-nowrap text-text-muted max-md:hidden">{addedBy ?? "Somebody"}</Cell>
      <Cell className="text-text-muted max-md:hidden">
        <Time at={createdAt} shape="full" />
      </Cell>
      <ForWriters>
        <Cell className="text-end">
          <IconButton icon={Trash2} label={`Trust ${value} no longer`} onClick={remove} className="max-md:size-9" />
        </Cell>
      </ForWriters>
    </BodyRow>
  );
}
