import { eq } from "drizzle-orm";
import { afterAll } from "vitest";
import type { Consequence } from "../../core/acting/consequences";
import type { Actor } from "../../core/user";
import { applyConsequences } from "./apply-consequences";
import type { Db } from "./client";
import { createDecisionStore } from "./decision-store";
import { adminOf, type Mailed, minutesAgo, NOW, seedAttempt, seedReply, tiedTo } from "./replies.fixture";
import { classificationHistory, holds, leads, replies, suppressions } from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

/** A reply that something was done about, and who decides on it. */
export type Decided = { seed: Seed; actor: Actor; mail: Mailed; replyId: string };

/** What the machine does about interest, and what follows from a no. */
export const TALKING = { lead: "replied", holds: ["in_conversation"], stopped: [] };
export const DECLINED = { lead: "lost", holds: [], stopped: ["not_interested"] };

/** For the tests of a file one database, with the replies that people decide on and a look at what came of it. */
export async function decisionStage() {
  const database = await openTestDatabase();
  const { db } = database;
  const store = createDecisionStore(db, { autoSuppress: "not_interested" });
  afterAll(() => database.close());

  return {
    db,
    store,
    interestTaken: (facts: ReplyFacts = {}) => interestTaken(db, facts),
    machineReply: (seed: Seed, facts: ReplyFacts) => machineReply(db, seed, facts),
    replyOf: (replyId: string) => replyOf(db, replyId),
    stateOf: (decided: Pick<Decided, "seed" | "mail">) => stateOf(db, decided),
  };
}

type ReplyFacts = Parameters<typeof seedReply>[2];

/** A reply that the machine took for interest and acted on, to a lead that had been contacted. */
async function interestTaken(db: Db, facts: ReplyFacts): Promise<Decided> {
  const seed = await seedWorkspace(db);
  const mail = await seedAttempt(db, seed);
  await db.update(leads).set({ status: "contacted" }).where(eq(leads.id, mail.leadId));
  const replyId = await machineReply(db, seed, { ...tiedTo(mail, seed), ...facts });
  const { recipientEmail: personEmail, leadId, attemptId } = mail;
  const cause = {
    workspaceId: seed.workspaceId,
    replyId,
    cause: "reply",
    rulesVersion: "1",
    leadId,
    attemptId,
    now: NOW,
  } as const;
  const consequences: Consequence[] = [
    { kind: "lead_status", to: "replied", rule: "interested" },
    { kind: "hold", personEmail, reason: "in_conversation", until: null, rule: "interested" },
  ];
  await db.transaction((tx) => applyConsequences(tx, cause, consequences));
  return { seed, actor: adminOf(seed), mail, replyId };
}

async function machineReply(db: Db, seed: Seed, facts: ReplyFacts): Promise<string> {
  const replyId = await seedReply(db, seed, facts);
  const { intent, classification, confidence, layer, rulesVersion, modelVersion } = await replyOf(db, replyId);
  const verdict = { intent, classification, confidence, layer, rulesVersion, modelVersion };
  await db.insert(classificationHistory).values({ ...verdict, replyId, createdAt: minutesAgo(30) });
  return replyId;
}

async function replyOf(db: Db, replyId: string) {
  const [reply] = await db.select().from(replies).where(eq(replies.id, replyId));
  if (!reply) throw new Error("There is no such reply");
  return reply;
}

async function stateOf(db: Db, { seed, mail }: Pick<Decided, "seed" | "mail">) {
  const [lead] = await db.select().from(leads).where(eq(leads.id, mail.leadId));
  const inWorkspace = {
    holds: eq(holds.workspaceId, seed.workspaceId),
    stops: eq(suppressions.workspaceId, seed.workspaceId),
  };
  const held = await db.select().from(holds).where(inWorkspace.holds);
  const stopped = await db.select().from(suppressions).where(inWorkspace.stops);
  return {
    lead: lead?.status,
    holds: held.filter(({ releasedAt }) => releasedAt === null).map(({ reason }) => reason),
    stopped: stopped.filter(({ releasedAt }) => releasedAt === null).map(({ reasonCode }) => reasonCode),
  };
}
