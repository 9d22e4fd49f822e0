"use client";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { tryAction } from "@/lib/client/try-action";
import type { ActionResult, Problem } from "@/lib/contract/action-result";
import { Button } from "./button";
import { Note } from "./note";

type AskFormProps<Value> = {
  /** Sends what was typed to the server. */
  ask: () => Promise<ActionResult<Value>>;
  onDone: (value: Value) => void;
  /** What the button says, and what while the server is asked. */
  act: { name: string; while: string };
  /** Whether enough is filled in to be sent. */
  ready?: boolean;
  /** A refusal in this form's own words. */
  refusal?: (problem: Problem) => string;
  children: ReactNode;
} & Pick<ComponentProps<typeof Button>, "look" | "size"> &
  Pick<ComponentProps<"form">, "aria-label" | "autoComplete">;

/** A form that the server answers. What it refuses is said above the button until something is changed; nothing typed is lost. */
export function AskForm<Value>(props: AskFormProps<Value>) {
  const { ask, onDone, act, ready = true, refusal = saidPlainly, look = "primary", size, children, ...form } = props;
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready || asking) return;
    setAsking(true);
    const answer = await tryAction(ask);
    setAsking(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onDone(answer.value);
  }

  return (
    <form onSubmit={submit} onChange={() => setProblem(null)} className="flex flex-col gap-4" {...form}>
      {children}
      {problem && (
        <Note tone="danger" role="alert">
          {refusal(problem)}
        </Note>
      )}
      <Button type="submit" look={look} {...(size && { size })} className="self-start" disabled={asking || !ready}>
        {asking ? act.while : act.name}
      </Button>
    </form>
  );
}

function saidPlainly({ message }: Problem): string {
  return message;
}
