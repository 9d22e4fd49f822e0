import { and, eq } from "drizzle-orm";
import { err, ok } from "../../core/result";
import type { Actor } from "../../core/user";
import type { CampaignView } from "../../core/views/campaign-views";
import type { CampaignChanges, CampaignStore, NewCampaign, TemplateInput } from "../../ports/campaign-store";
import type { Db } from "./client";
import { findCampaign, listCampaigns } from "./queries/campaign-rows";
import { every } from "./queries/conditions";
import { addTemplate, changeTemplate, listTemplates, removeTemplate, templateInUse } from "./queries/templates";
import { visibleCampaigns } from "./queries/visibility";
import { removeCampaign } from "./remove-campaign";
import { campaigns, mailboxes } from "./schema";
import { isUniqueViolation } from "./unique-violation";

export function createCampaignStore(db: Db): CampaignStore {
  return {
    list: (actor, page) => listCampaigns(db, { actor, page }),
    get: (actor, campaignId) => findCampaign(db, { actor, campaignId }),
    create: (actor, campaign, now) => createCampaign(db, { actor, campaign, now }),
    update: (actor, campaignId, changes, now) => updateCampaign(db, { actor, campaignId, changes, now }),
    remove: (actor, removal, now) => db.transaction((tx) => removeCampaign(tx, { actor, ...removal, now })),
    templates: ({ workspaceId }) => listTemplates(db, { workspaceId }),
    saveTemplate: (actor, template, now) => saveTemplate(db, { actor, template, now }),
    deleteTemplate: ({ workspaceId }, templateId) =>
      db.transaction(async (tx) => {
        if (await templateInUse(tx, templateId)) return err({ kind: "in_use" });
        return (await removeTemplate(tx, { workspaceId, id: templateId })) ? ok(null) : err({ kind: "not_found" });
      }),
  };
}

async function createCampaign(db: Db, { actor, campaign, now }: { actor: Actor; campaign: NewCampaign; now: Date }) {
  const { workspaceId, userId: ownerId } = actor;
  const mailboxId = await mailboxOf(db, { workspaceId, mailboxId: campaign.mailboxId });
  if (mailboxId === null) return err({ kind: "unknown_mailbox" as const });
  const { name, description } = campaign;
  const [row] = await db
    .insert(campaigns)
    .values({ workspaceId, ownerId, mailboxId, name, description, createdAt: now, updatedAt: now })
    .returning({ id: campaigns.id });
  return ok(await stored(db, actor, row?.id));
}

type Update = { actor: Actor; campaignId: string; changes: CampaignChanges; now: Date };

async function updateCampaign(db: Db, { actor, campaignId, changes, now }: Update) {
  const { name, description, status, mailboxId } = changes;
  const { workspaceId } = actor;
  if (mailboxId !== undefined && (await mailboxOf(db, { workspaceId, mailboxId })) === null)
    return err({ kind: "unknown_mailbox" as const });
  const given = Object.entries({ name, description, status, mailboxId }).filter(([, value]) => value !== undefined);
  await db
    .update(campaigns)
    .set({ ...Object.fromEntries(given), updatedAt: now })
    .where(every(visibleCampaigns(actor), eq(campaigns.id, campaignId)));
  const view = await findCampaign(db, { actor, campaignId });
  return view ? ok(view) : err({ kind: "not_found" as const });
}

/** The named mailbox of the workspace, else its mailbox `default`. */
async function mailboxOf(
  db: Db,
  { workspaceId, mailboxId }: { workspaceId: string; mailboxId: string | undefined },
): Promise<string | null> {
  const named = mailboxId === undefined ? eq(mailboxes.name, "default") : eq(mailboxes.id, mailboxId);
  const [row] = await db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(eq(mailboxes.workspaceId, workspaceId), named));
  return row?.id ?? null;
}

async function stored(db: Db, actor: Actor, campaignId: string | undefined): Promise<CampaignView> {
  const view = campaignId === undefined ? null : await findCampaign(db, { actor, campaignId });
  if (!view) throw new Error("The campaign was not stored");
  return view;
}

async function saveTemplate(db: Db, save: { actor: Actor; template: TemplateInput; now: Date }) {
  const { workspaceId, userId } = save.actor;
  const { template, now } = save;
  try {
    const view =
      template.id === undefined
        ? await addTemplate(db, { workspaceId, userId, template, now })
        : await changeTemplate(db, { workspaceId, id: template.id, template, now });
    return view ? ok(view) : err({ kind: "not_found" as const });
  } catch (error) {
    if (isUniqueViolation(error)) return err({ kind: "name_taken" as const });
    throw error;
  }
}
