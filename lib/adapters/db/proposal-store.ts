import { and, desc, eq, gte, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { INTENT_FACTS, INTENTS, LOW_CONFIDENCE } from "../../core/reply/intents";
import type { ProposalStore } from "../../ports/proposal-store";
import type { Db } from "./client";
import { attempts, llmProposals, replies } from "./schema";

const HUMAN = INTENTS.filter((intent) => INTENT_FACTS[intent].human);
const MOST_TRIES = 3;
const RETRY_AFTER_MS = 10 * 60_000;
const YOUNGER_THAN_MS = 7 * 24 * 60 * 60_000;

export function createProposalStore(db: Db): ProposalStore {
  return {
    unsure: (workspaceId, limit, now) =>
      db
        .select({
          replyId: replies.id,
          subject: replies.subject,
          ownWords: replies.ownWords,
          lastOutboundText: attempts.body,
        })
        .from(replies)
        .leftJoin(attempts, eq(attempts.id, replies.attemptId))
        .leftJoin(llmProposals, eq(llmProposals.replyId, replies.id))
        .where(and(eq(replies.workspaceId, workspaceId), isUnsure(now), isUnasked(now)))
        .orderBy(desc(replies.receivedAt), desc(replies.id))
        .limit(limit),
    async askedSince(workspaceId, since) {
      const isRecent = and(eq(llmProposals.workspaceId, workspaceId), gte(llmProposals.createdAt, since));
      const [found] = await db
        .select({ asked: sql<number>`coalesce(sum(${llmProposals.tries}), 0)::int` })
        .from(llmProposals)
        .where(isRecent);
      return found?.asked ?? 0;
    },
    async keep(workspaceId, { replyId, model, proposed }, now) {
      const said = { intent: proposed?.intent ?? null, reason: proposed?.reason ?? "", model, createdAt: now };
      await db
        .insert(llmProposals)
        .values({ replyId, workspaceId, ...said })
        .onConflictDoUpdate({
          target: llmProposals.replyId,
          set: { ...said, tries: sql`${llmProposals.tries} + 1` },
        });
    },
  };
}

/** Clean mail of people that waits for a decision because the rules were not sure. */
function isUnsure(now: Date) {
  return and(
    replies.needsReview,
    isNull(replies.handledAt),
    isNull(replies.deletedAt),
    ne(replies.layer, "person"),
    eq(replies.safetyVerdict, "clean"),
    inArray(replies.intent, HUMAN),
    or(lt(replies.confidence, LOW_CONFIDENCE), sql`'conflicting_intents' = any(${replies.flags})`),
    gte(replies.receivedAt, new Date(now.getTime() - YOUNGER_THAN_MS)),
  );
}

function isUnasked(now: Date) {
  const mayBeTriedAgain = and(
    isNull(llmProposals.intent),
    lt(llmProposals.tries, MOST_TRIES),
    lt(llmProposals.createdAt, new Date(now.getTime() - RETRY_AFTER_MS)),
  );
  return or(isNull(llmProposals.replyId), mayBeTriedAgain);
}
