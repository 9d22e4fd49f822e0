"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { resumptionAt } from "@/lib/core/acting/resumption";
import { shortDay, utcDay } from "@/lib/core/day";
import type { Planner } from "./use-planner";

type DraftEditorProps = {
  mail: { subject: string; body: string };
  /** The end of the wait. */
  until: string;
  planner: Planner;
  onClose: () => void;
};

/** The draft, to be read and put right, then sent when the wait is over or at once. */
export function DraftEditor({ mail, until, planner, onClose }: DraftEditorProps) {
  const [subject, setSubject] = useState(mail.subject);
  const [body, setBody] = useState(mail.body);
  const [sending, setSending] = useState(false);
  const whole = subject.trim() !== "" && body.trim() !== "";

  async function send(when: "now" | "then") {
    setSending(true);
    const sent = await planner.send({ subject, body }, when);
    setSending(false);
    if (sent) onClose();
  }

  return (
    <form
      className="flex max-w-(--measure) flex-col gap-3 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        void send("then");
      }}
    >
      <Field label="Subject">
        {(control) => (
          <Input {...control} value={subject} maxLength={998} onChange={(event) => setSubject(event.target.value)} />
        )}
      </Field>
      <Field label="Message">
        {(control) => (
          <Textarea {...control} dir="auto" rows={10} value={body} onChange={(event) => setBody(event.target.value)} />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" disabled={!whole || sending} className="max-md:h-(--control-touch)">
          Send on {shortDay(utcDay(resumptionAt(new Date(until))))}
        </Button>
        <Button disabled={!whole || sending} className="max-md:h-(--control-touch)" onClick={() => send("now")}>
          Send now
        </Button>
        <Button look="ghost" className="max-md:h-(--control-touch)" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
