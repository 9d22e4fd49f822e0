import type { UnsentReason } from "../core/attempt";
import type { EmailAddress } from "../core/email-address";
import type { ConnectionStep } from "../core/mailbox/connection-fault";

/** A mail as it will leave, fixed when it is claimed. Header inputs hold no CR, LF or NUL. */
export type OutgoingMessage = {
  attemptId: string;
  messageId: string;
  from: EmailAddress;
  to: EmailAddress;
  replyTo: string | null;
  subject: string;
  /** Plain text with its footer; the HTML twin is made from it. */
  text: string;
  date: Date;
  inReplyTo: string | null;
  references: string[];
  /** https link of the one-click unsubscribe (RFC 8058), and the address of its mailto twin. */
  unsubscribe: { url: string; mailto: string };
};

/** How an SMTP conversation ended. `unsent` is proven; `unknown` means that the body had begun and no answer came. */
export type Delivery =
  | { kind: "accepted"; code: number; response: string; serverMessageId: string | null }
  | {
      kind: "unsent";
      reason: UnsentReason;
      code: number | null;
      response: string | null;
      retryable: boolean;
      recipientRefused: boolean;
    }
  | { kind: "unknown"; response: string | null };

/** How far a conversation came that sends nothing; the message is a sentence with the fix. */
export type MailerCheck = { ok: true } | { ok: false; step: ConnectionStep; message: string };

/** A mail as it goes over the wire, by one mailbox to one recipient, every byte fixed. */
export type OutgoingMail = { mailboxId: string; envelope: { from: string; to: string }; mime: string };

export interface Mailer {
  /** The whole MIME message for these inputs; the same inputs give the same bytes. */
  compose(message: OutgoingMessage): Promise<string>;
  /**
   * One SMTP conversation for one recipient. `onBodyStart` is awaited after the server's 354 and before the first byte
   * of the body leaves; if it throws, nothing was sent. Never throws for what a server or a network can do.
   */
  deliver(mail: OutgoingMail, hooks: { onBodyStart: () => Promise<void> }): Promise<Delivery>;
  /** Connects, secures, signs in and, where `sender` is named, asks whether it may send; gives up before any mail leaves. */
  check(sender?: string): Promise<MailerCheck>;
}
