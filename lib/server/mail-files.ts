import { err } from "../core/result";
import type { AttachmentContent } from "../ports/mail-reader";
import type { KeptMail } from "../ports/reply-store";
import { attachmentOnServer } from "./attachment-on-server";
import { mailHtmlPolicy, mailPage, shownContentIds } from "./mail-html";
import { ownImages } from "./own-images";
import { contentDisposition, safeType } from "./safe-file";
import type { ActionContext } from "./user-action";
import type { Answer } from "./with-user";

type Reading = Pick<ActionContext, "replies" | "reader" | "actor">;
type Serving = Pick<ActionContext, "doors">;

const LOCKED_DOWN = { "x-content-type-options": "nosniff", "cache-control": "private, no-store" };

/** The message as it came, as a file. */
export async function sourceResponse({ replies, actor }: Reading, replyId: string): Promise<Answer> {
  const kept = await replies.source(actor, replyId);
  if (!kept) return err({ kind: "not_found" });
  return fileResponse(kept.raw, {
    contentType: "message/rfc822",
    disposition: contentDisposition(`${replyId}.eml`, false),
  });
}

/** A message that could not be read, as it came. */
export async function quarantinedSourceResponse(
  { inbox, actor }: Pick<ActionContext, "inbox" | "actor">,
  quarantineId: string,
): Promise<Answer> {
  const kept = await inbox.quarantined(actor.workspaceId, quarantineId);
  if (!kept) return err({ kind: "not_found" });
  const disposition = contentDisposition(`${quarantineId}.eml`, false);
  return fileResponse(kept.fetched.raw, { contentType: "message/rfc822", disposition });
}

/** The `n`th attachment, counted from 0 as the reply lists them. */
export async function attachmentResponse(parts: Reading & Serving, replyId: string, n: number): Promise<Answer> {
  const kept = await parts.replies.source(parts.actor, replyId);
  const part = kept?.attachments[n]?.part;
  if (kept && part !== undefined) {
    const fetched = await attachmentOnServer(parts, kept.places, part);
    return fetched.ok ? attachmentFile(fetched.value) : fetched;
  }
  const attachment = kept && (await attachmentsIn(parts, kept))[n];
  return attachment ? attachmentFile(attachment) : err({ kind: "not_found" });
}

function attachmentFile(attachment: AttachmentContent): Response {
  const { contentType, inline } = safeType(attachment.contentType, attachment.content);
  return fileResponse(attachment.content, {
    contentType,
    disposition: contentDisposition(attachment.filename, inline),
  });
}

/** The mail's HTML as a page that can neither run nor ask for anything. */
export async function htmlResponse(
  parts: Reading & Serving,
  replyId: string,
  wish: { images: boolean },
): Promise<Answer> {
  const html = await parts.replies.html(parts.actor, replyId);
  if (html === null) return err({ kind: "not_found" });
  const shown = shownContentIds(html);
  const kept = shown.size > 0 ? await parts.replies.source(parts.actor, replyId) : null;
  const embedded = kept ? await ownImages(parts, kept, shown) : new Map<string, string>();
  const images = { embedded, remoteAllowed: wish.images };
  return new Response(mailPage(html, images), {
    headers: {
      ...LOCKED_DOWN,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": mailHtmlPolicy(images),
      "referrer-policy": "no-referrer",
    },
  });
}

async function attachmentsIn({ reader }: Reading, { raw }: KeptMail): Promise<AttachmentContent[]> {
  const read = await reader.attachments(raw);
  return read.ok ? read.value : [];
}

function fileResponse(content: Uint8Array, file: { contentType: string; disposition: string }): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      ...LOCKED_DOWN,
      "content-type": file.contentType,
      "content-disposition": file.disposition,
      "content-length": String(content.byteLength),
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}
