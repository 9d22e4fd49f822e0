"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { PROVIDER_NAMES, PROVIDERS } from "@/lib/core/mailbox/providers";
import { saveMailboxAction, tryMailboxAction } from "@/lib/server/actions/settings";
import { ListeningFields } from "./listening-fields";
import { LoginFields } from "./login-fields";
import { ServerFields } from "./server-fields";
import { type TestAnswer, TestResult } from "./test-result";
import { TextField } from "./text-field";
import {
  blankMailbox,
  type Change,
  formOf,
  type KeptMailbox,
  ofProvider,
  type Written,
  writtenOf,
} from "./written-mailbox";

/** A new mailbox, or one that is kept. It can be tried before it is saved. */
export function MailboxForm({ kept }: { kept: KeptMailbox | null }) {
  const router = useRouter();
  const [written, setWritten] = useState<Written>(() => (kept ? writtenOf(kept) : blankMailbox()));
  const [busy, setBusy] = useState<"test" | "save" | null>(null);
  const [test, setTest] = useState<TestAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change: Change = (changes) => setWritten((before) => ({ ...before, ...changes }));

  async function tryOut(form: HTMLFormElement | null) {
    if (!form?.reportValidity()) return;
    setBusy("test");
    setTest(await tryAction(() => tryMailboxAction(formOf(written, kept?.id))));
    setBusy(null);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy("save");
    const answer = await tryAction(() => saveMailboxAction(formOf(written, kept?.id)));
    setBusy(null);
    if (!answer.ok) return setProblem(answer.problem.message);
    say(`${written.email} is saved. It is polled within a minute.`);
    router.push("/settings");
    router.refresh();
  }

  return (
    <form onSubmit={save} autoComplete="off" className="flex max-w-xl flex-col gap-6 px-6 pb-8 max-md:px-4">
      <Identity written={written} change={change} isNew={kept === null} />
      <LoginFields written={written} change={change} mayKeep={kept !== null} />
      <ServerFields written={written} change={change} />
      <ListeningFields written={written} change={change} />
      {test && <TestResult answer={test} />}
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy !== null}>
          {busy === "save" ? "Saving" : "Save"}
        </Button>
        <Button disabled={busy !== null} onClick={(event) => tryOut(event.currentTarget.form)}>
          {busy === "test" ? "Testing" : "Test the connection"}
        </Button>
      </div>
    </form>
  );
}

function Identity({ written, change, isNew }: { written: Written; change: Change; isNew: boolean }) {
  return (
    <div className="flex flex-col gap-4">
      <Field label="Provider">
        {(control) => (
          <Select
            {...control}
            value={written.provider}
            onChange={(event) => {
              const provider = PROVIDER_NAMES.find((name) => name === event.target.value);
              if (provider) change(ofProvider(provider));
            }}
          >
            {PROVIDER_NAMES.map((name) => (
              <option key={name} value={name}>
                {PROVIDERS[name].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TextField
        label="Address"
        type="email"
        required
        autoFocus={isNew}
        autoComplete="off"
        value={written.email}
        onText={(email) => change({ email })}
      />
      <TextField
        label="Name in From"
        dir="auto"
        maxLength={200}
        placeholder="Ana Pinto"
        value={written.fromName}
        onText={(fromName) => change({ fromName })}
      />
      <TextField
        label="Name in this list"
        hint="Empty: the address."
        dir="auto"
        maxLength={100}
        placeholder={written.email}
        value={written.name}
        onText={(name) => change({ name })}
      />
    </div>
  );
}
