import { searchWords } from "../../../core/inbox/search-words";
import type { HeaderLine, InboundMessage } from "../../../core/reply/message";
import { squeeze } from "../../../core/text";
import type { NewReply } from "../../../ports/inbox-store";

const SNIPPET_CHARACTERS = 200;

/** What is stored of the message itself. Source: spec 3 "What is stored of a message". */
export function messageColumns({ message, safeHtml, digest, wordsDigest, verdict }: NewReply) {
  return {
    contentDigest: digest,
    wordsDigest,
    messageId: message.messageId,
    inReplyTo: message.inReplyTo,
    referenceIds: message.references,
    fromEmail: message.from?.address ?? "",
    fromName: message.from?.name ?? "",
    replyTo: message.replyTo,
    toAddresses: message.to,
    ccAddresses: message.cc,
    deliveredTo: message.deliveredTo,
    subject: message.subject,
    text: message.text,
    html: safeHtml,
    ownWords: verdict.ownWords,
    snippet: snippetOf(verdict.ownWords || message.text),
    headers: message.headers.filter(isTelling).slice(0, MOST_HEADERS),
    attachments: message.attachments,
    dateHeader: message.date,
    receivedAt: message.receivedAt,
    sizeBytes: message.sizeBytes,
    searchWords: searchWords(searchedText(message, verdict.ownWords)),
  };
}

const MOST_SEARCHED = 50_000;

function searchedText({ from, subject }: InboundMessage, ownWords: string): string {
  return [from?.name, from?.address, subject, ownWords.slice(0, MOST_SEARCHED)].join(" ");
}

const MOST_HEADERS = 150;
/** Long, and no rule reads them; they stay in the source. */
const DULL_HEADERS =
  /^(received|dkim-signature|domainkey-signature|arc-.*|x-google-.*|x-gm-.*|x-received|x-ms-exchange-.*|x-microsoft-.*|x-forefront-.*|x-ms-.*|openpgp|autocrypt|face|x-face)$/;

function isTelling({ name }: HeaderLine): boolean {
  return !DULL_HEADERS.test(name);
}

function snippetOf(words: string): string {
  return [...squeeze(words.slice(0, SNIPPET_CHARACTERS * 4))].slice(0, SNIPPET_CHARACTERS).join("").toWellFormed();
}

export function verdictColumns({ verdict }: NewReply) {
  return {
    intent: verdict.intent,
    classification: verdict.classification,
    confidence: verdict.confidence,
    runnerUpIntent: verdict.runnerUpIntent,
    runnerUpConfidence: verdict.runnerUpConfidence,
    scores: verdict.scores,
    flags: verdict.flags,
    layer: verdict.layer,
    evidence: verdict.evidence,
    safetyVerdict: verdict.safety.verdict,
    safetyReasons: verdict.safety.reasons,
    bounce: verdict.bounce,
    returnDate: verdict.returnDate,
    returnDateAlternative: verdict.returnDateAlternative,
    rulesVersion: verdict.rulesVersion,
    modelVersion: verdict.modelVersion,
  };
}

export function matchColumns({ match, suggestions }: NewReply) {
  return {
    attemptId: match?.attemptId ?? null,
    leadId: match?.leadId ?? null,
    campaignId: match?.campaignId ?? null,
    matchMethod: match?.method ?? null,
    matchScore: match?.score ?? null,
    matchEvidence: match?.evidence ?? null,
    suggestions,
  };
}
