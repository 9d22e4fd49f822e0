import { err, ok } from "../../core/result";
import type { Mailbox } from "../../ports/mailbox";
import { connectImap, type ImapSettings } from "./imap-client";
import { failureOf } from "./imap-failure";
import { imapSession } from "./imap-session";
import { listen } from "./listen";

/** A mailbox over IMAP. It only ever reads. */
export function imapMailbox(settings: ImapSettings): Mailbox {
  return {
    async connect() {
      try {
        return ok(imapSession(await connectImap(settings), settings));
      } catch (error) {
        return err(failureOf(error, settings));
      }
    },
    listen: (onNews) => listen(settings, onNews),
  };
}
