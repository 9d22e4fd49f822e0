import { eq } from "drizzle-orm";
import type { Database, Db } from "../../lib/adapters/db/client";
import { createOutreachStore } from "../../lib/adapters/db/outreach-store";
import { attempts, mailboxes } from "../../lib/adapters/db/schema";
import { requestOf, SETTINGS } from "../../lib/adapters/db/sending/outreach.fixture";
import { type Seed, seedLead, seedWorkspace } from "../../lib/adapters/db/test-database.fixture";
import { createSmtpMailer } from "../../lib/adapters/smtp/smtp-mailer";
import type { SmtpSettings } from "../../lib/adapters/smtp/smtp-session";
import { recoverSends } from "../../lib/pipelines/recover-sends";
import { type DueSends, runDueSends } from "../../lib/pipelines/run-due-sends";
import type { SendPorts } from "../../lib/pipelines/send-outreach";
import type { Log } from "../../lib/ports/log";
import type { OutreachStore } from "../../lib/ports/outreach-store";
import type { SandboxCertificate } from "../../lib/sandbox/certificates";

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const CREDENTIALS = { user: "outreach@fernweg.example", pass: "four-willows-by-the-river" };
export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Daily caps that no fault reaches, unless the caps are what it is about. */
export const NO_CAPS = { userPerDay: 1_000_000, domainPerDay: 1_000_000 };

export type SendLimits = typeof NO_CAPS;

export function smtpSettings(
  server: { host: string; port: number },
  certificate: SandboxCertificate,
  timeoutMs = 60_000,
): SmtpSettings {
  const { host, port } = server;
  return { host, port, ...CREDENTIALS, verifyTls: true, timeoutMs, extraCa: certificate.ca };
}

/** The sending half of the product, put together as the server does. */
export function sendPorts(db: Db, smtp: SmtpSettings, limits: SendLimits = NO_CAPS): SendPorts & { log: Log } {
  const mailer = createSmtpMailer(smtp);
  const store = createOutreachStore(db, { settings: { ...SETTINGS, limits }, compose: mailer.compose });
  return { mailer, store, log: SILENT };
}

/** A workspace whose mails lie in the queue, due now, each to a lead at a domain of its own. */
export async function queueMails(database: Database, count: number, now: Date): Promise<Seed> {
  const seed = await seedWorkspace(database.db);
  await hearAlways(database.db, seed);
  const store = enqueuer(database.db);
  for (let index = 0; index < count; index += 1) await queueMail(database.db, store, { seed, now });
  return seed;
}

/** The mailbox is heard whenever somebody asks: what waits for that is held by other faults than the ones of sending. */
export async function hearAlways(db: Db, { mailboxId }: Seed): Promise<void> {
  await db
    .update(mailboxes)
    .set({ lastHeardAt: new Date("2100-01-01") })
    .where(eq(mailboxes.id, mailboxId));
}

export async function queueMail(
  db: Db,
  store: Pick<OutreachStore, "enqueue">,
  { seed, now, to }: { seed: Seed; now: Date; to?: string },
): Promise<{ attemptId: string; leadId: string; recipient: string }> {
  const leadId = await seedLead(db, seed, to);
  const queued = await store.enqueue({ ...requestOf(seed, leadId), dueAt: now }, now);
  if (!queued.ok) throw new Error(`Not queued: ${JSON.stringify(queued.error)}`);
  return { attemptId: queued.value.attemptId, leadId, recipient: queued.value.recipientEmail };
}

function enqueuer(db: Db): Pick<OutreachStore, "enqueue"> {
  const compose = async () => "";
  return createOutreachStore(db, { settings: { ...SETTINGS, limits: NO_CAPS }, compose });
}

/** What the worker does: take up what dead senders left, then send all that is due, as of a moment. */
export async function drain(ports: SendPorts & { log: Log }, at: Date): Promise<DueSends> {
  await recoverSends(ports, () => at);
  return runDueSends(ports, { limit: 10_000, until: new Date(at.getTime() + 1) }, () => at);
}

export function attemptsOf(db: Db, { workspaceId }: Seed) {
  return db.select().from(attempts).where(eq(attempts.workspaceId, workspaceId));
}

/** How many times a value came more than once. */
export function repeats(values: readonly string[]): number {
  return values.length - new Set(values).size;
}
