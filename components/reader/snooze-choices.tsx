"use client";
import { useState } from "react";
import { Input } from "@/components/ui/field";
import { spokenTime } from "@/lib/core/inbox/spoken-time";
import { SNOOZES } from "./snoozes";

type SnoozeChoicesProps = {
  onChoose: (moment: Date) => void;
  /** What the moment is for; it names the field. */
  label?: string;
};

/** A moment typed in words, with what was understood under it; or one of the usual ones. */
export function SnoozeChoices({ onChoose, label = "Until when" }: SnoozeChoicesProps) {
  const [typed, setTyped] = useState("");
  const [now] = useState(() => new Date());
  const understood = typed.trim() === "" ? null : spokenTime(typed, now);
  return (
    <div className="p-1.5">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (understood) onChoose(understood);
        }}
      >
        <Input
          autoFocus
          aria-label={label}
          placeholder="in 3 weeks, monday 9am"
          value={typed}
          maxLength={60}
          enterKeyHint="done"
          aria-describedby="understood-moment"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id="understood-moment" role="status" className="min-h-6 px-2 pt-1 text-text-muted text-xs">
          {understood && `${momentText(understood, now)} ↵`}
          {typed.trim() !== "" && !understood && "Not a moment to come. Try “friday 2pm” or “12 dec”."}
        </p>
      </form>
      <ul>
        {SNOOZES.map(({ label: name, until }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onChoose(until(new Date()))}
              className="flex h-(--control-md) w-full items-center gap-2 rounded-sm px-2 text-left hover:bg-pressed max-md:h-(--control-touch)"
            >
              {name}
              <span className="ml-auto text-text-faint text-xs">{momentText(until(now), now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function momentText(moment: Date, now: Date): string {
  return moment.toLocaleString("en-GB", {
    ...{ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
    ...(moment.getFullYear() !== now.getFullYear() && { year: "numeric" }),
  });
}
