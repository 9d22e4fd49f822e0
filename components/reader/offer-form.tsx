"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { putReply } from "@/lib/client/reply-cache";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import { LINK_TYPES, type Offer } from "@/lib/core/reply/offer";
import { saveOfferAction } from "@/lib/server/actions/planner";
import { LINK_LABELS } from "./offer-words";

/** The terms by hand. What is empty was not said. */
export function OfferForm({ replyId, offer, onClose }: { replyId: string; offer: Offer; onClose: () => void }) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = termsOf(new FormData(event.currentTarget));
    setSaving(true);
    const answer = await tryAction(() => saveOfferAction({ replyId, offer: written }));
    setSaving(false);
    if (!answer.ok) return setProblem(answer.problem.message);
    putReply(client, answer.value.reply);
    say("Terms saved.", { undo: () => void takeBack() });
    onClose();
  }

  async function takeBack() {
    const answer = await tryAction(() => saveOfferAction({ replyId, offer }));
    if (!answer.ok) return sayFailure(`Not undone: ${answer.problem.message}`);
    putReply(client, answer.value.reply);
    say("The terms are as they were.");
  }

  return (
    <form onSubmit={save} className="grid grid-cols-2 gap-x-2 gap-y-2.5">
      <Field label="Price">
        {(control) => (
          <Input {...control} name="amount" inputMode="decimal" maxLength={12} defaultValue={offer.amount ?? ""} />
        )}
      </Field>
      <Field label="Currency">
        {(control) => (
          <Input {...control} name="currency" maxLength={3} placeholder="EUR" defaultValue={offer.currency ?? ""} />
        )}
      </Field>
      <Field label="Link">
        {(control) => (
          <Select {...control} name="linkType" defaultValue={offer.linkType ?? ""}>
            <option value="">Not said</option>
            {LINK_TYPES.map((type) => (
              <option key={type} value={type}>
                {LINK_LABELS[type]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Turnaround, days">
        {(control) => (
          <Input
            {...control}
            name="turnaroundDays"
            inputMode="numeric"
            maxLength={3}
            defaultValue={offer.turnaroundDays ?? ""}
          />
        )}
      </Field>
      <div className="col-span-2">
        <Field label="Guidelines">
          {(control) => (
            <Input
              {...control}
              name="guidelineUrl"
              type="url"
              maxLength={2000}
              defaultValue={offer.guidelineUrl ?? ""}
            />
          )}
        </Field>
      </div>
      {problem && (
        <div className="col-span-2">
          <Note tone="danger" role="alert">
            {problem}
          </Note>
        </div>
      )}
      <div className="col-span-2 flex gap-2">
        <Button type="submit" disabled={saving}>
          Save terms
        </Button>
        <Button look="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function termsOf(form: FormData): Offer {
  const text = (name: string) => String(form.get(name) ?? "").trim() || null;
  const number = (name: string) => {
    const written = text(name)?.replace(",", ".") ?? null;
    return written === null ? null : Number(written);
  };
  return {
    amount: number("amount"),
    currency: text("currency"),
    linkType: LINK_TYPES.find((type) => type === text("linkType")) ?? null,
    turnaroundDays: number("turnaroundDays"),
    guidelineUrl: text("guidelineUrl"),
  };
}
