"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { ActionResult } from "@/lib/contract/action-result";
import { changeNameAction, changePasswordAction } from "@/lib/server/actions/profile";

/** A person's own name and password. */
export function Profile({ name }: { name: string }) {
  return (
    <div className="flex max-w-sm flex-col gap-8 px-6 pb-8 max-md:px-4">
      <NameForm name={name} />
      <PasswordForm />
    </div>
  );
}

function NameForm({ name }: { name: string }) {
  const router = useRouter();
  const [written, setWritten] = useState(name);
  async function save() {
    const answer = await tryAction(() => changeNameAction({ name: written }));
    if (!answer.ok) return answer;
    say("Saved. Colleagues and new drafts have your name.");
    router.refresh();
    return answer;
  }
  return (
    <ProfileForm
      title="Name"
      act="Save the name"
      ready={written.trim() !== "" && written.trim() !== name}
      onSave={save}
    >
      <Field label="Your name" hint="It signs the drafts of your answers.">
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="name"
            maxLength={200}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        )}
      </Field>
    </ProfileForm>
  );
}

const NONE = { password: "", newPassword: "" };
const SHORTEST_PASSWORD = 10;

function PasswordForm() {
  const [written, setWritten] = useState(NONE);
  async function save() {
    const answer = await tryAction(() => changePasswordAction(written));
    if (!answer.ok) return answer;
    setWritten(NONE);
    say("The password is changed. You are signed out everywhere else.");
    return answer;
  }
  return (
    <ProfileForm
      title="Password"
      act="Change the password"
      ready={written.password !== "" && written.newPassword.length >= SHORTEST_PASSWORD}
      onSave={save}
    >
      <Field label="Current password">
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            maxLength={1024}
            value={written.password}
            onChange={(event) => setWritten({ ...written, password: event.target.value })}
          />
        )}
      </Field>
      <Field label="New password" hint="At least 10 characters. Every other device is signed out.">
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="new-password"
            maxLength={1024}
            value={written.newPassword}
            onChange={(event) => setWritten({ ...written, newPassword: event.target.value })}
          />
        )}
      </Field>
    </ProfileForm>
  );
}

type ProfileFormProps = {
  title: string;
  act: string;
  ready: boolean;
  onSave: () => Promise<ActionResult<unknown>>;
  children: ReactNode;
};

function ProfileForm({ title, act, ready, onSave, children }: ProfileFormProps) {
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function save(event: FormEvent) {
    event.preventDefault();
    if (!ready || saving) return;
    setSaving(true);
    const answer = await onSave();
    setSaving(false);
    setProblem(answer.ok ? null : answer.problem.message);
  }
  return (
    <form onSubmit={save} aria-label={title} className="flex flex-col gap-4">
      <h2 className="font-semibold">{title}</h2>
      {children}
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" disabled={!ready || saving} className="self-start max-md:h-(--control-touch)">
        {saving ? "Saving" : act}
      </Button>
    </form>
  );
}
