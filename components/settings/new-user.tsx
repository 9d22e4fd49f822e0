"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { say } from "@/lib/client/toasts";
import { ROLES, type Role } from "@/lib/core/user";
import { createUserAction } from "@/lib/server/actions/settings";
import { ROLE_LABELS } from "./role-labels";

export function NewUser() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        New user
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="New user" width="sm">
        <UserForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Written = { name: string; email: string; password: string; role: Role };
const EMPTY: Written = { name: "", email: "", password: "", role: "member" };
const SHORTEST_PASSWORD = 10;

function UserForm({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const [user, setUser] = useState(EMPTY);
  const complete = user.name.trim() !== "" && user.email.includes("@") && user.password.length >= SHORTEST_PASSWORD;

  function created() {
    say(`${user.name} may sign in with ${user.email}.`);
    router.refresh();
    onDone();
  }

  return (
    <AskForm
      ask={() => createUserAction(user)}
      onDone={created}
      act={{ name: "Create user", while: "Creating" }}
      ready={complete}
      autoComplete="off"
    >
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            dir="auto"
            required
            maxLength={200}
            value={user.name}
            onChange={(event) => setUser({ ...user, name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Email">
        {(control) => (
          <Input
            {...control}
            type="email"
            required
            autoComplete="off"
            value={user.email}
            onChange={(event) => setUser({ ...user, email: event.target.value })}
          />
        )}
      </Field>
      <Field label="Password" hint={`At least ${SHORTEST_PASSWORD} characters. Hand it over by a safe way.`}>
        {(control) => (
          <Input
            {...control}
            type="password"
            required
            minLength={SHORTEST_PASSWORD}
            autoComplete="new-password"
            value={user.password}
            onChange={(event) => setUser({ ...user, password: event.target.value })}
          />
        )}
      </Field>
      <Field label="Role" hint={ROLE_HINTS[user.role]}>
        {(control) => (
          <Select
            {...control}
            value={user.role}
            onChange={(event) => {
              const role = ROLES.find((choice) => choice === event.target.value);
              if (role) setUser({ ...user, role });
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_LABELS[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </AskForm>
  );
}

const ROLE_HINTS: Record<Role, string> = {
  admin: "Does everything, with users and mailboxes.",
  member: "Writes and answers; sees own and assigned work.",
  viewer: "Sees everything, changes nothing.",
};
