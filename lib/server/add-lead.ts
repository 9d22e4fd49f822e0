import type { Result } from "../core/result";
import type { LeadView } from "../core/views/campaign-views";
import type { LeadInput } from "../ports/lead-store";
import type { Refusal } from "./problem";
import type { ActionContext } from "./user-action";

type Addition = { campaignId: string; enrol: boolean } & LeadInput;

/** One lead by hand. With `enrol` a new one joins the steps of a campaign that has started. */
export async function addLead(
  { leads, sequences, actor, now }: Pick<ActionContext, "leads" | "sequences" | "actor" | "now">,
  { enrol, ...lead }: Addition,
): Promise<Result<{ lead: LeadView; existing: boolean }, Refusal>> {
  const added = await leads.create(actor, lead, now);
  if (!added.ok || added.value.existing || !enrol) return added;
  const { campaignId, websiteUrl } = added.value.lead;
  await sequences.join(actor, { campaignId, websites: [websiteUrl] }, now);
  return added;
}
