"use client";
import { useLetterhead } from "@/lib/client/use-letterhead";
import { usePolicy } from "@/lib/client/use-policy";
import { usePreflight } from "@/lib/client/use-preflight";
import { fillPlaceholders, type PlaceholderValues } from "@/lib/core/compose/placeholders";
import type { Written } from "./use-written";

type MailTo = { recipientEmail: string | null; leadId: string | null; campaignId?: string; replyId?: string };

/** The written words as the mail that will leave, with all that speaks against it. The server fills and decides once more. */
export function useOutgoing(written: Written, { recipientEmail, leadId, campaignId, replyId }: MailTo) {
  const { senderEmail } = written;
  const { data: letterhead, error } = useLetterhead({ leadId, senderEmail, ...(replyId && { replyId }) });
  const mail = letterhead ? filled(written, letterhead.values) : written;
  const found = usePreflight({
    recipientEmail,
    subject: mail.subject,
    body: mail.body,
    answersReply: replyId !== undefined,
  });
  const policy = usePolicy({
    ...{ recipientEmail: recipientEmail ?? "", senderEmail, subject: mail.subject },
    ...(leadId && { leadId }),
    ...(campaignId && { campaignId }),
    ...(replyId && { replyId }),
  });
  const known = letterhead !== undefined || error !== null;
  const findings = known ? found : [];
  const blocked = findings.some(({ level }) => level === "block");
  return { letterhead, policy, findings, mayGo: known && !blocked && policy.data?.allowed !== false };
}

function filled({ subject, body }: Written, values: PlaceholderValues) {
  return { subject: fillPlaceholders(subject, values).text, body: fillPlaceholders(body, values).text };
}
