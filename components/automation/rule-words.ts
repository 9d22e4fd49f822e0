import { INTENT_FACTS, INTENTS } from "@/lib/core/reply/intents";

/** What the rules of the ledger are called; an intent's rule is called like its tag. */
const RULE_WORDS: Record<string, string> = {
  accepted_by_smtp: "The mail server took the mail",
  named_by_answer: "An answer named the mail",
  found_in_sent: "Found in the Sent folder",
  marked_by_person: "Marked as sent by hand",
  conflict: "Two readings: only sending is frozen",
  human_reply_in_doubt: "A person wrote, the tag is in doubt",
  soft_bounces: "Third soft bounce in 30 days",
};

/** The rule of a ledger row in words: "Tag: Declined", "Hard bounce 5.1.1 no such user". */
export function ruleText(rule: string): string {
  const intent = INTENTS.find((known) => known === rule);
  if (intent) return `Tag: ${INTENT_FACTS[intent].label}`;
  const words = RULE_WORDS[rule] ?? rule.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
