import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inject } from "vitest";
import { type Database, type Db, openDatabase, openEngine } from "./client";
import { campaigns, leads, mailboxes, users, workspaces } from "./schema";

/** An empty database of its own: embedded, or on the server that TEST_DATABASE_URL names. */
export function openTestDatabase(): Promise<Database> {
  return openEmptyDatabase(process.env.TEST_DATABASE_URL, inject("databaseTemplate"));
}

/** An empty database on a server; embedded where none is named. A copy of the template is ready at once, without one the migrations run. */
export async function openEmptyDatabase(server: string | undefined, template?: string): Promise<Database> {
  return server ? openOnServer(server, template) : openEmbedded(template);
}

async function openOnServer(server: string, template = "template1"): Promise<Database> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const { default: postgres } = await import("postgres");
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ kind: "postgres", url: url.href });
  const close = async () => {
    await database.close();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { ...database, close };
}

async function openEmbedded(template: string | undefined): Promise<Database> {
  return openEngine(template ? { loadDataDir: new Blob([await readFile(template)]) } : {});
}

export type Seed = { workspaceId: string; userId: string; mailboxId: string; campaignId: string };

/** A workspace with one admin, the mailbox `default` and one campaign. */
export async function seedWorkspace(db: Db, email = `ana-${randomUUID()}@fernweg.example`): Promise<Seed> {
  const [workspace] = await db
    .insert(workspaces)
    .values({ name: "Fernweg", secret: randomBytes(32).toString("hex") })
    .returning({ id: workspaces.id });
  if (!workspace) throw new Error("The workspace was not stored");
  const workspaceId = workspace.id;
  const [user] = await db
    .insert(users)
    .values({ workspaceId, email, name: "Ana Pinto", passwordHash: "-", role: "admin" })
    .returning({ id: users.id });
  const [mailbox] = await db
    .insert(mailboxes)
    .values({ workspaceId, name: "default", email: "outreach@fernweg.example", fromEnvironment: true })
    .returning({ id: mailboxes.id });
  if (!user || !mailbox) throw new Error("The seed was not stored");
  const [campaign] = await db
    .insert(campaigns)
    .values({ workspaceId, ownerId: user.id, mailboxId: mailbox.id, name: "Broken links" })
    .returning({ id: campaigns.id });
  if (!campaign) throw new Error("The campaign was not stored");
  return { workspaceId, userId: user.id, mailboxId: mailbox.id, campaignId: campaign.id };
}

/** A lead of the seed's campaign with an address of its own. */
export async function seedLead(db: Db, seed: Seed, contactEmail = `editor@${randomUUID()}.example`): Promise<string> {
  const domain = contactEmail.slice(contactEmail.indexOf("@") + 1);
  const [lead] = await db
    .insert(leads)
    .values({
      workspaceId: seed.workspaceId,
      campaignId: seed.campaignId,
      websiteUrl: `https://${randomUUID()}.${domain}/`,
      contactEmail,
      contactName: "Ingrid Solheim",
      domain,
    })
    .returning({ id: leads.id });
  if (!lead) throw new Error("The lead was not stored");
  return lead.id;
}
