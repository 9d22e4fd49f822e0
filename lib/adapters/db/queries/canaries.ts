import { and, eq, gt, inArray, isNotNull, isNull, lt, max, min } from "drizzle-orm";
import type { Db } from "../client";
import { canaries } from "../schema";

/** A canary is back within minutes; two hours are two of its intervals. Those of yesterday prove nothing of today. */
const LATE_MS = 2 * 3_600_000;
const FORGOTTEN_MS = 24 * 3_600_000;

/** When the oldest canary left that is late and that no younger one has overtaken, by mailbox. */
export async function missingCanaries(db: Db, mailboxIds: string[], now: Date): Promise<Map<string, Date>> {
  if (mailboxIds.length === 0) return new Map();
  const recent = and(
    inArray(canaries.mailboxId, mailboxIds),
    gt(canaries.sentAt, new Date(now.getTime() - FORGOTTEN_MS)),
  );
  const late = await db
    .select({ mailboxId: canaries.mailboxId, sentAt: min(canaries.sentAt), newest: max(canaries.sentAt) })
    .from(canaries)
    .where(and(recent, isNull(canaries.heardAt), lt(canaries.sentAt, new Date(now.getTime() - LATE_MS))))
    .groupBy(canaries.mailboxId);
  const back = await db
    .select({ mailboxId: canaries.mailboxId, newest: max(canaries.sentAt) })
    .from(canaries)
    .where(and(recent, isNotNull(canaries.heardAt)))
    .groupBy(canaries.mailboxId);
  const overtaken = new Map(back.map(({ mailboxId, newest }) => [mailboxId, newest]));
  return new Map(
    late.flatMap(({ mailboxId, sentAt, newest }): [string, Date][] => {
      const younger = overtaken.get(mailboxId);
      return !sentAt || !newest || (younger && younger > newest) ? [] : [[mailboxId, sentAt]];
    }),
  );
}

/** Which of these Message-IDs are canaries of the mailbox; they are back now. */
export async function hearCanaries(
  db: Db,
  { mailboxId, messageIds, now }: { mailboxId: string; messageIds: string[]; now: Date },
): Promise<Set<string>> {
  const wanted = and(eq(canaries.mailboxId, mailboxId), inArray(canaries.messageId, messageIds));
  await db
    .update(canaries)
    .set({ heardAt: now })
    .where(and(wanted, isNull(canaries.heardAt)));
  const known = await db.select({ messageId: canaries.messageId }).from(canaries).where(wanted);
  return new Set(known.map(({ messageId }) => messageId));
}
