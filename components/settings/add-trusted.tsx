"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { useMayWrite } from "@/lib/client/role";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { addTrustedAction } from "@/lib/server/actions/trust";

export function AddTrusted() {
  const [open, setOpen] = useState(false);
  if (!useMayWrite()) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        Trust a sender
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Trust a sender" width="sm">
        <TrustForm onAdded={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TrustForm({ onAdded }: { onAdded: () => void }) {
  const router = useRouter();
  const [sender, setSender] = useState("");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function add(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const answer = await tryAction(() => addTrustedAction({ sender }));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    const { value } = answer.value.sender;
    say(answer.value.created ? `${value} is trusted.` : `${value} was trusted already.`);
    router.refresh();
    onAdded();
  }

  return (
    <form onSubmit={add} className="flex flex-col gap-4">
      <Field
        label="Address or domain"
        hint="A domain stands for everybody at it. Mail that came before keeps its verdict."
        error={problem}
      >
        {(control) => (
          <Input
            {...control}
            required
            maxLength={300}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            placeholder="jane@magazine.com or magazine.com"
            value={sender}
            onChange={(event) => {
              setSender(event.target.value);
              setProblem(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className="self-start" disabled={saving || sender.trim() === ""}>
        {saving ? "Saving" : "Trust sender"}
      </Button>
    </form>
  );
}
