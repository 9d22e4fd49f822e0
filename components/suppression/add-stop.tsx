"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Problem } from "@/lib/contract/action-result";
import { isFreeMail } from "@/lib/core/matching/free-mail";
import { suppressAction } from "@/lib/server/actions/suppression";

/** Stops one address or a whole domain by hand. */
export function AddStop() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        Add address or domain
      </Button>
      {open && <StopDialog target="" onClose={() => setOpen(false)} />}
    </>
  );
}

type StopDialogProps = { target: string; onClose: () => void; onStopped?: () => void };

/** Asks whom to stop, and why. */
export function StopDialog({ target, onClose, onStopped }: StopDialogProps) {
  function done() {
    onClose();
    onStopped?.();
  }
  return (
    <Dialog open onOpenChange={onClose} width="sm" title="Stop an address or a domain">
      <AddForm at={target} onDone={done} />
    </Dialog>
  );
}

const REASONS = [
  { code: "manual", label: "By hand" },
  { code: "unsubscribe", label: "Asked for no more mail" },
  { code: "complaint", label: "Complained (stays for good)" },
  { code: "legal", label: "Legal (stays for good)" },
] as const;
type ReasonCode = (typeof REASONS)[number]["code"];

const START: { target: string; reason: string; reasonCode: ReasonCode; until: string } = {
  target: "",
  reason: "",
  reasonCode: "manual",
  until: "",
};

function AddForm({ at, onDone }: { at: string; onDone: () => void }) {
  const router = useRouter();
  const [fields, setFields] = useState({ ...START, target: at });
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { target, until } = fields;
  const stopped = target.trim();
  const isAddress = stopped.indexOf("@") > 0;

  function edit(part: Partial<typeof START>) {
    setProblem(null);
    setFields({ ...fields, ...part });
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    const { reason, reasonCode } = fields;
    const expiresAt = until === "" ? null : new Date(`${until}T23:59:59`).toISOString();
    const asked = isAddress ? { email: stopped } : { domain: stopped };
    const answer = await tryAction(() => suppressAction({ ...asked, reason, reasonCode, expiresAt }));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem);
    const { suppression, created } = answer.value;
    onDone();
    say(created ? `${suppression.email} is not mailed any more.` : `${suppression.email} was stopped already.`);
    router.refresh();
  }

  return (
    <form onSubmit={add} className="flex flex-col gap-4">
      <Field label="Address or domain" hint={consequenceText(stopped, isAddress)}>
        {(control) => (
          <Input
            {...control}
            required
            autoFocus
            maxLength={254}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={target}
            onChange={(event) => edit({ target: event.target.value })}
          />
        )}
      </Field>
      {!isAddress && isFreeMail(stopped.toLowerCase()) && (
        <Note tone="warning">{stopped} is a mail provider: this stops everybody who has an address there.</Note>
      )}
      <Field label="Reason">
        {(control) => (
          <Select
            {...control}
            value={fields.reasonCode}
            onChange={({ target: { value } }) =>
              edit({ reasonCode: REASONS.find(({ code }) => code === value)?.code ?? "manual" })
            }
          >
            {REASONS.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Words" hint="For whoever asks later why.">
        {(control) => (
          <Input
            {...control}
            maxLength={1000}
            value={fields.reason}
            onChange={({ target }) => edit({ reason: target.value })}
          />
        )}
      </Field>
      <Field label="Until" hint="Empty: for good.">
        {(control) => (
          <Input {...control} type="date" value={until} onChange={(event) => edit({ until: event.target.value })} />
        )}
      </Field>
      {problem && (
        <Note tone="danger" role="alert">
          {problem.code === "invalid_request" ? "This is neither an address nor a domain." : problem.message}
        </Note>
      )}
      <Button type="submit" look="primary" size="lg" className="self-start" disabled={saving || stopped === ""}>
        {saving ? "Adding" : "Stop mailing"}
      </Button>
    </form>
  );
}

function consequenceText(stopped: string, isAddress: boolean): string {
  if (stopped === "") return "jane@example.com stops one person, example.com everybody there.";
  return isAddress
    ? "Stops this one person, nobody else at the domain."
    : `Stops everybody at ${stopped} and below it.`;
}
