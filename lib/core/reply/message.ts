import type { EmailAddress } from "../email-address";

/** One header line, name in lower case, value unfolded and decoded. Order and repeats are kept. */
export type HeaderLine = { name: string; value: string };

export type AttachmentInfo = {
  filename: string;
  contentType: string;
  sizeBytes: number;
  contentId: string | null;
  inline: boolean;
  /** The IMAP part that holds it, where the message was too large to be fetched whole; absent where the stored source holds it. */
  part?: string;
};

/** Stands in the header of a part that was left on the server: `<part>; size=<bytes>`. */
export const LEFT_PART_HEADER = "X-Left-On-Server";

/** What of a message too large to be fetched whole stays on the server until somebody asks for it. */
export type LeftOnServer = {
  /** Whether some of its text was left too, not only attachments. */
  text: boolean;
};

/** The parts of a delivery report that the parser finds in the MIME tree. Null where the message holds no such part. */
export type ReportParts = {
  /** Text of the message/delivery-status part (RFC 3464), header blocks parted by blank lines. */
  deliveryStatus: string | null;
  /** Header block of the returned message/rfc822 or text/rfc822-headers part. */
  returnedHeaders: string | null;
};

/**
 * A received message, parsed. What a mailbox adapter must deliver and what everything in core reads.
 * All strings are well-formed UTF-16 without NUL; addresses are normalised.
 */
export type InboundMessage = {
  /** Message-ID with its angle brackets, or null when missing. An index, never a key. */
  messageId: string | null;
  /** Every `<id>` of In-Reply-To, in order. */
  inReplyTo: string[];
  /** Every `<id>` of References, oldest first. */
  references: string[];
  from: EmailAddress | null;
  replyTo: EmailAddress[];
  to: EmailAddress[];
  cc: EmailAddress[];
  /** Delivered-To, X-Original-To and Envelope-To addresses. */
  deliveredTo: string[];
  subject: string;
  /** The text/plain body; empty when the message has none. */
  text: string;
  /** The text/html body as sent, unsanitised; null when the message has none. */
  html: string | null;
  headers: HeaderLine[];
  /** Top-level media type with its parameters, lower-case media type, e.g. `multipart/report; report-type=delivery-status`. */
  contentType: string;
  report: ReportParts;
  attachments: AttachmentInfo[];
  /** INTERNALDATE: when the server took the message. */
  receivedAt: Date;
  /** The Date header; null when missing or invalid. */
  date: Date | null;
  sizeBytes: number;
  /** True when text, HTML or subject were cut to the storage limits. */
  truncated: boolean;
};

/** First value of a header (lower-case name), or null. */
export function headerValue(message: Pick<InboundMessage, "headers">, name: string): string | null {
  return message.headers.find((line) => line.name === name)?.value ?? null;
}
