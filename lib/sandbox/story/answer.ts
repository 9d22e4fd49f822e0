import type { RecipientBehaviour } from "../smtp-server";

export type Language = "en" | "de" | "fr" | "es" | "it" | "nl" | "pl" | "sv" | "ja" | "ar";

/** The program a person writes with: decides headers, the look of the quote, and text or HTML. */
export type MailClient = "gmail" | "outlook" | "apple-mail" | "iphone" | "thunderbird";

export type Person = { name: string; email: string };

/** In every text `{me}` stands for the first name, `{sender}` for the full name of who wrote to them. */
export type PersonAnswer = {
  kind: "person";
  client: MailClient;
  text: string;
  language?: Language;
  /** `inline`: their text is cut at lines of `---` and stands between the paragraphs of ours. */
  quote?: "below" | "inline" | "none";
  /** Written as a new mail: nothing in its headers names ours. Without a quote it never does. */
  threaded?: false;
  /** Default is what the client does: Gmail and Outlook send both, the others plain text. */
  form?: "plain" | "html-only" | "latin1";
  /** HTML in place of what the text would give; for `html-only`. */
  html?: string;
  /** Another address than the one that was mailed. */
  from?: Person;
  subject?: string;
  attachments?: ("meeting.ics" | "logo.png")[];
  /** What the receiving host found out about the sender; a person with no say in it fails. */
  authentication?: "pass" | "fail";
  folder?: "INBOX" | "Junk";
};

/** Written by a program on the person's behalf. */
export type AutomaticAnswer = {
  kind: "automatic";
  system: "exchange" | "gmail" | "sieve" | "ticket-desk";
  subject: string;
  text: string;
  from?: Person;
};

/** Written by a mail system about our mail. */
export type BounceAnswer = {
  kind: "bounce";
  /** How much of our mail comes back, or that the notice is free text. */
  form: "message/rfc822" | "text/rfc822-headers" | "qmail";
  action: "failed" | "delayed";
  status: string;
  diagnostic: string;
};

export type Answer = PersonAnswer | AutomaticAnswer | BounceAnswer;

/** A site and its contact, with what comes back when they are mailed. */
export type Prospect = {
  websiteUrl: string;
  websiteTitle: string;
  contactName: string;
  contactEmail: string;
  language: Language;
  relevanceScore: number;
  authorityScore: number;
  notes: string;
  /** What the first mail brings, in order. Empty: silence. */
  answers: Answer[];
  /** What each later mail brings; absent: a short friendly line in their language, unless they never answer in person. */
  later?: Answer | null;
  /** How their server takes the mail in the first place. */
  smtp?: RecipientBehaviour;
};
