import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { ApiKeyView } from "@/lib/core/views/record-views";
import { NewKey } from "./new-key";
import { RevokeKey } from "./revoke-key";

export function KeySection({ keys, mayChange }: { keys: Wired<ApiKeyView>[]; mayChange: boolean }) {
  return (
    <section aria-labelledby="keys" className="pb-6">
      <div className="mb-2 flex flex-col gap-2 px-6 max-md:px-4">
        <h2 id="keys" className="font-semibold">
          API keys
        </h2>
        {mayChange && <NewKey />}
      </div>
      <Table label="API keys">
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>Begins with</HeadCell>
            <HeadCell>Last used</HeadCell>
            <HeadCell>
              <span className="sr-only">Revoke</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <BodyRow key={key.id}>
              <Cell className="font-medium">{key.name}</Cell>
              <Cell className="font-mono text-text-muted">{key.prefix}</Cell>
              <Cell className="text-text-muted">
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
    </section>
  );
}
