"use client";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { mailboxQueries } from "@/lib/client/mailbox-queries";

/** Without a mailbox the one that stands first is meant. */
type CampaignText = { name: string; description: string; mailboxId?: string };

type CampaignFormProps = {
  /** What stands there at first. */
  text: CampaignText;
  act: { name: string; while: string };
  mailboxHint: string;
  /** Saves; answers the problem, or null when all went well. */
  onSave: (text: CampaignText) => Promise<string | null>;
};

const mayStandIn = ({ state, email }: { state: string; email: string }) => state !== "disabled" && email !== "";

/** What a campaign is called and for, and whom its mails come from where there is a choice. */
export function CampaignForm({ text, act, mailboxHint, onSave }: CampaignFormProps) {
  const [written, setWritten] = useState(text);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { data: health = [] } = useQuery(mailboxQueries.health());
  const mailboxes = health.filter(({ id, state, email }) => id === text.mailboxId || mayStandIn({ state, email }));

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
        <Field label="Sends from" hint={mailboxHint}>
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
