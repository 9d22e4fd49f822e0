"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { WorkingHours } from "@/lib/core/acting/working-hours";
import { saveWorkingHoursAction } from "@/lib/server/actions/planner";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const USUAL: WorkingHours = { timeZone: "UTC", days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };

/** The hours in which answer-by clocks run, for new replies and changed labels. */
export function WorkingHoursForm({ hours, mayChange }: { hours: WorkingHours | null; mayChange: boolean }) {
  const router = useRouter();
  const [limited, setLimited] = useState(hours !== null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = hours ?? USUAL;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = limited ? hoursOf(new FormData(event.currentTarget)) : null;
    const answer = await tryAction(() => saveWorkingHoursAction({ hours: written }));
    setProblem(answer.ok ? null : answer.problem.message);
    if (!answer.ok) return;
    say("Working hours saved. Open replies have their new times.", { undo: () => void takeBack() });
    router.refresh();
  }

  async function takeBack() {
    const answer = await tryAction(() => saveWorkingHoursAction({ hours }));
    if (!answer.ok) return sayFailure(`Not undone: ${answer.problem.message}`);
    setLimited(hours !== null);
    say("Working hours are as they were.");
    router.refresh();
  }

  return (
    <form onSubmit={save} className="px-6 pb-6 max-md:px-4">
      <fieldset disabled={!mayChange} className="flex max-w-lg flex-col gap-4">
        <legend className="sr-only">Working hours</legend>
        <Checkbox
          label="The clock of an answer runs in working hours only"
          checked={limited}
          onChange={(event) => setLimited(event.target.checked)}
        />
        {limited && <HoursFields shown={shown} />}
        {problem && (
          <Note tone="danger" role="alert">
            {problem}
          </Note>
        )}
        {mayChange && (
          <Button type="submit" look="primary" className="self-start max-md:h-(--control-touch) max-md:px-6">
            Save
          </Button>
        )}
      </fieldset>
    </form>
  );
}

function HoursFields({ shown }: { shown: WorkingHours }) {
  return (
    <>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {DAYS.map((name, place) => (
          <Checkbox
            key={name}
            label={name}
            name="day"
            value={place + 1}
            defaultChecked={shown.days.includes(place + 1)}
          />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field label="From">
          {(control) => <Input {...control} type="time" name="from" required defaultValue={shown.from} />}
        </Field>
        <Field label="To">
          {(control) => <Input {...control} type="time" name="to" required defaultValue={shown.to} />}
        </Field>
      </div>
      <Field label="Time zone" hint="Such as Europe/Berlin">
        {(control) => <Input {...control} name="timeZone" required maxLength={100} defaultValue={shown.timeZone} />}
      </Field>
    </>
  );
}

function hoursOf(form: FormData): WorkingHours {
  const text = (name: string) => String(form.get(name) ?? "");
  return { timeZone: text("timeZone"), days: form.getAll("day").map(Number), from: text("from"), to: text("to") };
}
