import clsx from "clsx";
import { Check, Minus, X } from "lucide-react";
import { Note } from "@/components/ui/note";
import { CONNECTION_STEPS, type ConnectionStep, STEP_LABELS } from "@/lib/core/mailbox/connection-fault";
import type { testMailboxAction } from "@/lib/server/actions/settings";

export type TestAnswer = Awaited<ReturnType<typeof testMailboxAction>>;
type Side = Extract<TestAnswer, { ok: true }>["value"]["smtp"];

/** Both sides of a connection test, step by step up to the one that failed. */
export function TestResult({ answer }: { answer: TestAnswer }) {
  if (!answer.ok) {
    return (
      <Note tone="danger" role="alert">
        {answer.problem.message}
      </Note>
    );
  }
  const { smtp, imap } = answer.value;
  return (
    <div role="status" className="grid gap-3 sm:grid-cols-2">
      <SideResult label="Sending (SMTP)" side={smtp} without="folder" />
      <SideResult label="Listening (IMAP)" side={imap} without="sender" />
    </div>
  );
}

function SideResult({ label, side, without }: { label: string; side: Side; without: ConnectionStep }) {
  const steps = CONNECTION_STEPS.filter((step) => step !== without);
  const reached = side.step === null ? -1 : steps.indexOf(side.step);
  return (
    <section
      aria-label={label}
      className={clsx(
        "flex flex-col gap-2 rounded-lg border px-3 py-2 text-xs",
        side.ok ? "border-line bg-surface-sunken" : "border-danger-line bg-danger-bg",
      )}
    >
      <h3 className="font-medium">{label}</h3>
      <ol className="flex flex-col gap-1">
        {steps.map((step, index) => (
          <Step key={step} label={STEP_LABELS[step]} state={stateOf({ index, reached, ok: side.ok })} />
        ))}
      </ol>
      <p className={clsx(!side.ok && "font-medium")}>{side.message}</p>
    </section>
  );
}

type StepState = "done" | "failed" | "untried";

function stateOf({ index, reached, ok }: { index: number; reached: number; ok: boolean }): StepState {
  if (index < reached || (ok && index === reached)) return "done";
  return index === reached ? "failed" : "untried";
}

const FACES = {
  done: { icon: Check, word: "done", look: "text-ok" },
  failed: { icon: X, word: "failed", look: "text-danger" },
  untried: { icon: Minus, word: "not tried", look: "text-text-faint" },
};

function Step({ label, state }: { label: string; state: StepState }) {
  const { icon: Icon, word, look } = FACES[state];
  return (
    <li className={clsx("flex items-center gap-2", state === "untried" && "text-text-muted")}>
      <Icon aria-hidden="true" size={13} className={look} />
      {label}
      <span className="sr-only">: {word}</span>
    </li>
  );
}
