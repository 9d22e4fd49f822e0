"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { createApiKeyAction } from "@/lib/server/actions/settings";

/** The new key is shown once: only its hash is kept. */
export function NewKey() {
  const router = useRouter();
  const [name, setName] = useState("");
  const [key, setKey] = useState<string | null>(null);

  async function create(event: FormEvent) {
    event.preventDefault();
    const answer = await tryAction(() => createApiKeyAction({ name }));
    if (!answer.ok) return sayFailure(`No key made: ${answer.problem.message}`);
    setKey(answer.value.key);
    setName("");
    router.refresh();
  }

  return (
    <>
      <form onSubmit={create} className="flex max-w-md gap-2">
        <Input
          aria-label="Name of the key"
          placeholder="Name of the key"
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" size="lg">
          New key
        </Button>
      </form>
      {key && (
        <Note role="status">
          <p className="mb-2">Copy the key now; it is not shown again.</p>
          <code className="mr-2 break-all font-mono">{key}</code>
          <CopyButton text={key} />
        </Note>
      )}
    </>
  );
}
