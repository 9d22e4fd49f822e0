import type { OutgoingMessage } from "../../../ports/mailer";
import type { SendRequest } from "../../../ports/outreach-store";
import { adminOf } from "../replies.fixture";
import type { Seed } from "../test-database.fixture";
import type { OutreachSettings } from "./outreach-parts";

export const SETTINGS: OutreachSettings = {
  limits: { userPerDay: 100, domainPerDay: 20 },
  sender: {
    rules: { fallback: "outreach@fernweg.example", allowed: ["*@fernweg.example"] },
    name: "Ana Pinto",
  },
  requireConsent: false,
  postalAddress: "Fernweg Lda, Rua do Sol 4, Porto",
  appUrl: "https://out.fernweg.example",
  replyTokenAddressing: "off",
};

export function requestOf(seed: Seed, leadId: string, changes: Partial<SendRequest> = {}): SendRequest {
  return {
    actor: adminOf(seed),
    campaignId: seed.campaignId,
    leadId,
    subject: "A broken link on your page",
    body: "Dear {name},\n\none link on your page is broken.\n\n{your_name}",
    senderEmail: null,
    replyId: null,
    kind: "composer",
    legalBasis: null,
    ...changes,
  };
}

/** Bytes that are enough where no mail leaves. */
export async function plainBytes(message: OutgoingMessage): Promise<string> {
  return `Message-ID: ${message.messageId}\r\nDate: ${message.date.toISOString()}\r\n\r\n${message.text}`;
}
