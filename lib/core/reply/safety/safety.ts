import { domainOf, type EmailAddress, registrableDomain } from "../../email-address";
import type { Safety, SafetyVerdict, ThreadContext } from "../classification";
import type { InboundMessage } from "../message";
import type { OwnWords } from "../own-words/own-words";
import { fold } from "../reading/fold";
import { hasDangerousAttachment } from "./attachments";
import { injectionIn } from "./injection";
import { deceptiveLinks } from "./links";
import { ABUSE, BULK_SPAM, CREDENTIALS, EXTORTION, URGENCY } from "./unsafe-words";

/** The safety verdict and whether the mail tries to steer a language model. */
export type SafetyJudgement = { safety: Safety; injection: boolean };

type Sign = { verdict: Exclude<SafetyVerdict, "clean">; weight: number; reason: string };

const CLEAN: Safety = { verdict: "clean", reasons: [] };
const UNSAFE_FROM = 1;
const MOST_TEXT = 6000;

/**
 * Whether a message is dangerous, apart from what it means. Signs add up; one weak sign alone leaves it clean, because a
 * clean reply called unsafe is as bad as the reverse. Source: spec 4 "Safety verdict".
 */
export function judgeSafety(message: InboundMessage, own: OwnWords, context: ThreadContext): SafetyJudgement {
  const text = fold(own.text.slice(0, MOST_TEXT));
  const injection =
    injectionIn(`${fold(message.subject)}\n${text}`) || injectionIn(fold(own.hidden.slice(0, MOST_TEXT)));
  const signs = [
    ...attachmentSigns(message),
    ...senderSigns(message, context),
    ...linkSigns(own, text),
    ...wordSigns(text, fold(message.subject)),
  ];
  const known = context.answersOurMessage ? 0.4 : 0;
  return { safety: context.senderTrusted ? CLEAN : weigh(signs, known), injection };
}

function weigh(signs: Sign[], bonus: number): Safety {
  const sums = new Map<Sign["verdict"], number>();
  for (const { verdict, weight } of signs) sums.set(verdict, (sums.get(verdict) ?? 0) + weight);
  const [worst] = [...sums].toSorted(([, one], [, other]) => other - one);
  if (!worst || worst[1] - (worst[0] === "malware" || worst[0] === "abuse" ? 0 : bonus) < UNSAFE_FROM) return CLEAN;
  return {
    verdict: worst[0],
    reasons: signs.filter(({ verdict }) => verdict === worst[0]).map(({ reason }) => reason),
  };
}

function attachmentSigns(message: InboundMessage): Sign[] {
  const name = hasDangerousAttachment(message.attachments);
  return name ? [{ verdict: "malware", weight: 1, reason: `dangerous_attachment: ${name}` }] : [];
}

function senderSigns(message: InboundMessage, context: ThreadContext): Sign[] {
  const signs: Sign[] = [];
  const results = fold(
    message.headers
      .filter(({ name }) => name === "authentication-results")
      .map(({ value }) => value.slice(0, 1000))
      .join(" "),
  );
  if (/\bdmarc=fail/.test(results)) signs.push({ verdict: "phishing", weight: 0.6, reason: "dmarc_failed" });
  else if (/\bspf=(?:fail|softfail)/.test(results) && /\bdkim=fail/.test(results))
    signs.push({ verdict: "phishing", weight: 0.5, reason: "spf_and_dkim_failed" });
  const imitation = message.from ? imitates(message.from, context.ownAddresses) : null;
  if (imitation) signs.push({ verdict: "impersonation", weight: 1, reason: imitation });
  return signs;
}

/** A sender who wears our address or domain without having it. */
function imitates(from: EmailAddress, ownAddresses: readonly string[]): string | null {
  const domain = domainOf(from.address);
  const inName = /[^\s<>"]{1,64}@[^\s<>"]{3,190}/.exec(from.name.toLowerCase())?.[0];
  for (const own of ownAddresses) {
    const ours = registrableDomain(own);
    if (registrableDomain(from.address) === ours) continue;
    if (inName === own) return `display_name_shows_our_address: ${own}`;
    if (looksLike(domain, ours)) return `domain_imitates_ours: ${domain}`;
  }
  return null;
}

const LOOKALIKES: readonly [RegExp, string][] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/[1i|]/g, "l"],
  [/0/g, "o"],
  [/5/g, "s"],
  [/-/g, ""],
];

function looksLike(domain: string, ours: string): boolean {
  const skeleton = (name: string) => LOOKALIKES.reduce((text, [from, to]) => text.replace(from, to), name);
  return domain !== ours && ours.length >= 6 && skeleton(registrableDomain(domain)) === skeleton(ours);
}

function linkSigns(own: OwnWords, text: string): Sign[] {
  return deceptiveLinks(own.links, text).map((reason) => ({
    verdict: "phishing",
    weight: reason.startsWith("punycode") ? 0.5 : 0.6,
    reason,
  }));
}

function wordSigns(text: string, subject: string): Sign[] {
  const signs: Sign[] = [];
  const all = `${subject}\n${text}`;
  if (CREDENTIALS.test(all))
    signs.push({ verdict: "phishing", weight: URGENCY.test(all) ? 1 : 0.5, reason: "asks_for_credentials" });
  if (EXTORTION.test(all)) signs.push({ verdict: "phishing", weight: 1, reason: "extortion" });
  if (ABUSE.test(all)) signs.push({ verdict: "abuse", weight: 1, reason: "threat_or_slur" });
  const spam = BULK_SPAM.filter((pattern) => pattern.test(all)).length;
  if (spam >= 2) signs.push({ verdict: "spam", weight: 1, reason: "bulk_offer" });
  return signs;
}
