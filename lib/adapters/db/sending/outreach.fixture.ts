import { eq } from "drizzle-orm";
import { afterAll, beforeEach } from "vitest";
import type { Result } from "../../../core/result";
import type { SuppressionScope } from "../../../core/suppression";
import type { OutgoingMessage } from "../../../ports/mailer";
import type { Claim, SendRefusal, SendRequest } from "../../../ports/outreach-store";
import type { Db } from "../client";
import { suppressionHash } from "../keyed-hash";
import { createOutreachStore } from "../outreach-store";
import { adminOf } from "../replies.fixture";
import { sendCounters, suppressions, workspaces } from "../schema";
import { openTestDatabase, type Seed, seedLead, seedWorkspace } from "../test-database.fixture";
import type { OutreachSettings } from "./outreach-parts";

export const SETTINGS: OutreachSettings = {
  limits: { userPerDay: 100, domainPerDay: 20 },
  sender: {
    rules: { fallback: "outreach@fernweg.example", allowed: ["*@fernweg.example"] },
    name: "Ana Pinto",
  },
  requireConsent: false,
  postalAddress: "Fernweg Lda, Rua do Sol 4, Porto",
  appUrl: "https://out.fernweg.example",
  replyTokenAddressing: "off",
};

/** The moment of every claim in the tests. */
export const NOW = new Date("2026-03-02T10:00:00Z");

/** For the tests of a file one database, for each test a workspace of its own with one lead, and claims of a mail to it. */
export async function claimStage() {
  const database = await openTestDatabase();
  const { db } = database;
  const store = createOutreachStore(db, { settings: SETTINGS, compose: plainBytes });
  let seed: Seed;
  let leadId: string;
  beforeEach(async () => {
    seed = await seedWorkspace(db);
    leadId = await seedLead(db, seed, "ingrid@fjell.example");
  });
  afterAll(() => database.close());

  return {
    db,
    store,
    get seed() {
      return seed;
    },
    get leadId() {
      return leadId;
    },
    claim: (changes: Partial<SendRequest> = {}) => store.claim(requestOf(seed, leadId, changes), NOW),
  };
}

export function requestOf(seed: Seed, leadId: string, changes: Partial<SendRequest> = {}): SendRequest {
  return {
    actor: adminOf(seed),
    campaignId: seed.campaignId,
    leadId,
    subject: "A broken link on your page",
    body: "Dear {name},\n\none link on your page is broken.\n\n{your_name}",
    senderEmail: null,
    replyId: null,
    kind: "composer",
    legalBasis: null,
    ...changes,
  };
}

/** Bytes that are enough where no mail leaves. */
export async function plainBytes(message: OutgoingMessage): Promise<string> {
  return `Message-ID: ${message.messageId}\r\nDate: ${message.date.toISOString()}\r\n\r\n${message.text}`;
}

export type ClaimOutcome = Result<Claim, SendRefusal>;

export function claimed(outcome: ClaimOutcome): Claim {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export function refusalOf(outcome: ClaimOutcome): SendRefusal {
  if (outcome.ok) throw new Error("was claimed");
  return outcome.error;
}

/** The check of the policy that stopped a mail, or what else refused it. */
export function failedCheck(outcome: ClaimOutcome) {
  const refusal = refusalOf(outcome);
  return refusal.kind === "blocked" ? refusal.policy.failed : refusal.kind;
}

/** As if that many mails had left on 2 March 2026. */
export async function fillCounter(db: Db, { workspaceId }: Seed, scope: string, sends: number) {
  await db.insert(sendCounters).values({ workspaceId, scope, day: "2026-03-02", sends });
}

/** The slots taken, by the kind of their scope. */
export async function countersOf(db: Db, { workspaceId }: Seed): Promise<Record<string, number>> {
  const rows = await db.select().from(sendCounters).where(eq(sendCounters.workspaceId, workspaceId));
  return Object.fromEntries(rows.map(({ scope, sends }) => [scope.split(":")[0] ?? "", sends]));
}

export type StopChanges = Partial<Pick<typeof suppressions.$inferInsert, "releasedAt" | "expiresAt">>;
type Stop = StopChanges & { scope: SuppressionScope; value: string };

export async function suppress(db: Db, { workspaceId }: Seed, stop: Stop) {
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  await db.insert(suppressions).values({
    workspaceId,
    valueHash: suppressionHash(workspace?.secret ?? "", stop),
    reasonCode: "manual",
    reason: "",
    source: "person",
    ...stop,
  });
}
