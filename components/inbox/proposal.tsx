"use client";
import { Sparkles } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Detail } from "@/lib/client/reply-queries";
import { useMayWrite } from "@/lib/client/role";
import { INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";

/** What a language model would call it. Nothing follows from it until a person applies it as their own tag. */
export function Proposal({ reply, onApply }: { reply: Detail; onApply: (intent: Intent) => void }) {
  const mayWrite = useMayWrite();
  const { proposal } = reply;
  if (proposal === null || reply.layer === "person") return null;
  const { label } = INTENT_FACTS[proposal.intent];
  return (
    <div className="mt-2 flex items-start gap-2 rounded-md border border-line border-dashed px-2.5 py-1.5 text-xs leading-[1.125rem]">
      <Sparkles aria-hidden="true" size={14} className="mt-0.5 flex-none text-text-faint" />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <bdi className="text-text-muted">{proposal.model}</bdi> would call it{" "}
        <span className="font-medium">{label}</span>
        {proposal.reason === "" ? "." : ":"} <bdi className="text-text-muted">{proposal.reason}</bdi>
      </p>
      {mayWrite && (
        <Button size="sm" onClick={() => onApply(proposal.intent)} className="max-md:h-9">
          Tag as {label}
        </Button>
      )}
    </div>
  );
}
