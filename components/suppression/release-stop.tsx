"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { releaseSuppressionAction } from "@/lib/server/actions/suppression";

type ReleaseStopProps = { id: string; email: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Lets somebody be mailed again; the reason is kept with the entry. */
export function ReleaseStop({ id, email, open, onOpenChange }: ReleaseStopProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="sm"
      title={`Release ${email}`}
      description="Mail may go there again. The entry stays in the history, with your name and the reason."
    >
      <ReleaseForm id={id} email={email} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function ReleaseForm({ id, email, onDone }: { id: string; email: string; onDone: () => void }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function release(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const answer = await tryAction(() => releaseSuppressionAction({ id, reason }));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    onDone();
    say(`${email} may be mailed again.`);
    router.refresh();
  }

  return (
    <form onSubmit={release} className="flex flex-col gap-4">
      <Field label="Reason" hint="Why mail may go there again.">
        {(control) => (
          <Input
            {...control}
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" look="primary" size="lg" className="self-start" disabled={saving || reason.trim() === ""}>
        {saving ? "Releasing" : "Release"}
      </Button>
    </form>
  );
}
