import type { Delivery, Mailer } from "../ports/mailer";
import type { MailboxDoors } from "./mailbox-doors";

/** Provably unsent: it is tried again, and its mailbox may be open by then. */
const CLOSED: Delivery = {
  kind: "unsent",
  reason: "auth",
  code: null,
  response: null,
  retryable: true,
  recipientRefused: false,
};

/** Hands each mail to the mailbox that it leaves by. */
export function routedMailer(doors: MailboxDoors): Pick<Mailer, "deliver"> {
  return {
    async deliver(mail, hooks) {
      const door = await doors.of(mail.mailboxId);
      return door?.mailer && !door.disabled ? door.mailer.deliver(mail, hooks) : CLOSED;
    },
  };
}
