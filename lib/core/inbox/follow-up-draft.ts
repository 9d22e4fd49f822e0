import { firstName } from "../person-name";
import type { Intent } from "../reply/intents";

/** What a draft may speak of. `returnDate` is `YYYY-MM-DD`; names may be empty. */
export type DraftFacts = {
  intent: Intent;
  theirName: string;
  ourName: string;
  subject: string;
  site: string;
  returnDate: string | null;
};

export type DraftText = { templateName: string; subject: string; body: string };

type Draft = { templateName: string; paragraphs: (facts: DraftFacts) => string[] };

/** A first version of the answer to a reply, by what the reply means. A person always reads and sends it. */
export function followUpText(facts: DraftFacts): DraftText {
  return textOf(DRAFTS[facts.intent] ?? PLAIN, facts);
}

/** The mail that goes on with somebody when the wait they asked for is over. */
export function resumptionText(facts: DraftFacts): DraftText {
  return facts.intent === "not_now" ? textOf(LATER, facts) : followUpText(facts);
}

/** A first mail to somebody whom another person named. `site` is the site both work for. */
export function introductionText(facts: Omit<DraftFacts, "intent" | "returnDate"> & { namedBy: string }): DraftText {
  const { theirName, ourName, namedBy, site } = facts;
  const paragraphs = [
    greeting(theirName),
    `${namedBy === "" ? "Your colleague" : namedBy} pointed me to you about ${site}.`,
    "I had written about a link on one of your pages. May I send you the details?",
    signature(ourName),
  ];
  const subject = facts.subject.trim().replace(REPLY_MARKS, "");
  return { templateName: "Referral: introduction", subject, body: paragraphs.join("\n\n") };
}

function textOf(draft: Draft, facts: DraftFacts): DraftText {
  const lines = [greeting(facts.theirName), ...draft.paragraphs(facts), signature(facts.ourName)];
  return { templateName: draft.templateName, subject: answering(facts.subject), body: lines.join("\n\n") };
}

const PLAIN: Draft = {
  templateName: "Plain answer",
  paragraphs: () => ["Thank you for your answer.", ""],
};

const LATER: Draft = {
  templateName: "Not now: as agreed",
  paragraphs: ({ site }) => [
    "You asked me to come back at about this time, so here I am.",
    `Is now a better moment to look at ${site}? I am happy to send everything again.`,
  ],
};

const DRAFTS: Partial<Record<Intent, Draft>> = {
  interested: {
    templateName: "Interested: next step",
    paragraphs: ({ site }) => [
      "Thank you, I am glad that this is of interest.",
      `The next step would be easy: tell me which page of ${site} fits best and what you need from me, and I send it over this week.`,
    ],
  },
  meeting_booked: {
    templateName: "Meeting: confirm",
    paragraphs: () => ["Thank you, the time suits me. I look forward to talking to you."],
  },
  offer: {
    templateName: "Offer: look at the terms",
    paragraphs: ({ site }) => [
      `Thank you for the terms for ${site}.`,
      "Before I decide, could you confirm the kind of link, how long it stays, and whether the page will carry a label?",
    ],
  },
  question: {
    templateName: "Question: answer frame",
    paragraphs: () => [
      "Thank you for asking.",
      "To your question:",
      "",
      "Does that answer it? I am happy to say more.",
    ],
  },
  referral: {
    templateName: "Referral: thanks",
    paragraphs: () => ["Thank you for pointing me to the right person. I will write to them and mention you."],
  },
  not_now: {
    templateName: "Not now: come back later",
    paragraphs: ({ returnDate }) => [
      "Thank you for telling me, that is perfectly fine.",
      returnDate
        ? `I will come back to you around ${longDate(returnDate)}.`
        : "When would be a better time to write again?",
    ],
  },
  out_of_office: {
    templateName: "Out of office: after the return",
    paragraphs: ({ site }) => [
      "I hope you had a good time away.",
      `I wrote to you about ${site} while you were out. Is it something you would like to look at now?`,
    ],
  },
};

function greeting(theirName: string): string {
  const first = firstName(theirName);
  return first === "" ? "Hello," : `Hello ${first},`;
}

function signature(ourName: string): string {
  return ourName.trim() === "" ? "Best regards" : `Best regards\n${ourName.trim()}`;
}

const REPLY_MARKS = /^(?:(?:re|aw|sv|antw|rif|ref)\s*:\s*)+/i;

/** One `Re:`, however many marks the subject wears already. */
function answering(subject: string): string {
  const bare = subject.trim().replace(REPLY_MARKS, "");
  return `Re: ${bare}`.trim();
}

function longDate(day: string): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", options);
}
