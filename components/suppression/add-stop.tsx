"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
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
  const { target, until } = fields;
  const stopped = target.trim();
  const isAddress = stopped.indexOf("@") > 0;

  function edit(part: Partial<typeof START>) {
    setFields({ ...fields, ...part });
  }

  function ask() {
    const { reason, reasonCode } = fields;
    const expiresAt = until === "" ? null : new Date(`${until}T23:59:59`).toISOString();
    const asked = isAddress ? { email: stopped } : { domain: stopped };
    return suppressAction({ ...asked, reason, reasonCode, expiresAt });
  }

  function added({ suppression, created }: { suppression: { email: string }; created: boolean }) {
    onDone();
    say(created ? `${suppression.email} is not mailed any more.` : `${suppression.email} was stopped already.`);
    router.refresh();
  }

  return (
    <AskForm
      ask={ask}
      onDone={added}
      act={{ name: "Stop mailing", while: "Adding" }}
      ready={stopped !== ""}
      refusal={({ code, message }) =>
        code === "invalid_request" ? "This is neither an address nor a domain." : message
      }
      size="lg"
    >
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
    </AskForm>
  );
}

function consequenceText(stopped: string, isAddress: boolean): string {
  if (stopped === "") return "jane@example.com stops one person, example.com everybody there.";
  return isAddress
    ? "Stops this one person, nobody else at the domain."
    : `Stops everybody at ${stopped} and below it.`;
}
