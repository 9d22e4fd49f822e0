import { and, eq, inArray, or } from "drizzle-orm";
import type { Tx } from "./client";
import { llmProposals, quarantine, replies, replySources, writtenDrafts } from "./schema";

type Person = { workspaceId: string; addresses: string[]; leadIds: string[]; now: Date };

/** What they wrote, and what was written back about them, becomes an empty tombstone: no later poll brings it back. */
export async function eraseReplies(tx: Tx, { workspaceId, addresses, leadIds, now }: Person): Promise<number> {
  const erased = await tx
    .update(replies)
    .set({ ...NOTHING, deletedAt: now, updatedAt: now })
    .where(
      and(
        eq(replies.workspaceId, workspaceId),
        or(inArray(replies.fromEmail, addresses), leadIds.length > 0 ? inArray(replies.leadId, leadIds) : undefined),
      ),
    )
    .returning({ id: replies.id });
  const ids = erased.map(({ id }) => id);
  if (ids.length > 0) {
    await tx.delete(replySources).where(inArray(replySources.replyId, ids));
    await tx.delete(llmProposals).where(inArray(llmProposals.replyId, ids));
    await tx.delete(writtenDrafts).where(inArray(writtenDrafts.replyId, ids));
    // Made readable later, and kept since as they came.
    await tx.delete(quarantine).where(inArray(quarantine.replyId, ids));
    await tx.delete(writtenDrafts).where(inArray(writtenDrafts.replyId, ids));
  }
  return ids.length;
}

/** The digest of the bytes and the message's own id stay: by them a copy is known. */
const NOTHING = {
  ...{ fromEmail: "", fromName: "", replyTo: [], toAddresses: [], ccAddresses: [], deliveredTo: [] },
  ...{ inReplyTo: [], referenceIds: [], subject: "", text: "", html: null, ownWords: "", snippet: "" },
  ...{ headers: [], attachments: [], evidence: [], safetyReasons: [], suggestions: [] },
  ...{
    wordsDigest: null,
    bounce: null,
    offer: null,
    matchEvidence: null,
    needsAnswer: false,
    needsReview: false,
    snoozedUntil: null,
  },
};
