"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { erasePersonAction } from "@/lib/server/actions/suppression";

/** Forgets the person behind an address, for good: the one act here that nothing takes back. */
export function ErasePerson({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" size="sm" onClick={() => setOpen(true)}>
        Erase this person
      </Button>
      <Dialog open={open} onOpenChange={setOpen} width="sm" title="Erase this person">
        <EraseForm email={email} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function EraseForm({ email, onDone }: { email: string; onDone: () => void }) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const confirmed = typed.trim().toLowerCase() === email && reason.trim() !== "";

  function erased({ leads, attempts, replies }: Record<"leads" | "attempts" | "replies", number>) {
    onDone();
    say(`Erased from ${leads} leads, ${attempts} mails and ${replies} replies. The stop stays.`);
    router.refresh();
  }

  return (
    <AskForm
      ask={() => erasePersonAction({ email, reason })}
      onDone={erased}
      act={{ name: "Erase for good", while: "Erasing" }}
      ready={confirmed}
      look="danger"
      size="lg"
    >
      <Note tone="danger">
        Name, address and every word to and from {email} leave leads, mails, replies and the audit log, and queued mail
        is cancelled. Where others have named the address, it is taken out. A hash of the address stays, so that it is
        never mailed again. This cannot be undone.
      </Note>
      <Field label="Who asked, and how" hint="Kept without the address. Write no name.">
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
      <Field label={`Type ${email}`}>
        {(control) => (
          <Input
            {...control}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </AskForm>
  );
}
