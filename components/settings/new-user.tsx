"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
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
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const complete = user.name.trim() !== "" && user.email.includes("@") && user.password.length >= SHORTEST_PASSWORD;

  async function create(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const answer = await tryAction(() => createUserAction(user));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    say(`${user.name} may sign in with ${user.email}.`);
    router.refresh();
    onDone();
  }

  return (
    <form onSubmit={create} autoComplete="off" className="flex flex-col gap-4">
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
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" look="primary" className="self-start" disabled={saving || !complete}>
        {saving ? "Creating" : "Create user"}
      </Button>
    </form>
  );
}

const ROLE_HINTS: Record<Role, string> = {
  admin: "Does everything, with users and mailboxes.",
  member: "Writes and answers; sees own and assigned work.",
  viewer: "Sees everything, changes nothing.",
};
