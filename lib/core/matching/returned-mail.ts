import { ATTEMPT_HEADER } from "../attempt";
import { normaliseAddress } from "../email-address";
import { headerValue, type InboundMessage } from "../reply/message";

/** Whether a message may be a mail system's report on one of our mails. Broad: it decides only where ids are looked for. */
export function isReport(message: InboundMessage): boolean {
  if (message.report.deliveryStatus !== null || /(?:delivery-status|feedback-report)/.test(message.contentType))
    return true;
  if (headerValue(message, "x-failed-recipients") !== null) return true;
  const sender = message.from?.address ?? "";
  return SYSTEM_SENDER.test(sender) || (message.from === null && headerValue(message, "return-path") === "<>");
}

const SYSTEM_SENDER = /^(mailer-daemon|mail-daemon|postmaster|mdaemon|mail-delivery|bounces?|double-bounce)[+@.-]/;
const MESSAGE_ID_LINE = /^[ \t>]{0,20}message-id:[ \t]{0,10}(?:\n[ \t]{1,10})?(<[^<>\s]{1,900}>)/gim;
const MOST_IDS = 20;

/** Message-IDs of the mails that a report gives back, in its returned part or in its text. */
export function returnedMessageIds(message: InboundMessage): string[] {
  const texts = [message.report.returnedHeaders ?? "", message.report.deliveryStatus ?? "", message.text];
  const ids = texts.flatMap((text) => [...text.matchAll(MESSAGE_ID_LINE)].map((line) => line[1] ?? ""));
  return [...new Set(ids)].slice(0, MOST_IDS);
}

const ATTEMPT_LINE = new RegExp(
  `^[ \\t>]{0,20}${ATTEMPT_HEADER}: {0,10}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s*$`,
  "gim",
);

/** The attempts that a report gives back, by the header that every mail of ours carries. */
export function returnedAttemptIds(message: InboundMessage): string[] {
  const texts = [message.report.returnedHeaders ?? "", message.text];
  const ids = texts.flatMap((text) => [...text.matchAll(ATTEMPT_LINE)].map((line) => (line[1] ?? "").toLowerCase()));
  return [...new Set(ids)].slice(0, MOST_IDS);
}

/** Recipients that a report names, Original-Recipient before Final-Recipient. Source: RFC 3464, 2.3.1 and 2.3.2. */
export function reportedRecipients(message: InboundMessage): string[] {
  const status = message.report.deliveryStatus ?? "";
  const named = ["original-recipient", "final-recipient"].flatMap((field) => fieldAddresses(status, field));
  const failed = (headerValue(message, "x-failed-recipients") ?? "").split(",").map(normaliseAddress);
  return [...new Set([...named, ...failed].filter((address) => address !== null))].slice(0, MOST_IDS);
}

function fieldAddresses(status: string, field: string): (string | null)[] {
  return status
    .split("\n")
    .filter((line) => line.toLowerCase().startsWith(`${field}:`))
    .map((line) => normaliseAddress((line.split(";")[1] ?? "").replace(/[<>]/g, "")));
}
