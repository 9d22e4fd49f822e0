import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";

export type AuditQuery = { user: string; recipient: string; result: string; from: string; to: string };

type AuditFiltersProps = {
  query: AuditQuery;
  /** Empty for a member, who sees their own checks only. */
  users: { id: string; name: string }[];
};

/** User, recipient, result and days, as an address that can be shared. */
export function AuditFilters({ query, users }: AuditFiltersProps) {
  return (
    <form action="/audit" className="flex flex-wrap items-center gap-2 px-6 pb-3 max-md:px-4">
      <span className="relative min-w-48 flex-1 md:max-w-72">
        <Search
          aria-hidden="true"
          size={15}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-text-faint"
        />
        <Input
          name="recipient"
          type="search"
          aria-label="Recipient"
          placeholder="Recipient"
          defaultValue={query.recipient}
          className="pl-8"
        />
      </span>
      <Select name="result" aria-label="Result" defaultValue={query.result} className="w-auto!">
        <option value="">Any result</option>
        <option value="approved">Approved</option>
        <option value="blocked">Blocked</option>
      </Select>
      {users.length > 0 && (
        <Select name="user" aria-label="User" defaultValue={query.user} className="w-auto! max-w-48">
          <option value="">Any user</option>
          {users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <span className="flex min-w-0 items-center gap-1.5 text-text-muted text-xs max-md:w-full">
        <Input name="from" type="date" aria-label="From day" defaultValue={query.from} className="min-w-0 md:w-auto!" />
        to
        <Input name="to" type="date" aria-label="To day" defaultValue={query.to} className="min-w-0 md:w-auto!" />
      </span>
      <Button type="submit" size="lg">
        Filter
      </Button>
    </form>
  );
}
