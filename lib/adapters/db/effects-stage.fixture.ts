import { asc, eq } from "drizzle-orm";
import { afterAll } from "vitest";
import type { Consequence } from "../../core/acting/consequences";
import type { AttemptKind } from "../../core/attempt";
import type { LeadStatus } from "../../core/lead";
import type { Intent } from "../../core/reply/intents";
import { applyConsequences, type EffectCause } from "./apply-consequences";
import type { Db } from "./client";
import { NOW, seedAttempt, seedReply, tiedTo } from "./replies.fixture";
import { attempts, automationEvents, leads, suppressions } from "./schema";
import { openTestDatabase, type Seed, seedWorkspace } from "./test-database.fixture";

/** Somebody who was mailed once and answered. */
export type Person = { email: string; leadId: string; attemptId: string; replyId: string; cause: EffectCause };

/** For the tests of a file one database with one workspace, people who answered in it, and what came of them. */
export async function effectsStage() {
  const database = await openTestDatabase();
  const { db } = database;
  const seed = await seedWorkspace(db);
  afterAll(() => database.close());

  return {
    db,
    seed,
    contactedPerson: (facts: Partial<Contact> = {}) => contactedPerson(db, seed, facts),
    anotherReply: (person: Person, intent: Intent) => answer(db, seed, person, intent),
    queuedStep: ({ leadId, email }: Person, kind: AttemptKind = "step") =>
      queuedMail(db, seed, { leadId, email, kind }),
    apply: (cause: EffectCause, consequences: Consequence[]) =>
      db.transaction((tx) => applyConsequences(tx, cause, consequences)),
    leadStatus: (id: string) => leadStatus(db, id),
    attemptStatus: (id: string) => attemptStatus(db, id),
    events: (replyId: string) => eventsOf(db, replyId),
    stopsOf: (email: string) => stopsOf(db, email),
  };
}

type Contact = { status: LeadStatus; intent: Intent };

async function contactedPerson(
  db: Db,
  seed: Seed,
  { status = "contacted", intent = "objection" }: Partial<Contact>,
): Promise<Person> {
  const { leadId, attemptId, recipientEmail: email } = await seedAttempt(db, seed, { kind: "step" });
  await db.update(leads).set({ status }).where(eq(leads.id, leadId));
  const cause = await answer(db, seed, { email, leadId, attemptId }, intent);
  return { email, leadId, attemptId, replyId: cause.replyId, cause };
}

/** Another reply to the mail, as what follows from it is caused. */
async function answer(db: Db, seed: Seed, mailed: Pick<Person, "email" | "leadId" | "attemptId">, intent: Intent) {
  const { email: recipientEmail, leadId, attemptId } = mailed;
  const tie = tiedTo({ recipientEmail, leadId, attemptId }, seed);
  const replyId = await seedReply(db, seed, { ...tie, intent, needsAnswer: false });
  const { workspaceId } = seed;
  return { workspaceId, replyId, cause: "reply", rulesVersion: "1", leadId, attemptId, now: NOW } as const;
}

async function queuedMail(db: Db, seed: Seed, mail: { leadId: string; email: string; kind: AttemptKind }) {
  const { leadId, email: recipientEmail, kind } = mail;
  const queued = { status: "queued", number: 2, sentAt: null } as const;
  return (await seedAttempt(db, seed, { leadId, recipientEmail, kind, ...queued })).attemptId;
}

async function leadStatus(db: Db, id: string) {
  return (await db.select({ status: leads.status }).from(leads).where(eq(leads.id, id)))[0]?.status;
}

async function attemptStatus(db: Db, id: string) {
  return (await db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, id)))[0]?.status;
}

function eventsOf(db: Db, replyId: string) {
  return db
    .select()
    .from(automationEvents)
    .where(eq(automationEvents.replyId, replyId))
    .orderBy(asc(automationEvents.createdAt), asc(automationEvents.id));
}

async function stopsOf(db: Db, value: string) {
  const rows = await db.select().from(suppressions).where(eq(suppressions.value, value));
  return rows
    .map(({ reasonCode, releasedAt }) => ({ reasonCode, live: releasedAt === null }))
    .sort((a, b) => a.reasonCode.localeCompare(b.reasonCode));
}
