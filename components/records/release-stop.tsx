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

/** Lets somebody be mailed again; the reason is kept with the entry. */
export function ReleaseStop({ id, email }: { id: string; email: string }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function release(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const answer = await tryAction(() => releaseSuppressionAction({ id, reason }));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    setOpen(false);
    say(`${email} may be mailed again.`);
    router.refresh();
  }

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`Release ${email}`}>
        Release
      </Button>
      <Dialog open={open} onOpenChange={setOpen} width="sm" title={`Release ${email}`}>
        <form onSubmit={release} className="flex flex-col gap-4">
          <Field label="Reason" hint="Why this person may be mailed again. It is kept.">
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
          <Button type="submit" look="primary" className="self-start" disabled={saving || reason.trim() === ""}>
            {saving ? "Releasing" : "Release"}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
