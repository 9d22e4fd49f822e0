import { randomUUID } from "node:crypto";
import { classificationOf } from "../../core/reply/intents";
import type { Actor, Role } from "../../core/user";
import type { Db } from "./client";
import { attempts, replies, users } from "./schema";
import { type Seed, seedLead } from "./test-database.fixture";

export const NOW = new Date("2026-11-20T12:00:00Z");

export function minutesAgo(minutes: number): Date {
  return new Date(NOW.getTime() - minutes * 60_000);
}

/** Another user of the seed's workspace. */
export async function seedUser(db: Db, seed: Seed, role: Role): Promise<Actor> {
  const email = `${role}-${randomUUID()}@fernweg.example`;
  const [user] = await db
    .insert(users)
    .values({ workspaceId: seed.workspaceId, email, name: `A ${role}`, passwordHash: "-", role })
    .returning({ id: users.id });
  if (!user) throw new Error("The user was not stored");
  return { userId: user.id, workspaceId: seed.workspaceId, role };
}

export function adminOf(seed: Seed): Actor {
  return { userId: seed.userId, workspaceId: seed.workspaceId, role: "admin" };
}

export type Mailed = { leadId: string; attemptId: string; recipientEmail: string };

/** A mail that was sent to a new lead of the seed's campaign. */
export async function seedAttempt(
  db: Db,
  seed: Seed,
  facts: Partial<typeof attempts.$inferInsert> = {},
): Promise<Mailed> {
  const recipientEmail = facts.recipientEmail ?? `editor@site-${randomUUID()}.example`;
  const leadId = facts.leadId ?? (await seedLead(db, seed, recipientEmail));
  const [attempt] = await db
    .insert(attempts)
    .values({
      workspaceId: seed.workspaceId,
      mailboxId: seed.mailboxId,
      campaignId: seed.campaignId,
      userId: seed.userId,
      kind: "composer",
      number: 1,
      status: "sent",
      phase: "accepted",
      senderEmail: "outreach@fernweg.example",
      recipientDomain: recipientEmail.slice(recipientEmail.indexOf("@") + 1),
      subject: "Dead link in your Jotunheimen guide",
      body: "Hi Ingrid, the hut list points to a page that is gone.",
      messageId: `<${randomUUID()}@fernweg.example>`,
      replyToken: randomUUID(),
      legalBasis: "legitimate_interest",
      region: "US",
      sentAt: minutesAgo(600),
      createdAt: minutesAgo(600),
      ...facts,
      leadId,
      recipientEmail,
    })
    .returning({ id: attempts.id });
  if (!attempt) throw new Error("The attempt was not stored");
  return { leadId, attemptId: attempt.id, recipientEmail };
}

/** A reply as the poll would have stored it; unmatched unless `facts` say otherwise. */
export async function seedReply(db: Db, seed: Seed, facts: Partial<typeof replies.$inferInsert> = {}): Promise<string> {
  const intent = facts.intent ?? "interested";
  const [reply] = await db
    .insert(replies)
    .values({
      workspaceId: seed.workspaceId,
      mailboxId: seed.mailboxId,
      contentDigest: randomUUID(),
      messageId: `<${randomUUID()}@fjellvandring.example>`,
      fromEmail: "ingrid@fjellvandring.example",
      fromName: "Ingrid Solheim",
      replyTo: [],
      toAddresses: [{ name: "", address: "outreach@fernweg.example" }],
      ccAddresses: [],
      deliveredTo: [],
      subject: "Re: Dead link in your Jotunheimen guide",
      text: "Happy to swap it.",
      ownWords: "Happy to swap it.",
      snippet: "Happy to swap it.",
      headers: [],
      attachments: [],
      receivedAt: minutesAgo(30),
      sizeBytes: 1200,
      confidence: 0.94,
      scores: [{ intent, score: 0.94 }],
      flags: [],
      layer: "phrase",
      evidence: [],
      safetyVerdict: "clean",
      safetyReasons: [],
      rulesVersion: "1",
      needsReview: false,
      needsAnswer: true,
      suggestions: [],
      ...facts,
      intent,
      classification: classificationOf(intent),
    })
    .returning({ id: replies.id });
  if (!reply) throw new Error("The reply was not stored");
  return reply.id;
}

/** What ties a reply to a mail by a header. */
export function tiedTo(mail: Mailed, seed: Seed): Partial<typeof replies.$inferInsert> {
  const { attemptId, leadId } = mail;
  const tie = { matchMethod: "in_reply_to", matchScore: 1, matchEvidence: "In-Reply-To names it" } as const;
  return { attemptId, leadId, campaignId: seed.campaignId, fromEmail: mail.recipientEmail, ...tie };
}
