"use client";
import { Ellipsis, Pause, Pencil, Play, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { useMayWrite } from "@/lib/client/role";
import { say, sayFailure } from "@/lib/client/toasts";
import { tryAction } from "@/lib/client/try-action";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignStatus, CampaignView } from "@/lib/core/views/campaign-views";
import { updateCampaignAction } from "@/lib/server/actions/campaigns";
import { AddLead } from "./add-lead";
import { CampaignForm } from "./campaign-form";
import { DeleteCampaign } from "./delete-campaign";
import { ImportLeads } from "./import-leads";

type CampaignActionsProps = { campaign: Wired<CampaignView>; mayDelete: boolean };

/** What can be done with a campaign; nothing for those who only look. */
export function CampaignActions({ campaign, mayDelete }: CampaignActionsProps) {
  const [open, setOpen] = useState<"edit" | "delete" | null>(null);
  const close = () => setOpen(null);
  if (!useMayWrite()) return null;
  return (
    <>
      <PauseButton campaign={campaign} />
      <AddLead campaign={campaign} />
      <ImportLeads campaign={campaign} />
      <Menu>
        <MenuTrigger asChild>
          <IconButton icon={Ellipsis} label="More" />
        </MenuTrigger>
        <MenuContent>
          <MenuItem onSelect={() => setOpen("edit")}>
            <Pencil aria-hidden="true" size={15} />
            Edit
          </MenuItem>
          {mayDelete && (
            <MenuItem className="text-danger!" onSelect={() => setOpen("delete")}>
              <Trash2 aria-hidden="true" size={15} />
              Delete
            </MenuItem>
          )}
        </MenuContent>
      </Menu>
      <EditCampaign campaign={campaign} open={open === "edit"} onClose={close} />
      <DeleteCampaign campaign={campaign} open={open === "delete"} onClose={close} />
    </>
  );
}

function PauseButton({ campaign }: { campaign: Wired<CampaignView> }) {
  const router = useRouter();
  const [saving, setSaving] = useState(false);
  const paused = campaign.status === "paused";

  async function turn(status: CampaignStatus) {
    setSaving(true);
    const answer = await tryAction(() => updateCampaignAction({ campaignId: campaign.id, status }));
    setSaving(false);
    if (!answer.ok) return sayFailure(`Nothing changed: ${answer.problem.message}`);
    const back = status === "paused" ? "active" : "paused";
    say(status === "paused" ? "Paused. No step leaves by itself." : "Resumed. Steps leave when they are due.", {
      undo: () => void turn(back),
    });
    router.refresh();
  }

  return (
    <Button disabled={saving} onClick={() => turn(paused ? "active" : "paused")}>
      {paused ? <Play aria-hidden="true" size={15} /> : <Pause aria-hidden="true" size={15} />}
      {paused ? "Resume" : "Pause"}
    </Button>
  );
}

type EditCampaignProps = { campaign: Wired<CampaignView>; open: boolean; onClose: () => void };

function EditCampaign({ campaign, open, onClose }: EditCampaignProps) {
  const router = useRouter();
  return (
    <Dialog open={open} onOpenChange={onClose} title="Edit campaign" width="sm">
      <CampaignForm
        text={{ name: campaign.name, description: campaign.description, mailboxId: campaign.mailboxId }}
        act={{ name: "Save", while: "Saving" }}
        mailboxHint="For mails from now on. What is planned or answered keeps the address it has."
        save={(text) => updateCampaignAction({ campaignId: campaign.id, ...text })}
        onSaved={() => {
          router.refresh();
          onClose();
        }}
      />
    </Dialog>
  );
}
