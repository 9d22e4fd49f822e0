import { and, asc, eq, gte, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Intent } from "../../../core/reply/intents";
import type { LabelCount } from "../../../core/views/classifier-views";
import type { Db } from "../client";
import { classificationHistory, replies } from "../schema";

/**
 * What the machine called the replies that came since, and what they are called now. A label that nobody has seen was
 * not left alone by anybody: only replies that were read or corrected count.
 */
export async function countLabels(
  db: Db,
  { workspaceId, since }: { workspaceId: string; since: Date },
): Promise<LabelCount[]> {
  const first = db
    .select({ intent: classificationHistory.intent })
    .from(classificationHistory)
    .where(eq(classificationHistory.replyId, replies.id))
    .orderBy(asc(classificationHistory.createdAt), asc(classificationHistory.id))
    .limit(1);
  const seen = db
    .select({
      week: sql<string>`to_char(date_trunc('week', ${replies.receivedAt} at time zone 'UTC'), 'YYYY-MM-DD')`.as("week"),
      said: sql<Intent>`case when ${replies.layer} = 'person' then coalesce((${first}), ${replies.intent}) else ${replies.intent} end`.as(
        "said",
      ),
      meant: sql<Intent>`${replies.intent}`.as("meant"),
    })
    .from(replies)
    .where(
      and(
        eq(replies.workspaceId, workspaceId),
        gte(replies.receivedAt, since),
        isNull(replies.deletedAt),
        or(isNotNull(replies.readAt), eq(replies.layer, "person")),
      ),
    )
    .as("seen");
  return db
    .select({ week: seen.week, said: seen.said, meant: seen.meant, count: sql<number>`count(*)::int` })
    .from(seen)
    .groupBy(seen.week, seen.said, seen.meant)
    .orderBy(seen.week, seen.said, seen.meant);
}
