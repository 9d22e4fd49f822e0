import type { Evidence } from "../../classification";
import type { Intent } from "../../intents";
import type { InboundMessage } from "../../message";
import type { OwnWords } from "../../own-words/own-words";
import { fold } from "../../reading/fold";
import type { Reading } from "../../reading/reading";
import { type ReturnDate, returnDate } from "../../return-date/return-date";
import { writtenAt } from "../../return-date/sender-clock";
import { type Finding, finding } from "../finding";
import { asksSomething, LONGEST_NOTE_WORDS, WANTED_FROM, WISHES } from "../person-signs";
import { scorePhrases } from "../phrases/score";
import { type AutomatedHeader, automatedHeader, isFromDiscussionList } from "./automated-headers";
import { ABSENCE_SUBJECT, AUTO_SUBJECT, DEPARTED_SUBJECT, RECEIVED_SUBJECT } from "./automated-subjects";
import { countSigns, type Signs } from "./counted-signs";

/** What this layer makes of a message: a program's mail, a person's mail under a program's header, or neither. */
export type AutomatedResult =
  | { kind: "automated"; finding: Finding }
  | { kind: "conflict"; header: AutomatedHeader }
  | { kind: "human" };

type Situation = {
  message: InboundMessage;
  own: OwnWords;
  reading: Reading;
  /** The message answers one of our mails, as far as anyone knows. */
  answersUs: boolean;
  sentSubject: string | null;
};

const HUMAN: AutomatedResult = { kind: "human" };

/** Mail that a program wrote: by header, by subject, then by two signs in the body. Source: spec 4 "Order" 3 and 4. */
export function findAutomated(situation: Situation): AutomatedResult {
  const header = automatedHeader(situation.message);
  const subject = subjectSigns(situation);
  const isNote = mayBeNote(situation);
  if (!header && !isMarked(subject) && !isNote) return HUMAN; // most mail, whose signs need not be looked for
  const signs = countSigns(situation.reading);
  if (header?.strength === "sure") return automated(kindBySureHeader(situation, signs, subject), 0.98, header, signs);
  if (header) return byWeakHeader(header, situation, signs, subject);
  return (
    (isMarked(subject) ? bySubject(situation, signs, subject) : null) ??
    (isNote ? byBody(situation, signs) : null) ??
    HUMAN
  );
}

/** By its body alone only a mail that is short and asks nothing can be a program's. */
function mayBeNote(situation: Situation): boolean {
  return situation.reading.tokens.length < LONGEST_NOTE_WORDS && !asks(situation);
}

type SubjectSigns = {
  absence: boolean;
  auto: boolean;
  received: boolean;
  departed: boolean;
  answer: boolean;
  strict: boolean;
};

const NO_SUBJECT_SIGNS: SubjectSigns = {
  absence: false,
  auto: false,
  received: false,
  departed: false,
  answer: false,
  strict: false,
};

function isMarked({ absence, auto, received, departed }: SubjectSigns): boolean {
  return absence || auto || received || departed;
}

function subjectSigns({ message, sentSubject }: Situation): SubjectSigns {
  const subject = fold(message.subject).slice(0, 300).trim();
  const answer = /^(?:re|aw|sv|vs|antw|rif|res|odp|ynt|回复|答复|回覆)\s?:/.test(subject);
  // An answer to a mail of ours whose own subject speaks of absence says nothing.
  const echo = sentSubject !== null && sentSubject !== "" && subject.endsWith(fold(sentSubject).trim()) && answer;
  if (echo) return { ...NO_SUBJECT_SIGNS, answer };
  const absence = ABSENCE_SUBJECT.test(subject);
  const auto = AUTO_SUBJECT.test(subject);
  const strict = !answer && (absence || auto) && /^[^:：]{2,45}(?:[:：]|$)/.test(subject);
  return {
    absence,
    auto,
    received: RECEIVED_SUBJECT.test(subject),
    departed: DEPARTED_SUBJECT.test(subject),
    answer,
    strict,
  };
}

/** Gone for good, away, or just a program. */
function kindOf(signs: Signs, subject: SubjectSigns): Intent {
  const away = subject.absence || signs.absence >= 2;
  if ((signs.departed > 0 || subject.departed) && signs.absence < 3) return "left_company";
  if (away || (signs.absence === 1 && signs.received < 2)) return "out_of_office";
  return "auto_reply";
}

/** A program that names a day of return speaks of an absence, in whatever words; one that confirms receipt may promise an answer by it. */
function kindBySureHeader(situation: Situation, signs: Signs, subject: SubjectSigns): Intent {
  const kind = kindOf(signs, subject);
  if (kind !== "auto_reply") return kind;
  const named = returnNamed(situation);
  return (signs.received === 0 ? named?.said : named?.away) ? "out_of_office" : kind;
}

function namesReturn(situation: Situation): boolean {
  return returnNamed(situation)?.said ?? false;
}

function returnNamed({ message, own }: Situation): ReturnDate | null {
  return returnDate(own.text, { writtenAt: writtenAt(message), sender: message.from?.address ?? null });
}

function byWeakHeader(
  header: AutomatedHeader,
  situation: Situation,
  signs: Signs,
  subject: SubjectSigns,
): AutomatedResult {
  const alone = isFromDiscussionList(situation.message) ? 0 : signs.automatic + signs.departed;
  const saysSo = subject.strict || signs.absence >= 2 || alone > 0 || signs.received >= 2;
  if (saysSo) return automated(kindOf(signs, subject), 0.95, header, signs);
  if (isAnsweredByPerson(header, situation)) return { kind: "conflict", header };
  if (header.name === "feedback-id") return HUMAN; // every relay of Amazon SES adds it, to people's mail too
  return automated(kindOf(signs, subject), 0.9, header, signs);
}

/** A person's sentence, whatever header stands above it: in answer to us or to somebody, or passed on by a discussion list. */
function isAnsweredByPerson(header: AutomatedHeader, { message, reading, answersUs }: Situation): boolean {
  if (isFromDiscussionList(message)) return true;
  if (reading.tokens.length === 0) return false;
  return answersUs || (message.inReplyTo.length > 0 && header.name !== "x-precedence");
}

function bySubject(situation: Situation, signs: Signs, subject: SubjectSigns): AutomatedResult | null {
  if (subject.answer && signs.absence < 2 && isPersonal(situation, signs)) return null;
  const body = signs.absence + signs.automatic + signs.received + signs.departed;
  if (body === 0 && !subject.auto && isPersonal(situation, signs)) return null;
  const plain = !subject.answer && situation.reading.tokens.length < 60;
  if ((subject.absence || subject.auto) && (subject.strict || body > 0)) {
    return automated(kindOf(signs, subject), body > 0 ? 0.95 : 0.85, subjectEvidence(situation), signs);
  }
  if (subject.received && !subject.answer && body > 0)
    return automated(kindOf(signs, subject), 0.85, subjectEvidence(situation), signs);
  if (subject.departed && plain && signs.departed > 0)
    return automated("left_company", 0.85, subjectEvidence(situation), signs);
  return null;
}

/** Asks, wants or speaks of what was written. */
function isPersonal(situation: Situation, signs: Signs): boolean {
  return asks(situation) || signs.others.matter || wantsSomething(situation, signs);
}

/** Who has left may still want something; a single vague word is not enough. */
const WANTED_FROM_WHO_LEFT = 0.7;

/** A program wants nothing: words of a wish are a person's, whatever else the mail speaks of. */
function wantsSomething({ own, reading }: Situation, signs: Signs): boolean {
  const { scores, evidence } = scorePhrases(reading, own.signOffAt);
  const least = signs.departed > 0 ? WANTED_FROM_WHO_LEFT : WANTED_FROM;
  return scores.some(({ intent, score }) => {
    if (score < least || !WISHES.has(intent)) return false;
    return intent !== "unsubscribe" || !evidence.every(forbidsReplies);
  });
}

/** "Do not reply to this mail" is what programs say, not an opt-out. */
function forbidsReplies(words: Evidence): boolean {
  return words.kind === "words" && /\brepl(?:y|ies)\b/i.test(words.text);
}

/** More words around such a sentence may be a person's who quotes it. */
const LONGEST_PROGRAM_WORDS = 80;
const FIRST_SIGN_BEFORE = 400;
const BRIEF_NOTE_WORDS = 60;
/** So few words with one sign say nothing else. */
const ONE_SIGN_WORDS = 30;

/** No header, no subject: two signs of absence, or of a program, in such a note. */
function byBody(situation: Situation, signs: Signs): AutomatedResult | null {
  const words = situation.reading.tokens.length;
  if (signs.others.challenge) return automated("auto_reply", 0.8, null, signs);
  if (
    words < LONGEST_PROGRAM_WORDS &&
    signs.others.program &&
    !signs.others.contrast &&
    !wantsSomething(situation, signs)
  ) {
    return automated(signs.absence === 1 ? "auto_reply" : kindOf(signs, NO_SUBJECT_SIGNS), 0.85, null, signs);
  }
  if (!mayBeProgram(situation, signs)) return null;
  if (signs.departed > 0 && words < 100 && !signs.others.contrast) return automated("left_company", 0.8, null, signs);
  if (isAbsence(situation, signs)) return automated("out_of_office", absenceConfidence(signs), null, signs);
  if (signs.automatic > 0 && signs.absence > 0) return automated("out_of_office", 0.85, null, signs);
  if (signs.automatic + signs.received >= 2 && signs.automatic > 0) return automated("auto_reply", 0.85, null, signs);
  return isReceipt(signs, words) ? automated("auto_reply", 0.7, null, signs) : null;
}

/** Two signs, or one in a note so short that speaks of nothing else and contradicts nothing. */
function isAbsence(situation: Situation, signs: Signs): boolean {
  if (signs.absence >= 3) return true;
  if (signs.absence === 0 || signs.others.matter) return false;
  if (signs.absence === 2) return true;
  if (signs.others.contrast) return false;
  const words = situation.reading.tokens.length;
  if (words < ONE_SIGN_WORDS && (signs.away || namesReturn(situation))) return true;
  return signs.away && words < BRIEF_NOTE_WORDS && (namesReturn(situation) || CONTACT.test(situation.own.text));
}

/** Somebody else to turn to: an address or a number. */
const CONTACT = /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,}|(?:\+|\b0)\d[\d ()/-]{6,18}\d/i;

function absenceConfidence({ absence }: Signs): number {
  return 0.75 + 0.06 * Math.min(Math.max(absence - 2, 0), 3);
}

const BRIEF_RECEIPT_WORDS = 60;

/** An acknowledgement that promises an answer and says nothing of what was written. */
function isReceipt({ received, promised, others }: Signs, words: number): boolean {
  if (received >= 3) return true;
  return received > promised && promised > 0 && !others.matter && words < BRIEF_RECEIPT_WORDS;
}

/** A note that begins with its sign and wants nothing. */
function mayBeProgram(situation: Situation, signs: Signs): boolean {
  const early = signs.first !== null && signs.first.start < FIRST_SIGN_BEFORE;
  if (!early || (signs.others.stop && signs.automatic === 0)) return false;
  return signs.absence >= 3 || !wantsSomething(situation, signs);
}

function asks({ reading, own }: Situation): boolean {
  return asksSomething(reading, own.signOffAt);
}

type Proof = { name: string; value: string } | { subject: string } | null;

function subjectEvidence({ message }: Situation): Proof {
  return { subject: message.subject };
}

function automated(intent: Intent, confidence: number, proof: Proof, signs: Signs): AutomatedResult {
  const evidence: Evidence[] = [];
  if (proof && "name" in proof) evidence.push({ kind: "header", name: proof.name, value: proof.value, intent });
  if (proof && "subject" in proof) evidence.push({ kind: "subject", text: proof.subject, intent });
  if (signs.first) evidence.push({ kind: "words", ...signs.first, intent, text: "" });
  const layer = proof && "name" in proof ? "header" : "phrase";
  return { kind: "automated", finding: finding(intent, confidence, layer, evidence) };
}
