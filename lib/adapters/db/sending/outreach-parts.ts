import type { SendLimits } from "../../../core/policy/limits";
import type { SenderRules } from "../../../core/policy/sender";
import type { Mailer } from "../../../ports/mailer";

export type OutreachSettings = {
  limits: SendLimits;
  /** Who may stand in From of the environment's mailbox, and the name beside it. Null while it is not configured. */
  sender: { rules: SenderRules; name: string } | null;
  /** A mail whose legal basis is consent goes only where one is recorded; otherwise its lack is a warning. */
  requireConsent: boolean;
  postalAddress: string | null;
  /** Where unsubscribe links lead; no slash at the end. */
  appUrl: string;
  replyTokenAddressing: "off" | "plus";
};

/** What the store needs besides the database. */
export type OutreachParts = { settings: OutreachSettings; compose: Mailer["compose"] };
