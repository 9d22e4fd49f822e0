import type { Judgement, JudgeSettings } from "../core/matching/judge";
import type { AttemptCandidate } from "../core/matching/match";
import type { InboundMessage } from "../core/reply/message";
import type { Result } from "../core/result";
import type { FetchedMessage } from "./mailbox";

/** A message taken apart. */
export type ReadMail = {
  message: InboundMessage;
  /** Its HTML as it may be stored and shown. */
  safeHtml: string | null;
  /** SHA-256 (hex) of the raw message without trace headers: what two copies of one mail have in common. */
  digest: string;
  /** SHA-256 (hex) of sender and words: what a copy keeps that came by another way. */
  wordsDigest: string;
};

/** A message with the mails of ours that it may answer. */
export type JudgeCase = { message: InboundMessage; candidates: AttemptCandidate[] };

/** A part of a received message, out of its raw source. `contentType` is what the sender claims; it may lie. */
export type AttachmentContent = {
  filename: string;
  contentType: string;
  /** Content-ID without its angle brackets. */
  contentId: string | null;
  content: Uint8Array;
};

/** Why a message could not be worked on: an error text that names no path and no secret. */
export type Unreadable = { reason: string };

/**
 * All work on what strangers wrote. It happens away from the event loop and within a deadline, so that the worst a
 * message can do is to be refused itself. Throws only when no work is possible at all.
 */
export interface MailReader {
  /** Takes messages apart, each for itself, in the order given. */
  read(fetched: FetchedMessage[]): Promise<Result<ReadMail, Unreadable>[]>;
  /** Finds what each message answers and what it means, in the order given. */
  judge(cases: JudgeCase[], settings: JudgeSettings): Promise<Result<Judgement, Unreadable>[]>;
  /** The attachments of a raw message in the order of `InboundMessage.attachments`. */
  attachments(raw: Uint8Array): Promise<Result<AttachmentContent[], Unreadable>>;
  close(): Promise<void>;
}
