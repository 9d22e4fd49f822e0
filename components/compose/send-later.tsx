"use client";
import { Clock } from "lucide-react";
import { useState } from "react";
import { SnoozeChoices } from "@/components/reader/snooze-choices";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

/** Sends at a moment typed in words. Until then it can be cancelled among the campaign's mails. */
export function SendLater({ disabled, onChoose }: { disabled: boolean; onChoose: (at: Date) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button look="ghost" disabled={disabled} className="max-md:h-(--control-touch)">
          <Clock aria-hidden="true" size={14} />
          Send later
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Send later" className="w-72">
        <SnoozeChoices
          label="Send when"
          onChoose={(at) => {
            setOpen(false);
            onChoose(at);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
