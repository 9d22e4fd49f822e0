"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";

type CampaignText = { name: string; description: string };

type CampaignFormProps = {
  /** What stands there at first. */
  text: CampaignText;
  act: { name: string; while: string };
  /** Saves; answers the problem, or null when all went well. */
  onSave: (text: CampaignText) => Promise<string | null>;
};

/** What a campaign is called and for. */
export function CampaignForm({ text, act, onSave }: CampaignFormProps) {
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
