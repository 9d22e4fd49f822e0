import { and, desc, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { addDays } from "../../../core/day";
import { registrableDomain } from "../../../core/email-address";
import { isFreeMail } from "../../../core/matching/free-mail";
import { namesOf } from "../../../core/matching/learned-ids";
import { type AttemptCandidate, isNamed, replyTokensOf } from "../../../core/matching/match";
import { attemptIdOf } from "../../../core/matching/message-identity";
import {
  isReport,
  reportedRecipients,
  returnedAttemptIds,
  returnedMessageIds,
} from "../../../core/matching/returned-mail";
import type { Intent } from "../../../core/reply/intents";
import type { InboundMessage } from "../../../core/reply/message";
import { type Db, queryRows } from "../client";
import { attempts, personAliases, replies } from "../schema";

export type KnownAttempt = AttemptCandidate & { senderEmail: string };

const MOST_PER_PERSON = 10;
const MOST_PER_DOMAIN = 5;
const MOST_MENTIONED = 10;
const SOFT_BOUNCE_DAYS = 30;

/** For each message the mails of ours that it may answer; asked for all of them together. */
export async function candidatesFor(
  db: Db,
  workspaceId: string,
  messages: InboundMessage[],
  now: Date,
): Promise<KnownAttempt[][]> {
  const clues = messages.map(cluesOf);
  const ids = await attemptIds(db, workspaceId, await withPersons(db, workspaceId, together(clues)));
  if (ids.length === 0) return messages.map(() => []);
  const found = await attemptRows(db, ids);
  const [aliases, intents, softBounces] = await Promise.all([
    aliasesOf(
      db,
      workspaceId,
      found.map(({ recipientEmail }) => recipientEmail),
    ),
    earlierIntents(
      db,
      found.map(({ leadId }) => leadId),
    ),
    messages.some(isReport)
      ? softBouncesOf(
          db,
          workspaceId,
          found.map(({ recipientEmail }) => recipientEmail),
          now,
        )
      : new Map<string, number>(),
  ]);
  const known = found.map((attempt) => ({
    ...attempt,
    aliases: aliases.get(attempt.recipientEmail) ?? [],
    earlierIntents: intents.get(attempt.leadId) ?? [],
    softBounces: softBounces.get(attempt.recipientEmail) ?? 0,
  }));
  return clues.map((clue) => known.filter((attempt) => pointsTo(clue, attempt)));
}

function attemptRows(db: Db, ids: string[]) {
  return db
    .select({
      attemptId: attempts.id,
      leadId: attempts.leadId,
      campaignId: attempts.campaignId,
      status: attempts.status,
      messageId: attempts.messageId,
      serverMessageId: attempts.serverMessageId,
      aliasIds: attempts.aliasIds,
      replyToken: attempts.replyToken,
      recipientEmail: attempts.recipientEmail,
      recipientDomain: attempts.recipientDomain,
      senderEmail: attempts.senderEmail,
      subject: attempts.subject,
      body: attempts.body,
      sentAt: sql<Date>`coalesce(${attempts.sentAt}, ${attempts.claimedAt}, ${attempts.createdAt})`.mapWith(
        attempts.createdAt,
      ),
    })
    .from(attempts)
    .where(inArray(attempts.id, ids));
}

/** What in the messages may point to a mail of ours. */
type Clues = { messageIds: string[]; attemptIds: string[]; tokens: string[]; people: string[]; domains: string[] };

function cluesOf(message: InboundMessage): Clues {
  const senders = message.from ? [message.from.address] : [];
  return {
    messageIds: namedIds(message),
    attemptIds: isReport(message) ? returnedAttemptIds(message) : claimedAttempts(message),
    tokens: replyTokensOf(message),
    people: unique([...senders, ...namedPeople(message)]),
    domains: senders.map(registrableDomain).filter((domain) => !isFreeMail(domain)),
  };
}

/** Our own mail that came back, even where a relay has renamed it. */
function claimedAttempts(message: InboundMessage): string[] {
  const claimed = attemptIdOf(message);
  return claimed !== null && UUID.test(claimed) ? [claimed] : [];
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function together(clues: Clues[]): Clues {
  return {
    messageIds: unique(clues.flatMap(({ messageIds }) => messageIds)),
    attemptIds: unique(clues.flatMap(({ attemptIds }) => attemptIds)),
    tokens: unique(clues.flatMap(({ tokens }) => tokens)),
    people: unique(clues.flatMap(({ people }) => people)),
    domains: unique(clues.flatMap(({ domains }) => domains)),
  };
}

function pointsTo({ messageIds, attemptIds, tokens, people, domains }: Clues, attempt: KnownAttempt): boolean {
  return (
    messageIds.some((id) => isNamed(attempt, id)) ||
    attemptIds.includes(attempt.attemptId) ||
    tokens.includes(attempt.replyToken) ||
    [attempt.recipientEmail, ...attempt.aliases].some((address) => people.includes(address)) ||
    domains.includes(attempt.recipientDomain)
  );
}

function namedIds(message: InboundMessage): string[] {
  const returned = isReport(message) ? returnedMessageIds(message) : [];
  return [...(message.messageId ? [message.messageId] : []), ...message.inReplyTo, ...message.references, ...returned];
}

const ADDRESS = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;

/** Recipients that a report names, and addresses that stand in a forwarded or quoted header. */
function namedPeople(message: InboundMessage): string[] {
  if (isReport(message)) return reportedRecipients(message);
  const mentioned = message.text.slice(0, 20_000).match(ADDRESS) ?? [];
  return unique(mentioned.map((address) => address.toLowerCase())).slice(0, MOST_MENTIONED);
}

/** A confirmed alias stands for the person behind it. */
async function withPersons(db: Db, workspaceId: string, clues: Clues): Promise<Clues> {
  if (clues.people.length === 0) return clues;
  const rows = await db
    .select({ person: personAliases.personEmail })
    .from(personAliases)
    .where(and(eq(personAliases.workspaceId, workspaceId), inArray(personAliases.aliasEmail, clues.people)));
  return { ...clues, people: unique([...clues.people, ...rows.map(({ person }) => person)]) };
}

/** One statement over the indexes, whose order of nulls it follows. Of a person or a domain only the newest mails are looked at. */
async function attemptIds(db: Db, workspaceId: string, clues: Clues): Promise<string[]> {
  const ours = sql`a.workspace_id = ${workspaceId} and a.status in ('sent', 'bounced', 'unknown')`;
  const rows = await queryRows<{ id: string }>(
    db,
    sql`select id from ${attempts} where message_id in ${listed(clues.messageIds)} and workspace_id = ${workspaceId}
        union select id from ${attempts} where server_message_id in ${listed(clues.messageIds)} and workspace_id = ${workspaceId}
        union select id from ${attempts} where alias_ids <> '{}' and alias_ids && array${listed(clues.messageIds.flatMap(namesOf))}
          and workspace_id = ${workspaceId}
        union select id from ${attempts} where id = any(array${listed(clues.attemptIds)}::uuid[]) and workspace_id = ${workspaceId}
        union select id from ${attempts} where reply_token in ${listed(clues.tokens)} and workspace_id = ${workspaceId}
        union select m.id from jsonb_array_elements_text(${json(clues.people)}) as p(email) cross join lateral (
          select a.id from ${attempts} a where ${ours} and a.recipient_email = p.email
          order by a.sent_at desc nulls last limit ${MOST_PER_PERSON}) m
        union select m.id from jsonb_array_elements_text(${json(clues.domains)}) as d(domain) cross join lateral (
          select a.id from ${attempts} a where ${ours} and a.recipient_domain = d.domain
          order by a.sent_at desc nulls last limit ${MOST_PER_DOMAIN}) m`,
  );
  return rows.map(({ id }) => id);
}

function listed(values: string[]): SQL {
  return sql`(select jsonb_array_elements_text(${json(values)}))`;
}

/** As text first: the two drivers disagree on how a parameter of type jsonb is written. */
function json(values: string[]): SQL {
  return sql`${JSON.stringify(values)}::text::jsonb`;
}

async function aliasesOf(db: Db, workspaceId: string, people: string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ person: personAliases.personEmail, alias: personAliases.aliasEmail })
    .from(personAliases)
    .where(and(eq(personAliases.workspaceId, workspaceId), inArray(personAliases.personEmail, unique(people))));
  return grouped(rows.map(({ person, alias }) => [person, alias]));
}

const MOST_EARLIER = 500;

/** Oldest first. A limit over all leads: what lies further back says nothing about the thread. */
async function earlierIntents(db: Db, leadIds: string[]): Promise<Map<string, Intent[]>> {
  const rows = await db
    .select({ leadId: replies.leadId, intent: replies.intent })
    .from(replies)
    .where(inArray(replies.leadId, unique(leadIds)))
    .orderBy(desc(replies.receivedAt))
    .limit(MOST_EARLIER);
  return grouped(
    rows.toReversed().flatMap(({ leadId, intent }): [string, Intent][] => (leadId ? [[leadId, intent]] : [])),
  );
}

async function softBouncesOf(db: Db, workspaceId: string, people: string[], now: Date): Promise<Map<string, number>> {
  const rows = await db
    .select({ person: attempts.recipientEmail, bounces: sql<number>`count(*)::int` })
    .from(replies)
    .innerJoin(attempts, eq(attempts.id, replies.attemptId))
    .where(
      and(
        eq(attempts.workspaceId, workspaceId),
        inArray(attempts.recipientEmail, unique(people)),
        gte(replies.receivedAt, addDays(now, -SOFT_BOUNCE_DAYS)),
        sql`${replies.bounce}->>'kind' = 'soft' and ${replies.bounce}->>'delayed' = 'false'`,
      ),
    )
    .groupBy(attempts.recipientEmail);
  return new Map(rows.map(({ person, bounces }) => [person, bounces]));
}

function grouped<T>(pairs: [string, T][]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
