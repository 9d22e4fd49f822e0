import { BodyRow, Cell, HeadCell, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Wired } from "@/lib/contract/wire";
import type { UserView } from "@/lib/core/views/record-views";

const ROLE_LABELS: Record<UserView["role"], string> = { admin: "Admin", member: "Member", viewer: "Viewer" };

export function UserSection({ users }: { users: Wired<UserView>[] }) {
  return (
    <section aria-labelledby="users" className="pb-6">
      <h2 id="users" className="mb-2 px-6 font-semibold max-md:px-4">
        Users
      </h2>
      <Table label="Users">
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>Email</HeadCell>
            <HeadCell>Role</HeadCell>
            <HeadCell>Since</HeadCell>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <BodyRow key={user.id}>
              <Cell className="font-medium">{user.name}</Cell>
              <Cell>{user.email}</Cell>
              <Cell className="text-text-muted">
                {ROLE_LABELS[user.role]}
                {user.disabledAt && ", disabled"}
              </Cell>
              <Cell className="text-text-muted">
                <Time at={user.createdAt} shape="full" />
              </Cell>
            </BodyRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
