"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { tryAction } from "@/lib/client/try-action";
import { createFirstAdminAction } from "@/lib/server/actions/setup";

const FIELDS = [
  { name: "name", label: "Name", type: "text", autoComplete: "name", hint: "Shown to your colleagues." },
  { name: "email", label: "Email", type: "email", autoComplete: "username", hint: "You sign in with it." },
  {
    name: "password",
    label: "Password",
    type: "password",
    autoComplete: "new-password",
    hint: "At least 10 characters.",
  },
] as const;

export function FirstAdminForm() {
  const router = useRouter();
  const [admin, setAdmin] = useState({ name: "", email: "", password: "" });
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(null);
    const answer = await tryAction(() => createFirstAdminAction(admin));
    if (answer.ok) {
      router.push("/inbox");
      router.refresh();
      return;
    }
    setSaving(false);
    setProblem(answer.problem.message);
  }

  return (
    <form method="post" onSubmit={save} className="flex flex-col gap-4">
      {FIELDS.map(({ name, label, hint, ...input }) => (
        <Field key={name} label={label} hint={hint}>
          {(control) => (
            <Input
              {...control}
              {...input}
              required
              minLength={name === "password" ? 10 : 1}
              value={admin[name]}
              onChange={(event) => setAdmin({ ...admin, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" look="primary" size="lg" className="w-full" disabled={saving}>
        {saving ? "Creating the account" : "Create the account"}
      </Button>
    </form>
  );
}
