"use client";
import { Clock } from "lucide-react";
import { useState } from "react";
import { SnoozeChoices } from "@/components/reader/snooze-choices";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { UnheardNote } from "./unheard-note";

type SendLaterProps = {
  /** The one that it leaves by. */
  mailboxId: string | null;
  disabled: boolean;
  onChoose: (at: Date) => void;
};

/** Sends at a moment typed in words. Until then it can be cancelled among the campaign's mails. */
export function SendLater({ mailboxId, disabled, onChoose }: SendLaterProps) {
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
        <UnheardNote mailboxId={mailboxId} />
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
