import { X } from "lucide-react";
import { senderName } from "@/components/inbox/row-facts";
import { IconButton } from "@/components/ui/icon-button";
import type { Detail } from "@/lib/client/reply-queries";
import { SenderSelect } from "./sender-select";

export function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex min-h-9 flex-none items-center gap-2 border-line border-b pr-2 pl-3.5 focus-within:bg-hover">
      <span aria-hidden="true" className="w-[3.125rem] flex-none text-text-faint text-xs">
        {label}
      </span>
      {children}
    </div>
  );
}

export function ToLine({ reply, to, onClose }: { reply: Detail; to: string; onClose: () => void }) {
  return (
    <Line label="To">
      <span className="flex min-w-0 flex-1 items-center gap-1.5 text-xs">
        <span className="inline-flex h-[1.375rem] min-w-0 items-center gap-1.5 rounded-sm bg-hover px-2">
          <span className="truncate">{senderName(reply)}</span>
          {reply.fromName && <span className="truncate text-text-faint">{to}</span>}
        </span>
      </span>
      <IconButton
        icon={X}
        label="Close, the draft stays (Esc)"
        onClick={onClose}
        className="max-md:size-(--control-touch)"
      />
    </Line>
  );
}

type FromLineProps = { senders: string[]; chosen: string | undefined; onChoose: (senderEmail: string) => void };

/** Only where there is a choice. */
export function FromLine({ senders, chosen, onChoose }: FromLineProps) {
  if (senders.length < 2) return null;
  return (
    <Line label="From">
      <SenderSelect
        aria-label="From"
        senders={senders}
        chosen={chosen}
        onChoose={onChoose}
        className="-ml-1 border-0! bg-transparent! px-0! text-xs"
      />
    </Line>
  );
}
