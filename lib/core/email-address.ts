import { parse } from "tldts";

/** A mailbox as it stands in a header: `name` may be empty, `address` is normalised. */
export type EmailAddress = { name: string; address: string };

const MAX_ADDRESS_LENGTH = 254; // RFC 5321, 4.5.3.1.3 less the angle brackets
const MAX_DOMAIN_LENGTH = 253; // RFC 1035, 2.3.4 as text
/** Of what is not ASCII only letters, marks and digits: no invisible character, no other kind of space or line end. */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_{|}~\p{L}\p{M}\p{N}-]+$/u;
const DOMAIN = /^[a-z0-9\u0080-\u{10FFFF}-]+(\.[a-z0-9\u0080-\u{10FFFF}-]+)+$/u;

/**
 * The one place that normalises an address: trimmed, lower-cased, the domain in ASCII (punycode) form.
 * Takes exactly one bare address, no display name, no quoted local part, no comment. Anything else is null.
 * Source: RFC 5321 section 4.1.2, narrowed to what outreach needs so that no recipient can be smuggled in.
 */
export function normaliseAddress(input: string): string | null {
  const address = input.trim().toLowerCase();
  const at = address.lastIndexOf("@");
  if (at < 1 || address.length > MAX_ADDRESS_LENGTH) return null;
  const local = address.slice(0, at);
  const domain = toAscii(address.slice(at + 1));
  if (domain === null || !LOCAL.test(local) || local.startsWith(".") || local.endsWith(".") || local.includes(".."))
    return null;
  return `${local}@${domain}`;
}

function toAscii(domain: string): string | null {
  if (!DOMAIN.test(domain)) return null;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}

/**
 * A domain on which people have mail, from what a person types: `@a.example`, `https://www.a.example/blog`. Null for what is
 * none, and for a public suffix such as `co.uk`, at which no one party has its mail.
 */
export function normaliseDomain(input: string): string | null {
  const host = input
    .trim()
    .toLowerCase()
    .replace(/^\*?@/, "")
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/.*$/, "");
  const domain = host.length > MAX_DOMAIN_LENGTH ? null : toAscii(host);
  return domain && parse(domain).domain ? domain : null;
}

/** The part after the @ of a normalised address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** The registrable domain (`mail.a.co.uk` gives `a.co.uk`) by the public suffix list; the host itself where there is none. */
export function registrableDomain(address: string): string {
  const domain = domainOf(address);
  return parse(domain, { allowPrivateDomains: true }).domain ?? domain;
}
