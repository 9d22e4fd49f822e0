"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import type { InboxPlace } from "@/lib/client/inbox-url";
import { reach } from "@/lib/client/reach";
import { replyQueries } from "@/lib/client/reply-queries";
import { say } from "@/lib/client/toasts";
import type { ActionResult } from "@/lib/contract/action-result";
import { INBOX_VIEW_LABELS, type SavedView } from "@/lib/core/views/reply-views";
import { addSavedViewAction, changeSavedViewAction, deleteSavedViewAction } from "@/lib/server/actions/triage";

type ViewFormProps = { place: Required<InboxPlace>; saved: SavedView | undefined; onClose: () => void };

export function ViewForm({ place: { view, q }, saved, onClose }: ViewFormProps) {
  const client = useQueryClient();
  const [name, setName] = useState(saved?.name ?? "");
  const [error, setError] = useState<string>();
  const refresh = () => client.invalidateQueries({ queryKey: replyQueries.savedViews().queryKey });

  async function settle(send: () => Promise<ActionResult<unknown>>, said: string, undo?: () => void) {
    const answer = await reach(send);
    if (!answer.ok) return setError(answer.problem.message);
    await refresh();
    say(said, { ...(undo && { undo }) });
    onClose();
  }

  function save(event: FormEvent) {
    event.preventDefault();
    const called = name.trim();
    if (called === "") return setError("Give it a name.");
    if (saved) void settle(() => changeSavedViewAction({ id: saved.id, name: called }), `Renamed to ${called}.`);
    else void settle(() => addSavedViewAction({ name: called, view, q }), `Saved as ${called}.`);
  }

  function remove({ id, ...gone }: SavedView) {
    const undo = () => void addSavedViewAction({ name: gone.name, view: gone.view, q: gone.q }).then(refresh);
    void settle(() => deleteSavedViewAction({ id }), `${gone.name} deleted.`, undo);
  }

  return (
    <form onSubmit={save} className="flex flex-col gap-3 p-3">
      <Field
        label={saved ? "Rename this view" : "Save this view as"}
        hint={`${INBOX_VIEW_LABELS[view]}${q ? `, ${q}` : ""}`}
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={name}
            maxLength={60}
            dir="auto"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {saved ? "Rename" : "Save"}
        </Button>
        {saved && (
          <Button type="button" look="danger" onClick={() => remove(saved)}>
            Delete
          </Button>
        )}
      </div>
    </form>
  );
}
