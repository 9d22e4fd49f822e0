import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { readOffer } from "../../../core/reply/offer";
import type { Actor } from "../../../core/user";
import type { EarlierOffer } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { leads, replies } from "../schema";
import { every } from "./conditions";
import { visibleReplies } from "./visibility";

const SHOWN = 5;

/** What a site asked for, newest first, leaving out one reply. */
export async function earlierOffers(
  db: Db,
  { actor, domain, replyId }: { actor: Actor; domain: string; replyId: string | null },
): Promise<EarlierOffer[]> {
  const rows = await db
    .select({
      replyId: replies.id,
      at: replies.receivedAt,
      fromName: replies.fromName,
      fromEmail: replies.fromEmail,
      offer: replies.offer,
      ownWords: replies.ownWords,
    })
    .from(replies)
    .innerJoin(leads, eq(leads.id, replies.leadId))
    .where(
      every(
        visibleReplies(actor),
        and(
          eq(leads.domain, domain),
          eq(replies.intent, "offer"),
          replyId === null ? undefined : ne(replies.id, replyId),
          isNull(replies.deletedAt),
        ),
      ),
    )
    .orderBy(desc(replies.receivedAt), desc(replies.id))
    .limit(SHOWN);
  return rows.map(({ fromName, fromEmail, offer, ownWords, ...row }) => ({
    ...row,
    from: fromName || fromEmail,
    offer: offer ?? readOffer(ownWords),
  }));
}
