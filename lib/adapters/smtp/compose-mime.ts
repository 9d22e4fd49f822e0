import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { ATTEMPT_HEADER } from "../../core/attempt";
import { htmlTwin } from "../../core/compose/html-twin";
import type { OutgoingMessage } from "../../ports/mailer";

/** The same message gives the same bytes: date, id and boundary are all taken from it. */
export async function composeMime(message: OutgoingMessage): Promise<string> {
  const mail = new MailComposer({
    from: message.from,
    to: message.to,
    ...(message.replyTo && { replyTo: { name: "", address: message.replyTo } }),
    subject: message.subject,
    messageId: message.messageId,
    date: message.date,
    ...threadHeaders(message),
    text: message.text,
    html: htmlTwin(message.text),
    headers: { ...unsubscribeHeaders(message), [ATTEMPT_HEADER]: message.attemptId },
    baseBoundary: createHash("sha256").update(message.messageId).digest("hex").slice(0, 24),
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return (await mail.compile().build()).toString("utf8");
}

/** A Message-ID that may stand in a header: RFC 5322, 3.6.4. What strangers call their mail may be anything. */
const PLAIN_ID = /^<[\x21-\x7e]+>$/;

function threadHeaders({ inReplyTo, references }: OutgoingMessage) {
  const plain = references.filter((id) => PLAIN_ID.test(id));
  return {
    ...(inReplyTo && PLAIN_ID.test(inReplyTo) && { inReplyTo }),
    ...(plain.length > 0 && { references: plain }),
  };
}

/** RFC 2369 and RFC 8058. */
function unsubscribeHeaders({ unsubscribe }: OutgoingMessage) {
  return {
    "List-Unsubscribe": `<${unsubscribe.url}>, <mailto:${unsubscribe.mailto}?subject=unsubscribe>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
