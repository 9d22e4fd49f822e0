import type { AttemptStatus } from "../attempt";
import { registrableDomain } from "../email-address";
import type { Intent } from "../reply/intents";
import type { InboundMessage } from "../reply/message";
import { decodeEntities } from "../reply/own-words/entities";
import { quotationOf, quotedShingles } from "./fingerprint";
import { isFreeMail } from "./free-mail";
import { namesOf } from "./learned-ids";
import type { Match, MatchMethod, Suggestion } from "./matched";
import { isReport, reportedRecipients, returnedAttemptIds, returnedMessageIds } from "./returned-mail";
import { subjectBase } from "./subject-base";

/** An attempt that a reply may answer, as far as matching needs it, with what is known of its thread. */
export type AttemptCandidate = {
  attemptId: string;
  leadId: string;
  campaignId: string;
  status: AttemptStatus;
  messageId: string;
  serverMessageId: string | null;
  /** Further ids that a relay gave it: whole, or local parts. */
  aliasIds: string[];
  replyToken: string;
  recipientEmail: string;
  recipientDomain: string;
  subject: string;
  body: string;
  /** When it was accepted; when it was claimed where that is not known. */
  sentAt: Date;
  /** Addresses confirmed as belonging to the recipient. */
  aliases: string[];
  /** Intents of earlier replies of the lead, oldest first. */
  earlierIntents: Intent[];
  /** Soft bounces of the recipient in the last 30 days. */
  softBounces: number;
};

export type Matched = { match: Match | null; candidate: AttemptCandidate | null; suggestions: Suggestion[] };

const MOST_SUGGESTIONS = 3;
/** Clocks of servers differ by less than this. */
const CLOCK_SKEW_MS = 15 * 60_000;

/** Finds the mail that a message answers: seven methods in order, the first that finds one decides. Source: spec 3 "Match". */
export function matchAttempt(message: InboundMessage, candidates: AttemptCandidate[]): Matched {
  const newestFirst = [...candidates].sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime());
  for (const method of METHODS) {
    const found = method(message, newestFirst);
    if (found) return { match: linked(message, found), candidate: found.candidate, suggestions: [] };
  }
  return { match: null, candidate: null, suggestions: suggestionsFor(message, newestFirst) };
}

/** The reply token of every address of ours that the message went to: what stands after the last plus sign. */
export function replyTokensOf(message: InboundMessage): string[] {
  const addresses = [...message.to, ...message.cc].map(({ address }) => address).concat(message.deliveredTo);
  const tokens = addresses.map((address) => /\+([^+@]+)@/.exec(address)?.[1]);
  return [...new Set(tokens.filter((token) => token !== undefined))];
}

type Found = { candidate: AttemptCandidate; method: MatchMethod; score: number; evidence: string };
type Method = (message: InboundMessage, newestFirst: AttemptCandidate[]) => Found | null;

const METHODS: Method[] = [byInReplyTo, byReferences, byReplyToken, byReturnedMail, byQuotedText, bySender];

function byInReplyTo(message: InboundMessage, candidates: AttemptCandidate[]): Found | null {
  const hit = firstWithId(candidates, message.inReplyTo);
  return hit && { ...hit, method: "in_reply_to", score: 1, evidence: `In-Reply-To names ${hit.id}` };
}

function byReferences(message: InboundMessage, candidates: AttemptCandidate[]): Found | null {
  const hit = firstWithId(candidates, message.references.toReversed());
  return hit && { ...hit, method: "references", score: 1, evidence: `References names ${hit.id}` };
}

function byReplyToken(message: InboundMessage, candidates: AttemptCandidate[]): Found | null {
  const tokens = replyTokensOf(message);
  const candidate = candidates.find(({ replyToken }) => tokens.includes(replyToken.toLowerCase()));
  if (!candidate) return null;
  return { candidate, method: "reply_token", score: 1, evidence: `Sent to the reply address +${candidate.replyToken}` };
}

function byReturnedMail(message: InboundMessage, candidates: AttemptCandidate[]): Found | null {
  if (!isReport(message)) return null;
  const hit = firstWithId(candidates, returnedMessageIds(message));
  if (hit) return { ...hit, method: "bounce", score: 1, evidence: `Returns our mail ${hit.id}` };
  const returned = returnedAttemptIds(message);
  const ours = candidates.find(({ attemptId }) => returned.includes(attemptId));
  if (ours) return { candidate: ours, method: "bounce", score: 1, evidence: "Returns our mail, by its attempt" };
  for (const recipient of reportedRecipients(message)) {
    const candidate = mostRecent(message, candidates, (address) => address === recipient);
    if (candidate) return { candidate, method: "bounce", score: 0.8, evidence: `Reports on mail to ${recipient}` };
  }
  return null;
}

const LEAST_SHARE = 0.35;
const LEAST_SHINGLES = 6;

function byQuotedText(message: InboundMessage, candidates: AttemptCandidate[]): Found | null {
  const [best] = quotations(
    message,
    candidates.filter((candidate) => isNear(message, candidate)),
  );
  return best ? { ...best, method: "quoted_text", score: 0.8 } : null;
}

/** The address, or a domain of their own, in common. */
function isNear(message: InboundMessage, candidate: AttemptCandidate): boolean {
  const sender = message.from?.address;
  if (!sender) return false;
  if (isPerson(candidate, sender)) return true;
  const domain = registrableDomain(sender);
  return domain === candidate.recipientDomain && !isFreeMail(domain);
}

function quotations(
  message: InboundMessage,
  candidates: AttemptCandidate[],
): { candidate: AttemptCandidate; share: number; evidence: string }[] {
  if (candidates.length === 0) return [];
  const text = message.text || textWithQuotations(message.html ?? "");
  const quoted = quotedShingles(
    text,
    candidates.map(({ body }) => body),
  );
  if (quoted.size === 0) return [];
  return candidates
    .map((candidate) => ({ candidate, ...quotationOf(candidate.body, quoted) }))
    .filter(({ share, shingles }) => share >= LEAST_SHARE && shingles >= LEAST_SHINGLES)
    .sort((a, b) => b.share - a.share)
    .map(({ candidate, share, sentences }) => ({ candidate, share, evidence: quotesText(sentences) }));
}

/** Crude on purpose: only words count here, and quotations must stay in. */
function textWithQuotations(html: string): string {
  return decodeEntities(html.replace(/<[^<>]{0,5000}>/g, " "));
}

function quotesText(sentences: number): string {
  if (sentences === 0) return "Quotes part of this mail";
  return sentences === 1 ? "Quotes 1 sentence of this mail" : `Quotes ${sentences} sentences of this mail`;
}

function bySender(message: InboundMessage, candidates: AttemptCandidate[]): Found | null {
  const sender = message.from?.address;
  if (!sender || isReport(message)) return null;
  const candidate = mostRecent(message, candidates, (address) => address === sender);
  return candidate && { candidate, method: "from_email", score: 0.6, evidence: `Our last mail to ${sender}` };
}

/** The newest mail that was out when the message came; else the newest at all. */
function mostRecent(
  message: InboundMessage,
  newestFirst: AttemptCandidate[],
  isThem: (address: string) => boolean,
): AttemptCandidate | null {
  const theirs = newestFirst.filter(
    ({ status, recipientEmail, aliases }) => wasSent(status) && [recipientEmail, ...aliases].some(isThem),
  );
  const latest = message.receivedAt.getTime() + CLOCK_SKEW_MS;
  return theirs.find(({ sentAt }) => sentAt.getTime() <= latest) ?? theirs[0] ?? null;
}

function wasSent(status: AttemptStatus): boolean {
  return status === "sent" || status === "bounced" || status === "unknown";
}

function isPerson(candidate: AttemptCandidate, address: string): boolean {
  return candidate.recipientEmail === address || candidate.aliases.includes(address);
}

function firstWithId(
  candidates: AttemptCandidate[],
  ids: string[],
): { candidate: AttemptCandidate; id: string } | null {
  for (const id of ids) {
    const candidate = candidates.find((mail) => isNamed(mail, id));
    if (candidate) return { candidate, id };
  }
  return null;
}

/** Whether an id names a mail: its own, or one that a relay gave it. */
export function isNamed(
  mail: Pick<AttemptCandidate, "messageId" | "serverMessageId" | "aliasIds">,
  messageId: string,
): boolean {
  if (mail.messageId === messageId || mail.serverMessageId === messageId) return true;
  return namesOf(messageId).some((name) => mail.aliasIds.includes(name));
}

function linked(message: InboundMessage, { candidate, method, score, evidence }: Found): Match {
  const { attemptId, leadId, campaignId } = candidate;
  const sender = message.from?.address;
  const differentSender = sender !== undefined && !isPerson(candidate, sender) && !isReport(message);
  return { attemptId, leadId, campaignId, method, score, evidence, differentSender };
}

const SAME_SITE_AND_SUBJECT = 0.4;
const SAME_SITE = 0.2;

/** Up to three guesses for a person to choose from, the best first, at most one per lead. */
function suggestionsFor(message: InboundMessage, newestFirst: AttemptCandidate[]): Suggestion[] {
  const guesses = [...quoteGuesses(message, newestFirst), ...siteGuesses(message, newestFirst)];
  const best = new Map<string, Suggestion>();
  for (const guess of guesses.sort((a, b) => b.score - a.score)) {
    if (!best.has(guess.leadId)) best.set(guess.leadId, guess);
  }
  return [...best.values()].slice(0, MOST_SUGGESTIONS);
}

function quoteGuesses(message: InboundMessage, candidates: AttemptCandidate[]): Suggestion[] {
  return quotations(message, candidates).map(({ candidate, share, evidence }) =>
    suggestion(candidate, { method: "quoted_text", score: Math.round(share * 70) / 100, evidence }),
  );
}

function siteGuesses(message: InboundMessage, candidates: AttemptCandidate[]): Suggestion[] {
  const sender = message.from?.address;
  if (!sender || isReport(message)) return [];
  const domain = registrableDomain(sender);
  if (isFreeMail(domain)) return [];
  const base = subjectBase(message.subject);
  return candidates
    .filter(({ recipientDomain }) => recipientDomain === domain)
    .map((candidate) =>
      base !== "" && subjectBase(candidate.subject) === base
        ? suggestion(candidate, {
            method: "domain_subject",
            score: SAME_SITE_AND_SUBJECT,
            evidence: `Same subject, also at ${domain}`,
          })
        : suggestion(candidate, { method: "domain_subject", score: SAME_SITE, evidence: `Also at ${domain}` }),
    );
}

function suggestion(
  { attemptId, leadId, campaignId }: AttemptCandidate,
  guess: Pick<Suggestion, "method" | "score" | "evidence">,
): Suggestion {
  return { attemptId, leadId, campaignId, ...guess };
}
