import type { HeaderLine, InboundMessage } from "./message";

/** A plain reply from Ann with whatever a test says about it. Headers come as an object of one line each. */
export function inboundMessage({
  headers = {},
  ...fields
}: Partial<Omit<InboundMessage, "headers">> & { headers?: Record<string, string> } = {}): InboundMessage {
  const lines: HeaderLine[] = Object.entries(headers).map(([name, value]) => ({ name: name.toLowerCase(), value }));
  return {
    messageId: "<reply@example.org>",
    inReplyTo: ["<ours@sender.example>"],
    references: [],
    from: { name: "Ann Editor", address: "ann@example.org" },
    replyTo: [],
    to: [{ name: "", address: "sam@sender.example" }],
    cc: [],
    deliveredTo: [],
    subject: "Re: An idea for your blog",
    text: "",
    html: null,
    contentType: "text/plain",
    report: { deliveryStatus: null, returnedHeaders: null },
    attachments: [],
    receivedAt: new Date("2026-03-02T10:00:00Z"), // a Monday
    date: null,
    sizeBytes: 1000,
    truncated: false,
    ...fields,
    headers: lines,
  };
}
