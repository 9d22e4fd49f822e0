"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import { mailboxQueries } from "@/lib/client/mailbox-queries";
import type { ActionResult } from "@/lib/contract/action-result";

/** Without a mailbox the one that stands first is meant. */
type CampaignText = { name: string; description: string; mailboxId?: string };

type CampaignFormProps<Saved> = {
  /** What stands there at first. */
  text: CampaignText;
  act: { name: string; while: string };
  mailboxHint: string;
  save: (text: CampaignText) => Promise<ActionResult<Saved>>;
  onSaved: (saved: Saved) => void;
};

const mayStandIn = ({ state, email }: { state: string; email: string }) => state !== "disabled" && email !== "";

/** What a campaign is called and for, and whom its mails come from where there is a choice. */
export function CampaignForm<Saved>({ text, act, mailboxHint, save, onSaved }: CampaignFormProps<Saved>) {
  const [written, setWritten] = useState(text);
  const { data: health = [] } = useQuery(mailboxQueries.health());
  const mailboxes = health.filter(({ id, state, email }) => id === text.mailboxId || mayStandIn({ state, email }));

  return (
    <AskForm ask={() => save(written)} onDone={onSaved} act={act} ready={written.name.trim() !== ""}>
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
    </AskForm>
  );
}
