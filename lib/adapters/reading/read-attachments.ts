import { simpleParser } from "mailparser";
import type { AttachmentContent } from "../../ports/mail-reader";
import { PARSER_OPTIONS } from "./parse-message";

/** Takes the attachments out of a raw message, in the order in which parsing listed them. */
export async function readAttachments(raw: Uint8Array): Promise<AttachmentContent[]> {
  const mail = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), PARSER_OPTIONS);
  return mail.attachments.map((attachment) => ({
    filename: attachment.filename ?? "",
    contentType: attachment.contentType,
    contentId: attachment.cid ?? null,
    content: new Uint8Array(attachment.content),
  }));
}
