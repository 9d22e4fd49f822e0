import { createHash } from "node:crypto";
import { contentOf } from "../../core/matching/message-identity";
import { err, ok } from "../../core/result";
import type { FetchedMessage, Mailbox } from "../../ports/mailbox";
import { connectImap, type ImapSettings } from "./imap-client";
import { failureOf } from "./imap-failure";
import { imapSession } from "./imap-session";
import { parseMessage } from "./parse-message";
import { sanitiseHtml } from "./sanitise";

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
    parse,
    contentDigest,
  };
}

async function parse(fetched: FetchedMessage) {
  const message = await parseMessage(fetched.raw, fetched);
  const safeHtml = message.html === null ? null : sanitiseHtml(message.html);
  return { message: fetched.partial ? { ...message, truncated: true } : message, safeHtml };
}

function contentDigest(raw: Uint8Array): string {
  const hash = createHash("sha256");
  for (const part of contentOf(raw)) hash.update(part);
  return hash.digest("hex");
}
