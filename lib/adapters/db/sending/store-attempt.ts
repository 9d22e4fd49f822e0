import { eq } from "drizzle-orm";
import { registrableDomain } from "../../../core/email-address";
import { SEND_LEASE_MS } from "../../../core/policy/limits";
import type { Tx } from "../client";
import { attempts } from "../schema";
import type { Draft } from "./draft";
import type { Identity, Outgoing } from "./outgoing";

export type StoredClaim = { turn: number; messageId: string; mime: string };

const CLAIMED = { turn: attempts.tries, messageId: attempts.messageId, mime: attempts.mime };

/** Writes a mail that was just asked for as `sending`. */
export async function insertClaim(tx: Tx, draft: Draft, mail: Outgoing, now: Date): Promise<StoredClaim> {
  const [row] = await tx
    .insert(attempts)
    .values({ ...newAttempt(draft, mail, now), mime: mail.mime, ...leased(draft, now) })
    .returning(CLAIMED);
  return whole(row, draft);
}

/** Marks a queued mail as `sending`; `mail` is null when an earlier try has fixed it. */
export async function updateClaim(tx: Tx, draft: Draft, mail: Outgoing | null, now: Date): Promise<StoredClaim> {
  const [row] = await tx
    .update(attempts)
    .set({ ...(mail && { ...placed(mail), mime: mail.mime }), ...addressed(draft), ...leased(draft, now) })
    .where(eq(attempts.id, draft.attemptId))
    .returning(CLAIMED);
  return whole(row, draft);
}

/** Writes a mail that waits for its time. Thread and bytes are fixed when it leaves. */
export async function insertQueued(
  tx: Tx,
  draft: Draft,
  { identity, dueAt, now }: { identity: Identity; dueAt: Date; now: Date },
): Promise<void> {
  await tx.insert(attempts).values({ ...newAttempt(draft, identity, now), status: "queued", dueAt });
}

function newAttempt(draft: Draft, identity: Identity, now: Date) {
  const { workspaceId, mailboxId, campaignId, userId, kind, subject, body } = draft;
  return {
    id: draft.attemptId,
    ...{ workspaceId, mailboxId, campaignId, userId, kind, subject, body },
    leadId: draft.lead.id,
    senderEmail: draft.senderEmail,
    ...addressed(draft),
    inReplyToReplyId: draft.replyId,
    number: identity.number,
    messageId: identity.messageId,
    replyToken: identity.replyToken,
    ...placed(identity),
    createdAt: now,
    updatedAt: now,
  };
}

function addressed({ recipientEmail, legalBasis, region }: Draft) {
  return { recipientEmail, recipientDomain: registrableDomain(recipientEmail), legalBasis, region };
}

function placed({ inReplyTo, references }: Identity) {
  return { inReplyTo, referenceIds: references };
}

function leased(draft: Draft, now: Date) {
  return {
    status: "sending" as const,
    phase: "claimed" as const,
    tries: (draft.stored?.turn ?? 0) + 1,
    claimedAt: now,
    leaseUntil: new Date(now.getTime() + SEND_LEASE_MS),
    failure: null,
    updatedAt: now,
  };
}

function whole(row: { turn: number; messageId: string; mime: string | null } | undefined, draft: Draft): StoredClaim {
  if (!row?.mime) throw new Error(`Attempt ${draft.attemptId} was not stored`);
  return { ...row, mime: row.mime };
}
