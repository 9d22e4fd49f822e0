"use client";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

/** Another end of the wait: a day; mail goes on its morning, or on the next business day's. */
export function MoveMenu({ until, onMove }: { until: string; onMove: (until: Date) => Promise<boolean> }) {
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(until.slice(0, 10));
  const moment = new Date(`${day}T00:00:00Z`);
  const sound = !Number.isNaN(moment.getTime());
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" look="ghost" className="max-md:h-(--control-touch)">
          <CalendarDays aria-hidden="true" size={13} />
          Move
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Move to another day" className="p-3">
        <form
          className="flex items-center gap-2"
          onSubmit={async (event) => {
            event.preventDefault();
            if (sound && (await onMove(moment))) setOpen(false);
          }}
        >
          <Input type="date" aria-label="Day" value={day} onChange={(event) => setDay(event.target.value)} />
          <Button type="submit" size="lg" disabled={!sound}>
            Move
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
}
