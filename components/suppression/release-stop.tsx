"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { say } from "@/lib/client/toasts";
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

  function released() {
    onDone();
    say(`${email} may be mailed again.`);
    router.refresh();
  }

  return (
    <AskForm
      ask={() => releaseSuppressionAction({ id, reason })}
      onDone={released}
      act={{ name: "Release", while: "Releasing" }}
      ready={reason.trim() !== ""}
      size="lg"
    >
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
    </AskForm>
  );
}
