import type { Intent } from "../reply/intents";

/** What a reply of an intent asks of us, and why: a sentence that begins with the person's name. */
export const REPLY_WORDS: Record<Intent, { title: string; why: string }> = {
  interested: { title: "Take the next step", why: "agreed. Nothing else is planned." },
  meeting_booked: { title: "Confirm the meeting", why: "named a time." },
  offer: { title: "Answer the offer", why: "named terms." },
  question: { title: "Answer the question", why: "wants to know more before deciding." },
  referral: { title: "Thank, and write to the other person", why: "named somebody else." },
  not_now: { title: "Wait until the named time", why: "asked for later." },
  support: { title: "Pass it to somebody who can help", why: "has a problem of another kind." },
  billing: { title: "Check the money matter", why: "writes about an invoice or a payment." },
  legal: { title: "Answer with care", why: "writes about the law." },
  security: { title: "Look at the report", why: "writes about security." },
  unclassified: { title: "Read it and give it a tag", why: "wrote what no reading was sure of." },
  objection: { title: "Leave it", why: "declined. No more mail goes out." },
  unsubscribe: { title: "Leave it", why: "opted out and is never mailed again." },
  out_of_office: { title: "Wait for the return", why: "is away." },
  auto_reply: { title: "Nothing to do", why: "let a machine answer." },
  bounce: { title: "Find another address", why: "cannot be reached: the mail came back." },
  left_company: { title: "Find another contact", why: "does not work there any more." },
};
