import type { ActingRules } from "@/lib/client/acting-rules";
import type { Row } from "@/lib/client/reply-queries";
import { clockText, dateAndClockText } from "@/lib/client/time-text";
import { ACTS_OF_INTENT, type Act } from "@/lib/core/acting/acts";
import { addWorkingMinutes } from "@/lib/core/acting/working-hours";
import { INTENT_FACTS, type Intent } from "@/lib/core/reply/intents";

/** What each act of the machine changes, in the ledger's words. */
const WORDS: Record<Act, string> = {
  lead_replied: "Lead moves to replied",
  lead_lost: "Lead moves to lost",
  lead_unsubscribed: "Lead moves to unsubscribed",
  cancel_steps: "Waiting steps are cancelled",
  hold_in_conversation: "Other mail waits while you talk",
  hold_not_now: "Mailing waits until the named time",
  hold_absence: "Mailing waits until the return",
  suppress_declined: "Address is suppressed",
  suppress_opt_out: "Address is suppressed",
  archive: "Reply goes to Done",
  bounce: "A dead address is suppressed, its lead moves to bounced",
};

type Clocked = Pick<Row, "receivedAt" | "lead" | "intent">;
type Known = ActingRules & { now: number; timeZone: string };

/** What tagging a reply so will do, one short sentence each. Without a linked lead only an opt-out or a no is heeded. */
export function consequencesOf(reply: Clocked, intent: Intent, known: Known): string[] {
  const deadline = answerByText(reply, intent, known);
  const acts = ACTS_OF_INTENT[intent].filter((act) => isDone(act, reply, known)).map((act) => WORDS[act]);
  const found = [...acts, ...(deadline ? [`You answer by ${deadline}`] : [])];
  return reply.lead ? found : [...found, "Nothing else until it is linked"];
}

/** The line under the tag menu: it follows the name of the highlighted intent. */
export function changeText(reply: Clocked, intent: Intent, known: Known): string {
  if (intent === reply.intent) return "is the tag it has. Choosing it confirms it.";
  const [first = "nothing by itself", ...rest] = consequencesOf(reply, intent, known);
  return `means: ${[first, ...rest].map(lowerFirst).join(", ")}. What the old tag did is undone.`;
}

/** All that an intent may lead to, in one sentence without its full stop. */
export function actWords(intent: Intent): string {
  return ACTS_OF_INTENT[intent].map((act, at) => (at === 0 ? WORDS[act] : lowerFirst(WORDS[act]))).join(", ");
}

const WITHOUT_LEAD: readonly Act[] = ["suppress_declined", "suppress_opt_out"];

function isDone(act: Act, { lead }: Clocked, { autoSuppress }: Known): boolean {
  if (act === "suppress_declined" && autoSuppress === "opt_out") return false;
  return lead !== null || WITHOUT_LEAD.includes(act);
}

/** A reply that is tied to no mail has no clock yet. */
function answerByText({ receivedAt, lead }: Clocked, intent: Intent, known: Known): string | null {
  const { slaMinutes } = INTENT_FACTS[intent];
  if (slaMinutes === null || lead === null) return null;
  const at = addWorkingMinutes(new Date(receivedAt), slaMinutes, known.workingHours).getTime();
  const text = dateAndClockText(at, known);
  return text.startsWith("Today ") ? clockText(at, known.timeZone) : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
