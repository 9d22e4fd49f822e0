"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Checkbox } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { say } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Problem } from "@/lib/contract/action-result";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";
import { deleteCampaignAction } from "@/lib/server/actions/campaigns";

type DeleteCampaignProps = { campaign: Wired<CampaignView>; open: boolean; onClose: () => void };

/** Asks first, because it cannot be put back. Queued mail is cancelled only when somebody says so. */
export function DeleteCampaign({ campaign, open, onClose }: DeleteCampaignProps) {
  const router = useRouter();
  const [cancelQueued, setCancelQueued] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const waits = problem?.code === "mail_queued";

  async function remove() {
    setDeleting(true);
    const answer = await tryAction(() => deleteCampaignAction({ campaignId: campaign.id, cancelQueued }));
    setDeleting(false);
    if (!answer.ok) return setProblem(answer.problem);
    say(`${campaign.name} is deleted.`);
    router.push("/campaigns");
  }

  return (
    <Dialog open={open} onOpenChange={onClose} title={`Delete ${campaign.name}?`} width="sm">
      <div className="flex flex-col gap-4">
        <p className="text-text-muted">
          The campaign and its list of leads are gone from the screen, for good. Replies stay in the inbox and can be
          answered. The suppression list and the audit log keep every entry.
        </p>
        {problem && !waits && (
          <Note tone="danger" role="alert">
            {problem.message}
          </Note>
        )}
        {waits && (
          <Note tone="warning" role="alert">
            <p className="mb-1.5">Mail of this campaign is queued.</p>
            <Checkbox
              label="Cancel the queued mail"
              checked={cancelQueued}
              onChange={(event) => setCancelQueued(event.target.checked)}
            />
          </Note>
        )}
        <div className="flex gap-2">
          <Button look="danger" disabled={deleting || (waits && !cancelQueued)} onClick={remove}>
            {deleting ? "Deleting" : "Delete campaign"}
          </Button>
          <Button look="ghost" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
