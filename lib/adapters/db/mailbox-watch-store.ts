import { randomUUID } from "node:crypto";
import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { canaryId } from "../../core/mailbox/canary";
import type { MailboxWatchStore } from "../../ports/mailbox-watch-store";
import type { Db } from "./client";
import { canaries, events, leases, mailboxes } from "./schema";

const CANARY_INTERVAL_MS = 3_600_000;
/** A tick that comes some seconds early is on time. */
const SLACK_MS = 30_000;

export function createMailboxWatchStore(db: Db): MailboxWatchStore {
  return {
    noteHealth: (mailbox, now) => noteHealth(db, mailbox, now),
    claimCanary: (mailbox, now) => claimCanary(db, mailbox, now),
    async withdrawCanary(messageId) {
      await db.delete(canaries).where(eq(canaries.messageId, messageId));
    },
    async hold({ name, holder, until }, now) {
      const held = await db
        .insert(leases)
        .values({ name, holder, fence: 1, until })
        .onConflictDoUpdate({
          target: leases.name,
          set: { holder, until },
          setWhere: sql`${leases.holder} = ${holder} or ${lt(leases.until, now)}`,
        })
        .returning({ name: leases.name });
      return held.length === 1;
    },
  };
}

type Noted = Parameters<MailboxWatchStore["noteHealth"]>[0];

/** The row changes once, whoever of many workers sees it first; the event is written with it. */
async function noteHealth(db: Db, { workspaceId, id, name, email, state, problem }: Noted, now: Date) {
  if (state !== "deaf" && state !== "listening") return null;
  const deaf = state === "deaf";
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(mailboxes)
      .set({ unreachableSince: deaf ? now : null })
      .where(
        and(eq(mailboxes.id, id), deaf ? isNull(mailboxes.unreachableSince) : isNotNull(mailboxes.unreachableSince)),
      )
      .returning({ id: mailboxes.id });
    if (changed.length === 0) return null;
    const data = { mailboxId: id, name, email, ...(deaf && { problem }) };
    await tx.insert(events).values({
      workspaceId,
      type: deaf ? "mailbox.unreachable" : "mailbox.recovered",
      data,
      createdAt: now,
    });
    return deaf ? "unreachable" : "recovered";
  });
}

async function claimCanary(db: Db, { id, email }: { id: string; email: string }, now: Date) {
  return db.transaction(async (tx) => {
    await tx.select({ id: mailboxes.id }).from(mailboxes).where(eq(mailboxes.id, id)).for("update");
    const since = new Date(now.getTime() - CANARY_INTERVAL_MS + SLACK_MS);
    const [recent] = await tx
      .select({ id: canaries.id })
      .from(canaries)
      .where(and(eq(canaries.mailboxId, id), gt(canaries.sentAt, since)))
      .limit(1);
    if (recent) return null;
    const messageId = canaryId(randomUUID(), email);
    await tx.insert(canaries).values({ mailboxId: id, messageId, sentAt: now });
    return { messageId };
  });
}
