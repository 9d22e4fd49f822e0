import type { Row } from "@/lib/client/reply-queries";
import { clockText } from "@/lib/client/time-text";
import { INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";

const MINUTE_MS = 60_000;

/** What the machine does for each intent, in the ledger's words. Source: spec 5 "Consequences". */
const CONSEQUENCES: Record<Intent, string[]> = {
  interested: ["Lead moves to replied", "Waiting mails are cancelled"],
  meeting_booked: ["Lead moves to replied", "Waiting mails are cancelled"],
  offer: ["Lead moves to replied", "Waiting mails are cancelled"],
  question: ["Lead moves to replied", "Waiting mails are cancelled"],
  referral: ["Lead moves to replied", "Waiting mails are cancelled"],
  not_now: ["Mailing waits until the named time", "Reply goes to Done"],
  support: ["Waiting mails are cancelled"],
  billing: ["Waiting mails are cancelled"],
  legal: ["Waiting mails are cancelled"],
  security: ["Waiting mails are cancelled"],
  unclassified: ["Waiting mails are cancelled"],
  objection: ["Lead moves to lost", "Address is suppressed"],
  unsubscribe: ["Lead moves to unsubscribed", "Address is suppressed"],
  out_of_office: ["Mailing waits until the return", "Reply goes to Done"],
  auto_reply: ["Reply goes to Done"],
  bounce: ["Lead moves to bounced", "Address is suppressed"],
  left_company: ["Waiting mails are cancelled"],
};

type Clocked = Pick<Row, "receivedAt" | "lead" | "intent">;

/** What tagging a reply so will do, one short sentence each. Without a linked lead nothing moves. */
export function consequencesOf(reply: Clocked, intent: Intent, timeZone: string): string[] {
  const deadline = answerByText(reply, intent, timeZone);
  const answer = deadline ? [`You answer by ${deadline}`] : [];
  return reply.lead ? [...CONSEQUENCES[intent], ...answer] : [...answer, "Nothing else until it is linked"];
}

/** The line under the tag menu: it follows the name of the highlighted intent. */
export function changeText(reply: Clocked, intent: Intent, timeZone: string): string {
  if (intent === reply.intent) return "is the tag it has. Choosing it confirms it.";
  const [first = "", ...rest] = consequencesOf(reply, intent, timeZone);
  return `means: ${[first, ...rest].map(lowerFirst).join(", ")}. What the old tag did is undone.`;
}

function answerByText(reply: Clocked, intent: Intent, timeZone: string): string | null {
  const { slaMinutes } = INTENT_FACTS[intent];
  return slaMinutes === null ? null : clockText(Date.parse(reply.receivedAt) + slaMinutes * MINUTE_MS, timeZone);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
