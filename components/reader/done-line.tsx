"use client";
import clsx from "clsx";
import { ChevronRight, Workflow } from "lucide-react";
import type { Detail } from "@/lib/client/reply-queries";
import { doneText } from "./effect-words";

/** What the machine did, in one line that opens the rest. For windows in which the lead does not stand beside the reader. */
export function DoneLine({ reply, onOpen, className }: { reply: Detail; onOpen: () => void; className?: string }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className={clsx(
        "mx-6 mb-2 flex min-h-8 flex-none items-center gap-2 rounded-lg border border-line px-3 py-1.5 text-left text-text-muted text-xs leading-[1.125rem] hover:text-text max-md:mx-3 max-md:min-h-(--control-touch)",
        className,
      )}
    >
      <Workflow aria-hidden="true" size={14} className="flex-none text-text-faint" />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span className="sr-only">What the machine did: </span>
        {doneText(reply)}
      </span>
      <ChevronRight aria-hidden="true" size={14} className="flex-none text-text-faint" />
    </button>
  );
}
