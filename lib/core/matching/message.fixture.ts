import type { InboundMessage } from "../reply/message";

/** A plain message of a stranger, with what a test changes. */
export function inboundMessage(changes: Partial<InboundMessage> = {}): InboundMessage {
  return {
    messageId: "<note@elsewhere.example>",
    inReplyTo: [],
    references: [],
    from: { name: "Mia", address: "mia@elsewhere.example" },
    replyTo: [],
    to: [{ name: "", address: "outreach@fernweg.example" }],
    cc: [],
    deliveredTo: [],
    subject: "Hello",
    text: "Hello there.",
    html: null,
    headers: [],
    contentType: "text/plain",
    report: { deliveryStatus: null, returnedHeaders: null },
    attachments: [],
    receivedAt: new Date("2026-11-20T10:00:00Z"),
    date: null,
    sizeBytes: 100,
    truncated: false,
    ...changes,
  };
}
