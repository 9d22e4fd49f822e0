import { registrableDomain } from "../../email-address";
import { decodePunycode } from "./punycode";

const MOST_LINKS = 60;
const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,6}[\p{L}]{2,24})(?:[/:?#]|$)/u;
const TRACKERS =
  /(?:click|track|link|redirect|safelinks|urldefense|proofpoint|mimecast|sendgrid|mailchimp|list-manage|hubspot|awstrack|mandrill|mailgun|sparkpost|exacttarget|rs6|constantcontact|google|linkprotect|cudasvc|avanan|mjt|bit\.ly|t\.co|lnkd|sg-mktg)/;

/** Reasons to distrust the links: a shown host that is not the target's, punycode look-alikes, bare IP addresses. */
export function deceptiveLinks(links: readonly { text: string; href: string }[], text: string): string[] {
  const reasons = new Set<string>();
  for (const { text: shown, href } of links.slice(0, MOST_LINKS)) {
    const target = hostOf(href);
    const claimed = HOST.exec(shown.trim().toLowerCase().slice(0, 300))?.[1];
    if (target && claimed && differs(claimed, target)) reasons.add(`link_text_differs: ${claimed} -> ${target}`);
    if (target && isLookalike(target)) reasons.add(`punycode_link: ${target}`);
    if (target && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(target)) reasons.add(`link_to_ip: ${target}`);
  }
  for (const url of (text.match(/https?:\/\/[^\s<>"')]{4,200}/g) ?? []).slice(0, MOST_LINKS)) {
    const host = hostOf(url);
    if (host && isLookalike(host)) reasons.add(`punycode_link: ${host}`);
  }
  return [...reasons];
}

function hostOf(href: string): string | null {
  if (!/^https?:\/\//i.test(href)) return null;
  try {
    return new URL(href).hostname;
  } catch {
    return null;
  }
}

function differs(claimed: string, target: string): boolean {
  const [one, other] = [registrableDomain(claimed), registrableDomain(target)];
  return one !== other && !TRACKERS.test(target) && /\.(?:com|net|org|[a-z]{2}|info|io|co|bank|gov|edu)$/.test(claimed);
}

/** One label with letters of two alphabets, as names made to look like others have. */
function isLookalike(host: string): boolean {
  return host.split(".").some((label) => {
    const decoded = label.startsWith("xn--") ? decodePunycode(label.slice(4)) : null;
    return decoded !== null && /[a-z]/.test(decoded) && /[\u0370-\u052f\u0530-\u058f\u13a0-\u13ff]/.test(decoded);
  });
}
