import { Checkbox } from "@/components/ui/field";
import type { Wired } from "@/lib/contract/wire";
import type { CampaignView } from "@/lib/core/views/campaign-views";

type EnrolChoiceProps = {
  campaign: Pick<Wired<CampaignView>, "status" | "startedAt">;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
};

/** Whether new leads join the steps; asked only where steps are under way. */
export function EnrolChoice({ campaign, chosen, onChoose }: EnrolChoiceProps) {
  if (campaign.startedAt === null) return null;
  const paused = campaign.status === "paused";
  return (
    <div className="flex flex-col gap-0.5">
      <Checkbox
        label="Send them the campaign's steps"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <p className="pl-5.5 text-text-muted text-xs">
        {chosen
          ? `The first mail leaves to everybody with an address, ${paused ? "once the campaign goes on" : "after those that are planned already"}, within the caps.`
          : "They wait until somebody enrols them on the Steps tab."}
      </p>
    </div>
  );
}
