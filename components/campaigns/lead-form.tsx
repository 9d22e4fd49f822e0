"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import type { Problem } from "@/lib/contract/action-result";

const FIELDS = [
  {
    name: "websiteUrl",
    label: "Website",
    type: "text",
    required: true,
    hint: "The page or the site, such as example.com/links",
  },
  { name: "websiteTitle", label: "Site title", type: "text" },
  { name: "contactName", label: "Contact name", type: "text" },
  { name: "contactEmail", label: "Contact email", type: "email", hint: "Without an address nothing can be sent" },
  { name: "source", label: "Source", type: "text" },
] as const;

type FieldName = (typeof FIELDS)[number]["name"] | "notes";
export type LeadText = Record<FieldName, string>;

type LeadFormProps = {
  text: LeadText;
  act: { name: string; while: string };
  /** What else is to be decided. */
  choice?: ReactNode;
  /** Saves; answers the problem, or null when all went well. */
  onSave: (text: LeadText) => Promise<Problem | null>;
};

/** A lead by hand. What is wrong is said at its field. */
export function LeadForm({ text, act, choice, onSave }: LeadFormProps) {
  const [written, setWritten] = useState(text);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const faults = faultsOf(problem);
  const write = (name: FieldName, value: string) => setWritten({ ...written, [name]: value });

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(await onSave(written));
    setSaving(false);
  }

  return (
    <form noValidate onSubmit={save} className="grid gap-4 md:grid-cols-2">
      {FIELDS.map(({ name, label, type, ...field }) => (
        <Field key={name} label={label} error={faults.get(name)} {...("hint" in field && { hint: field.hint })}>
          {(control) => (
            <Input
              {...control}
              type={type}
              dir="auto"
              required={"required" in field}
              maxLength={2000}
              value={written[name]}
              onChange={(event) => write(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      <div className="md:col-span-2">
        <Field label="Notes" error={faults.get("notes")}>
          {(control) => (
            <Textarea
              {...control}
              dir="auto"
              maxLength={10_000}
              value={written.notes}
              onChange={(event) => write("notes", event.target.value)}
            />
          )}
        </Field>
      </div>
      {choice && <div className="md:col-span-2">{choice}</div>}
      {problem && faults.size === 0 && (
        <div className="md:col-span-2">
          <Note tone="danger" role="alert">
            {problem.message}
          </Note>
        </div>
      )}
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        disabled={saving || written.websiteUrl.trim() === ""}
      >
        {saving ? act.while : act.name}
      </Button>
    </form>
  );
}

/** The fields as the server takes them: what is empty is nothing. */
export function leadFields({ websiteUrl, ...others }: LeadText) {
  const orNull = (value: string) => value.trim() || null;
  return {
    websiteUrl,
    websiteTitle: orNull(others.websiteTitle),
    contactName: orNull(others.contactName),
    contactEmail: orNull(others.contactEmail),
    source: orNull(others.source),
    notes: orNull(others.notes),
  };
}

/** What the server found wrong, by field; empty when the problem is of another kind. */
function faultsOf(problem: Problem | null): Map<string, string> {
  const details = Array.isArray(problem?.details) ? problem.details : [];
  return new Map(
    details.flatMap((fault: unknown) => {
      if (typeof fault !== "object" || fault === null || !("path" in fault) || !("message" in fault)) return [];
      return [[String(fault.path), capitalised(String(fault.message))] as const];
    }),
  );
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
