import { utcDay } from "../../../core/day";
import { registrableDomain } from "../../../core/email-address";
import type { LeadStatus } from "../../../core/lead";
import { duplicateKey } from "../../../core/policy/idempotency";
import { decideSend, type PolicyFacts } from "../../../core/policy/policy";
import type { LegalBasis } from "../../../core/policy/region";
import type { PolicyResult } from "../../../ports/outreach-store";
import type { Tx } from "../client";
import { keyedHash } from "../keyed-hash";
import { keyIsHeld } from "../queries/idempotency-keys";
import { holdsOn, suppressionOn } from "../queries/person-stops";
import { type SlotScope, sendsOn } from "../queries/send-slots";
import { mailboxScope, mailboxStanding } from "./mailbox-standing";
import type { OutreachSettings } from "./outreach-parts";

/** What the policy is asked about: a draft, or a bare question. */
export type Subject = {
  attemptId: string;
  workspaceId: string;
  /** Null while nothing says which one it would leave through. */
  mailboxId: string | null;
  userId: string | null;
  secret: string;
  lead: { status: LeadStatus; hasAddress: boolean } | null;
  recipientEmail: string;
  sender: PolicyFacts["sender"];
  senderEmail: string;
  subject: string;
  replyId: string | null;
  legalBasis: LegalBasis;
  region: string;
  consented: boolean;
  /** It has taken its slots of this day already, at an earlier try. */
  holdsSlots: boolean;
};

export type Assessment = { facts: PolicyFacts; policy: PolicyResult };

/** Reads all that the policy asks for, as of a moment, and decides. Nothing is reserved. */
export async function assess(
  tx: Tx,
  { limits, requireConsent }: OutreachSettings,
  subject: Subject,
  at: Date,
): Promise<Assessment> {
  const { workspaceId, attemptId, recipientEmail, mailboxId } = subject;
  const { domain, user, mailbox } = scopesOf(subject);
  const person = { workspaceId, addresses: [recipientEmail], now: at };
  const suppression = await suppressionOn(tx, person);
  const holds = await holdsOn(tx, person);
  const standing = mailboxId && (await mailboxStanding(tx, limits, { workspaceId, mailboxId }, at));
  const scopes = standing && mailbox ? [domain, user, mailbox] : [domain, user];
  const sends = await sendsOn(tx, { workspaceId, scopes, day: utcDay(at) });
  const duplicate = await keyIsHeld(tx, { workspaceId, keyHash: keyHashOf(subject), attemptId, at });
  const own = subject.holdsSlots ? 1 : 0;
  return decided(subject, {
    lead: subject.lead,
    suppression,
    holds,
    answersReply: subject.replyId !== null,
    userSendsToday: (sends.get(user) ?? 0) - own,
    userLimit: limits.userPerDay,
    domainSendsToday: (sends.get(domain) ?? 0) - own,
    domainLimit: limits.domainPerDay,
    mailbox: standing && mailbox ? { ...standing, sendsToday: (sends.get(mailbox) ?? 0) - own } : null,
    duplicate,
    sender: subject.sender,
    legalBasis: subject.legalBasis,
    consent: { recorded: subject.consented, required: requireConsent },
  });
}

export function decided(
  { region, legalBasis }: Pick<Subject, "region" | "legalBasis">,
  facts: PolicyFacts,
): Assessment {
  const policy = {
    ...decideSend(facts),
    legalBasis,
    region,
    dailyUserCount: facts.userSendsToday,
    dailyUserLimit: facts.userLimit,
    dailyDomainCount: facts.domainSendsToday,
    dailyDomainLimit: facts.domainLimit,
    fallbackSenderEmail: facts.sender.fallback,
  };
  return { facts, policy };
}

/** Mail that no user sends counts against one allowance of its own. */
export function scopesOf({
  recipientEmail,
  userId,
  mailboxId,
}: Pick<Subject, "recipientEmail" | "userId" | "mailboxId">): {
  domain: SlotScope;
  user: SlotScope;
  mailbox: SlotScope | null;
} {
  return {
    domain: `domain:${registrableDomain(recipientEmail)}`,
    user: `user:${userId ?? "none"}`,
    mailbox: mailboxId === null ? null : mailboxScope(mailboxId),
  };
}

/** The idempotency key of a mail, so hashed that the table holds no address. */
export function keyHashOf(mail: {
  secret: string;
  senderEmail: string;
  recipientEmail: string;
  subject: string;
}): string {
  return keyedHash(mail.secret, `send:${duplicateKey(mail)}`);
}
