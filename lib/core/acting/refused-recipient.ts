import { bounceRow } from "../reply/layers/bounce/bounce-table";
import type { Consequence } from "./consequences";

const ENHANCED_CODE = /\b[45]\.\d{1,3}\.\d{1,3}\b/;

/**
 * What follows when the mail server refuses a recipient for good: a dead address is stopped like one that bounced. A
 * refusal that speaks of us (relaying, policy, a full box) stops nobody. Source: spec 2 "The pipeline", spec 4 "Bounce table".
 */
export function consequencesOfRefusal(refusal: {
  recipientEmail: string;
  code: number | null;
  response: string | null;
}): Consequence[] {
  const text = (refusal.response ?? "").toLowerCase();
  const code = ENHANCED_CODE.exec(text)?.[0] ?? null;
  const { kind, reason, suppress } = bounceRow({ code, smtpCode: refusal.code, text });
  if (kind !== "hard" || suppress?.days !== null) return [];
  const rule = ["refused_at_rcpt", code ?? refusal.code, reason].filter(Boolean).join(" ");
  const addresses = [refusal.recipientEmail];
  return [
    { kind: "lead_status", to: "bounced", rule },
    { kind: "suppress", addresses, reasonCode: "hard_bounce", days: null, rule },
  ];
}
