import { and, asc, eq, inArray } from "drizzle-orm";
import { SUPPRESSION_LABELS } from "../../core/suppression";
import { applyBatch, type Task } from "./apply-consequences";
import type { Tx } from "./client";
import { placeStop } from "./place-stop";
import { addressesOfPerson } from "./queries/person-stops";
import { attempts, leads, workspaces } from "./schema";

export type UnsubscribeLink = { attemptId: string; provenBy: (secret: string) => boolean };

const RULE = "unsubscribe_link";

/** The recipient of a mail asks for no more: every known address of that person stops, and their leads move. */
export async function unsubscribe(tx: Tx, link: UnsubscribeLink, now: Date): Promise<boolean> {
  const mail = await mailOf(tx, link.attemptId);
  if (!mail || !link.provenBy(mail.secret)) return false;
  if (mail.recipientEmail === "") return true; // erased, and with that stopped for good
  const { workspaceId, secret } = mail;
  const addresses = await addressesOfPerson(tx, { workspaceId, addresses: [mail.recipientEmail] });
  for (const value of addresses) {
    const entry = { ...OPT_OUT, value, evidence: `The link in the mail “${mail.subject}”` };
    await placeStop(tx, { workspaceId, secret, entry, userId: null, attemptId: link.attemptId, now });
  }
  await applyBatch(tx, await followUps(tx, { workspaceId, addresses, attemptId: link.attemptId, now }));
  return true;
}

const OPT_OUT = {
  scope: "address",
  reasonCode: "unsubscribe",
  reason: SUPPRESSION_LABELS.unsubscribe,
  source: "link",
  replyId: null,
  expiresAt: null,
} as const;

async function mailOf(tx: Tx, attemptId: string) {
  const [mail] = await tx
    .select({
      workspaceId: attempts.workspaceId,
      recipientEmail: attempts.recipientEmail,
      subject: attempts.subject,
      secret: workspaces.secret,
    })
    .from(attempts)
    .innerJoin(workspaces, eq(workspaces.id, attempts.workspaceId))
    .where(eq(attempts.id, attemptId));
  return mail;
}

type Person = { workspaceId: string; addresses: string[]; attemptId: string; now: Date };

async function followUps(tx: Tx, { workspaceId, addresses, attemptId, now }: Person): Promise<Task[]> {
  const theirs = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(and(eq(leads.workspaceId, workspaceId), inArray(leads.contactEmail, addresses)))
    .orderBy(asc(leads.id));
  const cause = {
    workspaceId,
    replyId: null,
    cause: "person",
    rulesVersion: RULE,
    leadId: null,
    attemptId,
    now,
  } as const;
  return [
    ...theirs.map(({ id }): Task => ({ cause: { ...cause, leadId: id }, consequence: MOVE })),
    { cause, consequence: { kind: "cancel_queued", addresses, rule: RULE } },
  ];
}

const MOVE = { kind: "lead_status", to: "unsubscribed", rule: RULE } as const;
