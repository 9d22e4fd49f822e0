import type { Detail } from "@/lib/client/reply-queries";
import type { Intent } from "@/lib/core/reply/intents";

export type NextAction = { title: string; why: string; act: "reply" | "decide" | "link" | "done" | "none" };

type Words = { title: string; why: (name: string) => string; act: NextAction["act"] };

const NOTHING_PLANNED = "Nothing else is planned.";

/** First form: by intent alone. */
const BY_INTENT: Record<Intent, Words> = {
  interested: { title: "Take the next step", why: (name) => `${name} agreed. ${NOTHING_PLANNED}`, act: "reply" },
  meeting_booked: { title: "Confirm the meeting", why: (name) => `${name} named a time.`, act: "reply" },
  offer: { title: "Answer the offer", why: (name) => `${name} named terms.`, act: "reply" },
  question: {
    title: "Answer the question",
    why: (name) => `${name} wants to know more before deciding.`,
    act: "reply",
  },
  referral: {
    title: "Thank, and write to the other person",
    why: (name) => `${name} named somebody else.`,
    act: "reply",
  },
  not_now: {
    title: "Wait until the named time",
    why: (name) => `${name} asked for later. Mailing waits.`,
    act: "done",
  },
  support: {
    title: "Pass it to a person who can help",
    why: (name) => `${name} has a problem of another kind.`,
    act: "reply",
  },
  billing: {
    title: "Check the money matter",
    why: (name) => `${name} writes about an invoice or a payment.`,
    act: "reply",
  },
  legal: { title: "Answer with care", why: (name) => `${name} writes about the law. A person answers.`, act: "reply" },
  security: {
    title: "Look at the report",
    why: (name) => `${name} writes about security. A person answers.`,
    act: "reply",
  },
  unclassified: { title: "Read it and give it a tag", why: () => "No reading was sure enough.", act: "decide" },
  objection: { title: "Leave it", why: (name) => `${name} declined. No more mail goes out.`, act: "done" },
  unsubscribe: { title: "Leave it", why: (name) => `${name} opted out and is never mailed again.`, act: "none" },
  out_of_office: {
    title: "Wait for the return",
    why: (name) => `${name} is away. Mailing waits until then.`,
    act: "done",
  },
  auto_reply: { title: "Nothing to do", why: () => "A machine answered.", act: "done" },
  bounce: { title: "Find another address", why: () => "The mail came back.", act: "none" },
  left_company: { title: "Find another contact", why: (name) => `${name} does not work there any more.`, act: "none" },
};

/** What to do next about a reply, why, and which button does it. Linking comes before deciding, deciding before answering. */
export function nextActionFor(reply: Detail, firstName: string): NextAction {
  if (reply.handledAt) return { title: "Nothing to do", why: "This reply is done.", act: "none" };
  if (!reply.leadCard)
    return { title: "Find the mail it answers", why: "Nothing is done until it is linked.", act: "link" };
  if (reply.needsReview) return { title: `Decide what ${firstName} means`, why: reviewWhy(reply), act: "decide" };
  const { title, why, act } = BY_INTENT[reply.intent];
  return { title, why: why(firstName), act };
}

function reviewWhy({ safety, flags }: Detail): string {
  if (safety.verdict !== "clean") return `It looks like ${safety.verdict}. Nothing is done by itself.`;
  if (flags.includes("conflicting_intents")) return "Two readings in one mail. Only sending is frozen.";
  return "No reading was sure enough to act on.";
}

/** How a person is called in a sentence: the first name, else the address. */
export function firstNameOf(fromName: string, fromEmail: string): string {
  return fromName.trim().split(/[\s,]+/)[0] || fromEmail || "The sender";
}
