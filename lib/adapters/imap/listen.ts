import type { ImapFlow } from "imapflow";
import { err, ok, type Result } from "../../core/result";
import type { Listening, MailboxFailure } from "../../ports/mailbox";
import { connectImap, type ImapSettings } from "./imap-client";
import { failureOf } from "./imap-failure";

/** Servers end an IDLE after half an hour, and some firewalls a silent line after five minutes. */
const LONGEST_IDLE_MS = 4 * 60_000;

/** A connection of its own in IDLE on the inbox. What it says is a hint and no more: nothing is read over it. */
export async function listen(settings: ImapSettings, onNews: () => void): Promise<Result<Listening, MailboxFailure>> {
  try {
    const client = await connectImap(settings, { maxIdleMs: LONGEST_IDLE_MS });
    const ended = new Promise<void>((resolve) => client.once("close", () => resolve()));
    client.on("exists", ({ count, prevCount }) => {
      if (count > prevCount) onNews();
    });
    await client.mailboxOpen("INBOX", { readOnly: true });
    void idleOn(client);
    return ok({ ended, stop: () => client.close() });
  } catch (error) {
    return err(failureOf(error, settings));
  }
}

async function idleOn(client: ImapFlow): Promise<void> {
  while (client.usable) {
    const idled = await client.idle().catch(() => false);
    if (idled === false) client.close(); // it resolves so when the connection is of no use any more
  }
}
