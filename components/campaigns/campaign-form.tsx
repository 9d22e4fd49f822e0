"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";

/** Without a mailbox the one that stands first is meant. */
type CampaignText = { name: string; description: string; mailboxId?: string };

type CampaignFormProps = {
  /** What stands there at first. */
  text: CampaignText;
  act: { name: string; while: string };
  /** Whom its mails may come from; asked only where there is a choice. */
  mailboxes?: { id: string; email: string }[];
  /** Saves; answers the problem, or null when all went well. */
  onSave: (text: CampaignText) => Promise<string | null>;
};

/** What a campaign is called and for. */
export function CampaignForm({ text, act, mailboxes = [], onSave }: CampaignFormProps) {
  const [written, setWritten] = useState(text);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(await onSave(written));
    setSaving(false);
  }

  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            required
            maxLength={200}
            value={written.name}
            onChange={(event) => setWritten({ ...written, name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Description" hint="Whom it addresses and what it offers.">
        {(control) => (
          <Textarea
            {...control}
            maxLength={5000}
            value={written.description}
            onChange={(event) => setWritten({ ...written, description: event.target.value })}
          />
        )}
      </Field>
      {mailboxes.length > 1 && (
        <Field label="Sends from" hint="A single mail may still come from another mailbox.">
          {(control) => (
            <Select
              {...control}
              value={written.mailboxId ?? mailboxes[0]?.id}
              onChange={(event) => setWritten({ ...written, mailboxId: event.target.value })}
            >
              {mailboxes.map(({ id, email }) => (
                <option key={id} value={id}>
                  {email}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {problem && (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      )}
      <Button type="submit" look="primary" className="self-start" disabled={saving || written.name.trim() === ""}>
        {saving ? act.while : act.name}
      </Button>
    </form>
  );
}
