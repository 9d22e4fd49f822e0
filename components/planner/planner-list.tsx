import { CalendarClock } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { Wired } from "@/lib/contract/wire";
import type { PlannedResumption } from "@/lib/core/views/planner-views";
import { PlannerRow } from "./planner-row";

type Planned = Wired<PlannedResumption>;

/** What waits for a person's word comes first; the rest goes by its time. */
export function PlannerList({ planned }: { planned: Planned[] }) {
  if (planned.length === 0) {
    return (
      <EmptyState icon={CalendarClock} title="Nobody is waited for">
        Who answers that they are away, or asks for later, stands here until the day comes. So does what you snooze.
      </EmptyState>
    );
  }
  const open = planned.filter(({ readings, needsReview }) => readings !== null || needsReview);
  const settled = planned.filter((one) => !open.includes(one));
  return (
    <div className="border-line border-t">
      {open.length > 0 && <Group title={`Needs your word: ${open.length}`} planned={open} />}
      {settled.length > 0 && <Group title={`Planned: ${settled.length}`} planned={settled} />}
    </div>
  );
}

function Group({ title, planned }: { title: string; planned: Planned[] }) {
  return (
    <section aria-label={title}>
      <h2 className="flex h-7 items-center border-line border-b bg-surface-sunken px-6 text-text-muted text-xs max-md:px-4">
        {title}
      </h2>
      <ul>
        {planned.map((one) => (
          <PlannerRow key={one.replyId} planned={one} />
        ))}
      </ul>
    </section>
  );
}
