import { KeyRound } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { ApiKeyView } from "@/lib/core/views/record-views";
import { RevokeKey } from "./revoke-key";

export function KeySection({ keys, mayChange }: { keys: Wired<ApiKeyView>[]; mayChange: boolean }) {
  if (keys.length === 0) {
    return (
      <EmptyState icon={KeyRound} title="No key yet">
        A key lets a script or another program use the API in your name.
      </EmptyState>
    );
  }
  return (
    <Table label="API keys">
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell>Begins with</HeadCell>
          <HeadCell className="max-md:hidden">Made</HeadCell>
          <HeadCell className="max-md:hidden">Last used</HeadCell>
          <HeadCell>
            <span className="sr-only">Revoke</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <BodyRow key={key.id}>
            <Cell className="w-full max-w-0 truncate font-medium" title={key.name}>
              <bdi className="block truncate text-left">{key.name}</bdi>
            </Cell>
            <Cell className="font-mono text-text-muted text-xs">{key.prefix}…</Cell>
            <Cell className="text-text-muted max-md:hidden">
              <Time at={key.createdAt} shape="full" />
            </Cell>
            <Cell className="text-text-muted max-md:hidden">
              {key.lastUsedAt ? <Time at={key.lastUsedAt} shape="full" /> : "Never"}
            </Cell>
            <Cell className="text-end text-text-muted">
              {key.revokedAt && "Revoked"}
              {!key.revokedAt && mayChange && <RevokeKey id={key.id} name={key.name} />}
            </Cell>
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}
