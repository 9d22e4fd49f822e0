import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { UserView } from "@/lib/core/views/record-views";
import { ROLE_LABELS } from "./role-labels";
import { UserAccess } from "./user-access";
import { UserRole } from "./user-role";

type UserSectionProps = { users: Wired<UserView>[]; me: string; mayChange: boolean };

export function UserSection({ users, me, mayChange }: UserSectionProps) {
  return (
    <Table label="Users">
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell className="max-md:hidden">Email</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell className="max-md:hidden">Since</HeadCell>
          {mayChange && (
            <HeadCell>
              <span className="sr-only">Access</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <BodyRow key={user.id}>
            <Cell className="w-full max-w-0 max-md:py-2">
              <span className="block truncate font-medium" title={user.name}>
                <bdi>{user.name}</bdi>
                {user.id === me && <span className="font-normal text-text-muted"> (you)</span>}
              </span>
              <span className="block truncate text-text-muted text-xs md:hidden">{user.email}</span>
            </Cell>
            <Cell className="max-w-72 truncate max-md:hidden" title={user.email}>
              {user.email}
            </Cell>
            <Cell className="text-text-muted">
              {mayChange && !user.disabledAt ? <UserRole user={user} /> : ROLE_LABELS[user.role]}
              {user.disabledAt && ", disabled"}
            </Cell>
            <Cell className="text-text-muted max-md:hidden">
              <Time at={user.createdAt} shape="full" />
            </Cell>
            {mayChange && <Cell className="text-end">{user.id !== me && <UserAccess user={user} />}</Cell>}
          </BodyRow>
        ))}
      </tbody>
    </Table>
  );
}
