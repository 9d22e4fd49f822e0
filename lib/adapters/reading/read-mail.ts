import type { ReadMail } from "../../ports/mail-reader";
import type { FetchedMessage } from "../../ports/mailbox";
import { contentDigest, wordsDigest } from "./digests";
import { parseMessage } from "./parse-message";
import { sanitiseHtml } from "./sanitise";

/** Takes one message apart. Throws on what cannot be read. */
export async function readMail(fetched: FetchedMessage): Promise<ReadMail> {
  const digest = contentDigest(fetched.raw);
  const message = await parseMessage(fetched.raw, fetched);
  return {
    message,
    safeHtml: message.html === null ? null : sanitiseHtml(message.html),
    digest,
    wordsDigest: wordsDigest(message),
  };
}
