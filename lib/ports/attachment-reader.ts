/** A part of a received message, out of its raw source. `contentType` is what the sender claims; it may lie. */
export type AttachmentContent = {
  filename: string;
  contentType: string;
  /** Content-ID without its angle brackets. */
  contentId: string | null;
  content: Uint8Array;
};

export interface AttachmentReader {
  /** The attachments in the order of `InboundMessage.attachments`. Throws on bytes that are no message. */
  read(raw: Uint8Array): Promise<AttachmentContent[]>;
}
