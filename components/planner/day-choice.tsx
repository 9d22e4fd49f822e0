import clsx from "clsx";
import { Button } from "@/components/ui/button";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

type DayChoiceProps = { readings: string[]; disabled: boolean; labelLook?: string; onChoose: (day: string) => void };

/** "Back on 9 August or 8 September?" A day that reads two ways, both ways as buttons. */
export function DayChoice({ readings, disabled, labelLook, onChoose }: DayChoiceProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">Which day is meant?</legend>
      <span aria-hidden="true" className={clsx("text-xs", labelLook)}>
        Which day is meant?
      </span>
      {readings.map((day) => (
        <Button
          key={day}
          size="sm"
          disabled={disabled}
          className="border-dashed! max-md:h-(--control-touch)"
          onClick={() => onChoose(day)}
        >
          {DAY.format(new Date(`${day}T00:00:00Z`))}
        </Button>
      ))}
    </fieldset>
  );
}
