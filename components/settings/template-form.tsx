"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AskForm } from "@/components/ui/ask-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Textarea } from "@/components/ui/field";
import { useMayWrite } from "@/lib/client/role";
import { say } from "@/lib/client/toasts";
import type { Wired } from "@/lib/contract/wire";
import { fillPlaceholders, PLACEHOLDER_EXAMPLES } from "@/lib/core/compose/placeholders";
import type { TemplateView } from "@/lib/core/views/campaign-views";
import { saveTemplateAction } from "@/lib/server/actions/templates";
import { PlaceholderTable } from "./placeholder-table";

type Written = { name: string; subject: string; body: string };
const EMPTY: Written = { name: "", subject: "", body: "" };

export function TemplateForm() {
  const [open, setOpen] = useState(false);
  if (!useMayWrite()) return null;
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" size={15} />
        New template
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="New template" width="lg">
        <Fields id={undefined} text={EMPTY} onSaved={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

export function EditTemplate({ template, onClose }: { template: Wired<TemplateView>; onClose: () => void }) {
  const { id, name, subject, body } = template;
  return (
    <Dialog open onOpenChange={onClose} title="Edit template" width="lg">
      <Fields id={id} text={{ name, subject, body }} onSaved={onClose} />
    </Dialog>
  );
}

function Fields({ id, text, onSaved }: { id: string | undefined; text: Written; onSaved: () => void }) {
  const router = useRouter();
  const [written, setWritten] = useState(text);
  const complete = Object.values(written).every((value) => value.trim() !== "");

  function saved() {
    say(`${written.name} is saved.`);
    router.refresh();
    onSaved();
  }

  return (
    <AskForm
      ask={() => saveTemplateAction({ ...(id !== undefined && { id }), ...written })}
      onDone={saved}
      act={{ name: "Save template", while: "Saving" }}
      ready={complete}
    >
      <Field label="Name" hint="How the composer lists it.">
        {(control) => (
          <Input
            {...control}
            dir="auto"
            required
            maxLength={200}
            value={written.name}
            onChange={(event) => setWritten({ ...written, name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Subject">
        {(control) => (
          <Input
            {...control}
            dir="auto"
            required
            maxLength={998}
            value={written.subject}
            onChange={(event) => setWritten({ ...written, subject: event.target.value })}
          />
        )}
      </Field>
      <Field label="Message">
        {(control) => (
          <Textarea
            {...control}
            dir="auto"
            required
            rows={9}
            maxLength={100_000}
            value={written.body}
            onChange={(event) => setWritten({ ...written, body: event.target.value })}
            className="text-base"
          />
        )}
      </Field>
      <PlaceholderTable />
      {written.subject.includes("{") && (
        <p className="text-text-muted text-xs">
          Reads as: <bdi className="text-text">{fillPlaceholders(written.subject, PLACEHOLDER_EXAMPLES).text}</bdi>
        </p>
      )}
    </AskForm>
  );
}
