"use client";
import { useQuery } from "@tanstack/react-query";
import { PencilLine } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useKeptDraft } from "@/lib/client/drafts";
import { replyQueries } from "@/lib/client/reply-queries";
import { squeeze } from "@/lib/core/text";

const SHOWN_CHARACTERS = 140;

/** The draft that waits, in one line. Outlined: the ink button of this screen stands in the side pane. */
export function ReplyBar({ id, onReply }: { id: string; onReply: () => void }) {
  const { data: draft } = useQuery(replyQueries.draft(id));
  const written = useKeptDraft(id);
  const text = squeeze(written?.body ?? draft?.body ?? "").slice(0, SHOWN_CHARACTERS);
  const yours = written !== null || Boolean(draft?.writtenAt);
  return (
    <div className="mx-6 mb-3 flex flex-none items-center gap-2.5 rounded-lg border border-line-strong bg-surface py-2 pr-2 pl-3 max-xl:hidden">
      <PencilLine aria-hidden="true" size={15} className="text-text-faint" />
      <p className="min-w-0 flex-1 truncate">
        <span className="font-medium">{yours ? "Your draft" : "Draft ready"}</span>
        {text && <span className="text-text-muted">: “{text}”</span>}
      </p>
      <Button shortcut="r" onClick={onReply}>
        Reply
      </Button>
    </div>
  );
}
