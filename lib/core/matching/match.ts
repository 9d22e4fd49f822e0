/** An attempt that a reply may answer, as far as matching needs it. */
export type AttemptCandidate = {
  attemptId: string;
  leadId: string;
  campaignId: string;
  messageId: string;
  serverMessageId: string | null;
  replyToken: string;
  recipientEmail: string;
  recipientDomain: string;
  subject: string;
  body: string;
  sentAt: Date;
  /** Addresses confirmed as belonging to the recipient. */
  aliases: string[];
};
