"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { createApiKeyAction } from "@/lib/server/actions/settings";

/** The new key is shown once: only its hash is kept. */
export function NewKey() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState<string | null>(null);

  function turn(on: boolean) {
    setOpen(on);
    if (on) setKey(null);
  }

  return (
    <>
      <Button look="primary" onClick={() => turn(true)}>
        <Plus aria-hidden="true" size={15} />
        New key
      </Button>
      <Dialog open={open} onOpenChange={turn} title={key ? "Copy the key now" : "New API key"} width="sm">
        {key ? (
          <div className="flex flex-col gap-4">
            <p className="text-text-muted">It is not shown again: only its hash is kept.</p>
            <code className="select-all break-all rounded-md bg-surface-sunken p-3 font-mono text-xs">{key}</code>
            <div className="flex gap-2">
              <CopyButton text={key} />
              <Button look="primary" onClick={() => turn(false)}>
                Done
              </Button>
            </div>
          </div>
        ) : (
          <KeyForm
            onMade={(made) => {
              setKey(made);
              router.refresh();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function KeyForm({ onMade }: { onMade: (key: string) => void }) {
  const [name, setName] = useState("");

  return (
    <AskForm
      ask={() => createApiKeyAction({ name })}
      onDone={({ key }) => onMade(key)}
      act={{ name: "Create key", while: "Creating" }}
      ready={name.trim() !== ""}
    >
      <Field label="Name" hint="Which program uses it, such as nightly export.">
        {(control) => (
          <Input {...control} required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
    </AskForm>
  );
}
