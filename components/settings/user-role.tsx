"use client";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { Select } from "@/components/ui/field";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import { ROLES, type Role } from "@/lib/core/user";
import type { UserView } from "@/lib/core/views/record-views";
import { setUserRoleAction } from "@/lib/server/actions/settings";
import { ROLE_LABELS } from "./role-labels";

/** A user's role as a menu. The server keeps the last admin an admin and says so. */
export function UserRole({ user }: { user: Wired<UserView> }) {
  const router = useRouter();
  const [role, showRole] = useOptimistic(user.role);
  const [, startTransition] = useTransition();

  function change(to: Role, undoTo: Role | null) {
    startTransition(async () => {
      showRole(to);
      const answer = await tryAction(() => setUserRoleAction({ userId: user.id, role: to }));
      if (!answer.ok) return sayFailure(`Role not changed: ${answer.problem.message}`);
      say(`${user.name} is ${WORDS[to]} now.`, undoTo ? { undo: () => change(undoTo, null) } : {});
      router.refresh();
    });
  }

  return (
    <Select
      aria-label={`Role of ${user.name}`}
      value={role}
      onChange={(event) => {
        const to = ROLES.find((choice) => choice === event.target.value);
        if (to) change(to, user.role);
      }}
      className="h-(--control-md)! w-28! max-md:h-(--control-lg)!"
    >
      {ROLES.map((choice) => (
        <option key={choice} value={choice}>
          {ROLE_LABELS[choice]}
        </option>
      ))}
    </Select>
  );
}

const WORDS: Record<Role, string> = { admin: "an admin", member: "a member", viewer: "a viewer" };
