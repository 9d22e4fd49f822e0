import { PLACEHOLDERS } from "./placeholders";

/** What a mail looks like just before it is sent, and what is known of earlier contact with its recipient. */
export type PreflightFacts = {
  recipientEmail: string | null;
  subject: string;
  body: string;
  /** True when a person answers a mail of the recipient: then earlier contact is the point of it. */
  answersReply: boolean;
  /** Null while nobody has looked it up. */
  history: ContactHistory | null;
};

/** The newest contact of each kind; null where there is none. */
export type ContactHistory = {
  /** Our last mail to this address, from any campaign. */
  lastMail: { at: Date; campaignName: string } | null;
  /** The last answer that a person at the same site, but another one, gave us. */
  colleague: { at: Date; email: string; replyId: string } | null;
};

export type Finding = {
  code:
    | "missing_address"
    | "empty_subject"
    | "empty_body"
    | "open_placeholder"
    | "leftover"
    | "broken_link"
    | "long_body"
    | "contacted_recently"
    | "colleague_in_conversation";
  /** A mail with a blocking finding is not sent; a warning is the writer's to weigh. */
  level: "block" | "warn";
  /** What is wrong. */
  text: string;
  /** What to do about it. */
  remedy: string;
  /** The reply in which a colleague answered. */
  replyId?: string;
};

/** How long a mail to the same person still counts as recent. */
export const RECENT_DAYS = 14;
/** How long an answer of a colleague still counts as a conversation. */
export const CONVERSATION_DAYS = 60;
/** Beyond this a first mail is seldom read to its end. */
export const LONG_BODY_WORDS = 400;

/** Everything that speaks against sending a mail as it stands, what blocks first. The same words give the same findings. */
export function preflight(facts: PreflightFacts, now: Date): Finding[] {
  const findings = [
    ...missingParts(facts),
    ...openPlaceholders(facts),
    ...leftovers(facts),
    ...brokenLinks(facts),
    ...longBody(facts),
    ...(facts.answersReply || !facts.history ? [] : earlierContact(facts.history, now)),
  ];
  return findings.toSorted((one, other) => Number(one.level === "warn") - Number(other.level === "warn"));
}

function missingParts({ recipientEmail, subject, body }: PreflightFacts): Finding[] {
  return [
    ...(recipientEmail ? [] : [block("missing_address", "The lead has no address", "Add one on the lead's page")]),
    ...(subject.trim() ? [] : [block("empty_subject", "There is no subject", "Say in a few words what it is about")]),
    ...(body.trim() ? [] : [block("empty_body", "There is no text", "Write the mail, or pick a template")]),
  ];
}

const BRACES = /(?<!\{)\{([a-z_]{1,40})\}(?!\})/gi;

/** A placeholder of ours that no value fills, or a word in braces that is none of ours. */
function openPlaceholders({ subject, body }: PreflightFacts): Finding[] {
  return namesIn([subject, body], BRACES).map((name) => {
    return isPlaceholder(name)
      ? block("open_placeholder", `${name} has no value`, "Write the words yourself, or fill the lead's field")
      : block("open_placeholder", `${name} is no placeholder`, "Write the words yourself");
  });
}

function isPlaceholder(name: string): boolean {
  return PLACEHOLDERS.some((placeholder) => `{${placeholder}}` === name.toLowerCase());
}

/** Marks of other tools, which nothing here fills: {{x}}, {% x %}, <%= x %>, %NAME%, *|NAME|*, ${x}. */
const FOREIGN_MARKS =
  /\{\{[^{}\n]{0,60}\}\}|\{%[^{}\n]{0,60}%\}|<%[^%\n]{0,60}%>|\*\|[^|\n]{1,40}\|\*|\$\{[^{}\n]{1,40}\}|%[A-Z][A-Z_]{2,30}%/g;
/** [name], [Your company], [insert link]: words that ask to be replaced. */
const BRACKETS =
  /\[(?:(?:your|their|first|last|company|contact|insert|add|recipient|site|blog|website|topic)\b[^[\]\n]{0,40}|(?:full )?name|title|url|link|date|xxx?)\](?!\()/gi;

function leftovers({ subject, body }: PreflightFacts): Finding[] {
  return leftoverMarks([subject, body]).map((mark) =>
    block("leftover", `${mark} was left over`, "Put the real words in its place"),
  );
}

function leftoverMarks(texts: string[]): string[] {
  return [FOREIGN_MARKS, BRACKETS].flatMap((pattern) => namesIn(texts, pattern));
}

/** What looks as if something would be put in its place, and nothing will: words in braces that are no placeholder, and leftovers. */
export function unfillableMarks(texts: string[]): string[] {
  return [...namesIn(texts, BRACES).filter((name) => !isPlaceholder(name)), ...leftoverMarks(texts)];
}

const LINK_LIKE = /(?:\bhttps?|\bwww\.)\S*|\bhttps?:\s+\S+/gi;
const TRAILING = /[.,;:!?)\]}>'"]+$/;

function brokenLinks({ body }: PreflightFacts): Finding[] {
  const links = [...body.matchAll(LINK_LIKE)].map(([link]) => link.replace(TRAILING, ""));
  const broken = links.filter((link) => /[:.]/.test(link) && !leadsSomewhere(link));
  return [...new Set(broken)].map((link) =>
    warn("broken_link", `${shortened(link)} looks like a broken link`, "Open it once, and paste it anew"),
  );
}

/** Sites that stand in examples and templates, not on the web. */
const EXAMPLE_HOST = /(^|\.)(example\.(com|org|net)|yoursite\.com|yourdomain\.com|website\.com)$/i;

function leadsSomewhere(link: string): boolean {
  const address = /^www\./i.test(link) ? `https://${link}` : link;
  if (!/^https?:\/\/[^/]/i.test(address)) return false;
  const host = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? "";
  if (!/^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(host) || EXAMPLE_HOST.test(host)) return false;
  return !/https?:/i.test(address.slice(8).split("?")[0] ?? "");
}

function longBody({ body }: PreflightFacts): Finding[] {
  const words = body.split(/\s+/).filter((word) => word !== "").length;
  if (words <= LONG_BODY_WORDS) return [];
  return [warn("long_body", `${words} words are much for one mail`, `Under ${LONG_BODY_WORDS} is read more often`)];
}

const DAY_MS = 86_400_000;

function earlierContact({ lastMail, colleague }: ContactHistory, now: Date): Finding[] {
  const days = (at: Date) => Math.floor((now.getTime() - at.getTime()) / DAY_MS);
  const mailed = lastMail && days(lastMail.at) < RECENT_DAYS ? lastMail : null;
  const other = colleague && days(colleague.at) < CONVERSATION_DAYS ? colleague : null;
  const findings: Finding[] = [];
  if (mailed) {
    const text = `Last mailed ${agoText(days(mailed.at))}, in ${mailed.campaignName}`;
    findings.push(warn("contacted_recently", text, "Wait for an answer, or say why you write again"));
  }
  if (other) {
    const text = `${other.email} at the same site answered ${agoText(days(other.at))}`;
    const finding = warn("colleague_in_conversation", text, "Read that conversation first");
    findings.push({ ...finding, replyId: other.replyId });
  }
  return findings;
}

function agoText(days: number): string {
  if (days < 1) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** Each once, in order, as it stands in the texts. */
function namesIn(texts: string[], pattern: RegExp): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([whole]) => whole)))];
}

function shortened(link: string): string {
  return link.length > 48 ? `${link.slice(0, 47)}…` : link;
}

function block(code: Finding["code"], text: string, remedy: string): Finding {
  return { code, level: "block", text, remedy };
}

function warn(code: Finding["code"], text: string, remedy: string): Finding {
  return { code, level: "warn", text, remedy };
}
