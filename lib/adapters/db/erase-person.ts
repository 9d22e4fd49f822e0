import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { err, ok, type Result } from "../../core/result";
import type { Actor } from "../../core/user";
import type { Erased } from "../../ports/suppression-store";
import type { Tx } from "./client";
import { eraseMentions } from "./erase-mentions";
import { eraseReplies } from "./erase-replies";
import { addressPattern } from "./erased-address";
import { suppressionHash } from "./keyed-hash";
import { placeStop } from "./place-stop";
import { addressesOfPerson } from "./queries/person-stops";
import { workspaceSecret } from "./queries/send-targets";
import { attempts, auditLog, holds, leadDrafts, leads, personAliases, suppressions, trustedSenders } from "./schema";

type Erasure = { actor: Actor; email: string; reason: string; now: Date };
type Person = { workspaceId: string; addresses: string[]; leadIds: string[]; now: Date };

/**
 * Forgets a person under all their addresses, but for the keyed hashes that keep them from being mailed. Their leads are
 * locked first: a claim comes before the erasure or finds the stop.
 */
export async function erasePerson(tx: Tx, erasure: Erasure): Promise<Result<Erased, { kind: "mail_in_flight" }>> {
  const { actor, email, now } = erasure;
  const { workspaceId } = actor;
  const addresses = await addressesOfPerson(tx, { workspaceId, addresses: [email] });
  const theirs = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.workspaceId, workspaceId), inArray(leads.contactEmail, addresses)))
    .orderBy(leads.id)
    .for("update");
  const person = { workspaceId, addresses, leadIds: theirs.map(({ id }) => id), now };
  if (await isBeingMailed(tx, person)) return err({ kind: "mail_in_flight" });
  await stopForGood(tx, erasure, addresses);
  await tx
    .delete(trustedSenders)
    .where(and(eq(trustedSenders.workspaceId, workspaceId), inArray(trustedSenders.value, addresses)));
  return ok({
    replies: await eraseReplies(tx, person),
    attempts: await eraseAttempts(tx, person),
    leads: await eraseLeads(tx, person),
    auditEntries: await eraseRecords(tx, person),
    mentions: await eraseMentions(tx, person),
  });
}

/** A mail whose bytes are on the wire would write the server's answer, with the address in it, after the erasure. */
async function isBeingMailed(tx: Tx, person: Person): Promise<boolean> {
  const inFlight = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(mailsTo(person), eq(attempts.status, "sending")))
    .limit(1);
  return inFlight.length > 0;
}

function mailsTo({ workspaceId, addresses, leadIds }: Person): SQL | undefined {
  const theirs = or(
    inArray(attempts.recipientEmail, addresses),
    leadIds.length > 0 ? inArray(attempts.leadId, leadIds) : undefined,
  );
  return and(eq(attempts.workspaceId, workspaceId), theirs);
}

/** A stop that is never released, known by its hash alone; earlier ones of the same value forget theirs too. */
async function stopForGood(tx: Tx, { actor, reason, now }: Erasure, addresses: string[]): Promise<void> {
  const { workspaceId, userId } = actor;
  const secret = await workspaceSecret(tx, workspaceId);
  for (const value of addresses) {
    const entry = { scope: "address", value, reasonCode: "legal", reason, source: "person" } as const;
    const unlinked = { evidence: null, replyId: null, expiresAt: null };
    await placeStop(tx, { workspaceId, secret, entry: { ...entry, ...unlinked }, userId, attemptId: null, now });
    await tx
      .update(suppressions)
      .set({ value: null, evidence: null, replyId: null, reviewedAt: now, reviewedBy: userId })
      .where(
        and(
          eq(suppressions.workspaceId, workspaceId),
          eq(suppressions.valueHash, suppressionHash(secret, { scope: "address", value })),
        ),
      );
  }
}

async function eraseAttempts(tx: Tx, person: Person): Promise<number> {
  const erased = await tx
    .update(attempts)
    .set({
      status: sql`case when ${attempts.status} = 'queued' then 'cancelled' else ${attempts.status} end`,
      ...{ recipientEmail: "", recipientDomain: "", subject: "", body: "" },
      ...{ mime: null, smtpResponse: null, failure: null },
      updatedAt: person.now,
    })
    .where(mailsTo(person))
    .returning({ id: attempts.id });
  return erased.length;
}

/** The site stays, without its person: it is no lead any more. */
async function eraseLeads(tx: Tx, { leadIds, now }: Person): Promise<number> {
  if (leadIds.length === 0) return 0;
  await tx.delete(leadDrafts).where(inArray(leadDrafts.leadId, leadIds));
  await tx
    .update(leads)
    .set({
      ...{ contactName: null, contactEmail: null, notes: null, source: null },
      ...{ consentNote: null, consentAt: null, consentBy: null },
      status: "unsubscribed",
      updatedAt: now,
    })
    .where(inArray(leads.id, leadIds));
  return leadIds.length;
}

async function eraseRecords(tx: Tx, { workspaceId, addresses }: Person): Promise<number> {
  await tx.delete(holds).where(and(eq(holds.workspaceId, workspaceId), inArray(holds.personEmail, addresses)));
  await tx
    .delete(personAliases)
    .where(
      and(
        eq(personAliases.workspaceId, workspaceId),
        or(inArray(personAliases.aliasEmail, addresses), inArray(personAliases.personEmail, addresses)),
      ),
    );
  const forgotten = await tx
    .update(auditLog)
    .set({ leadEmail: "", subject: "", personSalt: null })
    .where(
      and(
        eq(auditLog.workspaceId, workspaceId),
        or(inArray(auditLog.leadEmail, addresses), sql`${auditLog.subject} ~* ${addressPattern(addresses)}`),
      ),
    )
    .returning({ id: auditLog.id });
  return forgotten.length;
}
