import { and, asc, eq } from "drizzle-orm";
import type { TemplateView } from "../../../core/views/campaign-views";
import type { TemplateInput } from "../../../ports/campaign-store";
import type { Db } from "../client";
import { campaignSteps, templates } from "../schema";

const COLUMNS = {
  id: templates.id,
  name: templates.name,
  subject: templates.subject,
  body: templates.body,
  createdAt: templates.createdAt,
  updatedAt: templates.updatedAt,
};

type Owner = { workspaceId: string };

export async function listTemplates(db: Db, { workspaceId }: Owner): Promise<TemplateView[]> {
  return db.select(COLUMNS).from(templates).where(eq(templates.workspaceId, workspaceId)).orderBy(asc(templates.name));
}

/** Throws a unique violation when the name is taken. */
export async function addTemplate(
  db: Db,
  template: Owner & { userId: string; template: TemplateInput; now: Date },
): Promise<TemplateView | null> {
  const { workspaceId, userId, now } = template;
  const { name, subject, body } = template.template;
  const [row] = await db
    .insert(templates)
    .values({ workspaceId, createdBy: userId, name, subject, body, createdAt: now, updatedAt: now })
    .returning(COLUMNS);
  return row ?? null;
}

/** Null when there is none. Throws a unique violation when the name is taken. */
export async function changeTemplate(
  db: Db,
  change: Owner & { id: string; template: TemplateInput; now: Date },
): Promise<TemplateView | null> {
  const { name, subject, body } = change.template;
  const [row] = await db
    .update(templates)
    .set({ name, subject, body, updatedAt: change.now })
    .where(and(eq(templates.workspaceId, change.workspaceId), eq(templates.id, change.id)))
    .returning(COLUMNS);
  return row ?? null;
}

export async function templateInUse(db: Db, templateId: string): Promise<boolean> {
  const [step] = await db
    .select({ id: campaignSteps.id })
    .from(campaignSteps)
    .where(eq(campaignSteps.templateId, templateId))
    .limit(1);
  return step !== undefined;
}

export async function removeTemplate(db: Db, { workspaceId, id }: Owner & { id: string }): Promise<boolean> {
  const removed = await db
    .delete(templates)
    .where(and(eq(templates.workspaceId, workspaceId), eq(templates.id, id)))
    .returning({ id: templates.id });
  return removed.length === 1;
}
