"use client";
import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import { UNRELEASABLE_REASONS } from "@/lib/core/suppression";
import type { SuppressionView } from "@/lib/core/views/record-views";
import { reviewSuppressionAction } from "@/lib/server/actions/suppression";
import { ReleaseStop } from "./release-stop";

const AUTOMATIC: readonly SuppressionView["source"][] = ["reply", "bounce"];

type StopMenuProps = {
  stop: Wired<SuppressionView>;
  /** In the list of what nobody has looked at, the review is a button of its own. */
  reviewing: boolean;
};

/** What can be done about a stop: look at its message, say that it is right, or release it. */
export function StopMenu({ stop, reviewing }: StopMenuProps) {
  const router = useRouter();
  const [releasing, setReleasing] = useState(false);
  const stays = UNRELEASABLE_REASONS.includes(stop.reasonCode);
  const unreviewed = stop.reviewedAt === null && stop.releasedAt === null && AUTOMATIC.includes(stop.source);

  async function review() {
    const answer = await tryAction(() => reviewSuppressionAction({ id: stop.id }));
    if (!answer.ok) return sayFailure(`Not marked: ${answer.problem.message}`);
    say(`${stop.email} stays stopped, reviewed by you.`);
    router.refresh();
  }

  if (stop.releasedAt) return null;
  return (
    <span className="inline-flex items-center gap-1">
      {unreviewed && reviewing && (
        <Button size="sm" onClick={review} aria-label={`Mark ${stop.email} reviewed`}>
          Mark reviewed
        </Button>
      )}
      <Menu>
        <MenuTrigger
          aria-label={`Acts for ${stop.email}`}
          className="inline-grid size-(--control-sm) place-items-center rounded-sm text-text-muted hover:bg-pressed hover:text-text max-md:size-9"
        >
          <Ellipsis aria-hidden="true" size={15} />
        </MenuTrigger>
        <MenuContent>
          {stop.replyId && (
            <MenuItem onSelect={() => router.push(`/inbox/${stop.replyId}?view=all`)}>Open the message</MenuItem>
          )}
          {stop.leadId && <MenuItem onSelect={() => router.push(`/leads/${stop.leadId}`)}>Open the lead</MenuItem>}
          {unreviewed && <MenuItem onSelect={review}>Mark reviewed</MenuItem>}
          <MenuItem disabled={stays} onSelect={() => setReleasing(true)}>
            {stays ? "Stays for good" : "Release"}
          </MenuItem>
        </MenuContent>
      </Menu>
      <ReleaseStop id={stop.id} email={stop.email} open={releasing} onOpenChange={setReleasing} />
    </span>
  );
}
