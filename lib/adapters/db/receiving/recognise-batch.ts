import { and, eq, inArray, or } from "drizzle-orm";
import { looksLikeCanary } from "../../../core/mailbox/canary";
import { isNamed } from "../../../core/matching/match";
import { attemptIdOf, isOwnMail } from "../../../core/matching/message-identity";
import type { InboxStore, MailboxScope, ParsedMessage, Recognition } from "../../../ports/inbox-store";
import type { Db } from "../client";
import { hearCanaries } from "../queries/canaries";
import { replies, replyLocations } from "../schema";
import { candidatesFor, type KnownAttempt } from "./attempt-candidates";

type KnownReply = { id: string; contentDigest: string; wordsDigest: string | null; messageId: string | null };

/** What is known of a batch of messages, by a fixed number of queries however many there are. */
export async function recogniseBatch(
  db: Db,
  scope: MailboxScope,
  { parsed, ownAddresses }: Parameters<InboxStore["recognise"]>[1],
  now: Date,
): Promise<Recognition[]> {
  if (parsed.length === 0) return [];
  const [named, canaries, locations, known, candidates] = await Promise.all([
    repliesByServerName(db, scope, parsed),
    heardCanaries(db, scope, parsed, now),
    knownLocations(db, scope, parsed),
    knownReplies(db, scope, parsed),
    candidatesFor(
      db,
      scope.workspaceId,
      parsed.map(({ message }) => message),
      now,
    ),
  ]);
  return parsed.map((item, index): Recognition => {
    const { message } = item;
    const mine = candidates[index] ?? [];
    const replyId =
      locations.get(locationKey(item.fetched)) ?? named.get(item.fetched.serverMailId ?? "") ?? copyOf(item, known);
    if (replyId !== undefined) return { kind: "known", replyId };
    if (canaries.has(message.messageId ?? "")) return { kind: "own" };
    const namesake = ownAttempt(message.messageId, mine);
    const original = namesake ?? mine.find(({ attemptId }) => attemptId === attemptIdOf(message)) ?? null;
    if (isOwnMail(message, original, ownAddresses)) return { kind: "own" };
    const repeated = message.messageId !== null && known.some(({ messageId }) => messageId === message.messageId);
    return { kind: "new", candidates: mine, messageIdReused: repeated || namesake !== null };
  });
}

/** Marked here and not with the batch: that a mail came back is true whatever becomes of the others. */
async function heardCanaries(
  db: Db,
  { mailboxId }: MailboxScope,
  parsed: ParsedMessage[],
  now: Date,
): Promise<Set<string>> {
  const messageIds = parsed.map(({ message }) => message.messageId).filter(looksLikeCanary);
  return messageIds.length === 0 ? new Set() : hearCanaries(db, { mailboxId, messageIds, now });
}

function ownAttempt(messageId: string | null, attempts: KnownAttempt[]): KnownAttempt | null {
  if (messageId === null) return null;
  return attempts.find((attempt) => isNamed(attempt, messageId)) ?? null;
}

type Location = { folder: string; uidValidity: string; uid: number };
const locationKey = ({ folder, uidValidity, uid }: Location) => `${uidValidity} ${uid} ${folder}`;

async function knownLocations(db: Db, scope: MailboxScope, parsed: ParsedMessage[]): Promise<Map<string, string>> {
  const rows = await db
    .select({
      replyId: replyLocations.replyId,
      folder: replyLocations.folder,
      uidValidity: replyLocations.uidValidity,
      uid: replyLocations.uid,
    })
    .from(replyLocations)
    .where(
      and(
        eq(replyLocations.mailboxId, scope.mailboxId),
        inArray(replyLocations.folder, unique(parsed.map(({ fetched }) => fetched.folder))),
        inArray(replyLocations.uidValidity, unique(parsed.map(({ fetched }) => fetched.uidValidity))),
        inArray(replyLocations.uid, unique(parsed.map(({ fetched }) => fetched.uid))),
      ),
    );
  return new Map(rows.map((row) => [locationKey(row), row.replyId]));
}

/** Gmail shows a message under every label; its own name for it is one. */
async function repliesByServerName(
  db: Db,
  { mailboxId }: MailboxScope,
  parsed: ParsedMessage[],
): Promise<Map<string, string>> {
  const names = unique(parsed.flatMap(({ fetched }) => fetched.serverMailId ?? []));
  if (names.length === 0) return new Map();
  const rows = await db
    .select({ replyId: replyLocations.replyId, name: replyLocations.serverMailId })
    .from(replyLocations)
    .where(and(eq(replyLocations.mailboxId, mailboxId), inArray(replyLocations.serverMailId, names)));
  return new Map(rows.flatMap(({ name, replyId }): [string, string][] => (name ? [[name, replyId]] : [])));
}

/** Deleted replies are among them: what a user deleted stays deleted. */
async function knownReplies(db: Db, scope: MailboxScope, parsed: ParsedMessage[]): Promise<KnownReply[]> {
  const digests = unique(parsed.map(({ digest }) => digest));
  const messageIds = unique(parsed.flatMap(({ message }) => message.messageId ?? []));
  const sameId = and(
    eq(replies.workspaceId, scope.workspaceId),
    eq(replies.mailboxId, scope.mailboxId),
    inArray(replies.messageId, messageIds),
  );
  return db
    .select({
      id: replies.id,
      contentDigest: replies.contentDigest,
      wordsDigest: replies.wordsDigest,
      messageId: replies.messageId,
    })
    .from(replies)
    .where(
      or(
        and(eq(replies.mailboxId, scope.mailboxId), inArray(replies.contentDigest, digests)),
        messageIds.length > 0 ? sameId : undefined,
      ),
    );
}

function copyOf({ digest, wordsDigest, message }: ParsedMessage, known: KnownReply[]): string | undefined {
  const same = known.find(({ contentDigest }) => contentDigest === digest);
  if (same || message.messageId === null) return same?.id;
  return known.find((reply) => reply.messageId === message.messageId && reply.wordsDigest === wordsDigest)?.id;
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
