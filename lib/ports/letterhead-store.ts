import type { PlaceholderValues } from "../core/compose/placeholders";
import type { Actor } from "../core/user";

/** From whom a mail to a lead would come, and what its placeholders stand for. */
export type Letterhead = {
  /** The mailbox that it would leave by, and as whom; null while nothing can send. */
  from: { mailboxId: string; email: string } | null;
  /** Every address that may stand in From, that of a mail without a wish first. */
  senders: string[];
  values: PlaceholderValues;
};

export interface LetterheadStore {
  /** `senderEmail` null: without a wish. Null: the lead, or that reply of it, is not the actor's to see. */
  read(
    actor: Actor,
    mail: { leadId: string; replyId: string | null; senderEmail: string | null },
  ): Promise<Letterhead | null>;
}
