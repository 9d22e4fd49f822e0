"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Field, Input } from "@/components/ui/field";
import { say } from "@/lib/client/toasts";
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
  function saved() {
    say("Saved. Colleagues and new drafts have your name.");
    router.refresh();
  }
  return (
    <AskForm
      aria-label="Name"
      ask={() => changeNameAction({ name: written })}
      onDone={saved}
      act={{ name: "Save the name", while: "Saving" }}
      ready={written.trim() !== "" && written.trim() !== name}
      look="outline"
    >
      <h2 className="font-semibold">Name</h2>
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
    </AskForm>
  );
}

const NONE = { password: "", newPassword: "" };
const SHORTEST_PASSWORD = 10;

function PasswordForm() {
  const [written, setWritten] = useState(NONE);
  function changed() {
    setWritten(NONE);
    say("The password is changed. You are signed out everywhere else.");
  }
  return (
    <AskForm
      aria-label="Password"
      ask={() => changePasswordAction(written)}
      onDone={changed}
      act={{ name: "Change the password", while: "Saving" }}
      ready={written.password !== "" && written.newPassword.length >= SHORTEST_PASSWORD}
      look="outline"
    >
      <h2 className="font-semibold">Password</h2>
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
    </AskForm>
  );
}
