import { domainOf, normaliseAddress, normaliseDomain } from "./email-address";
import { isFreeMail } from "./matching/free-mail";
import { err, ok, type Result } from "./result";

/** An address trusts one sender; a domain trusts everybody at it and at its subdomains. */
export const TRUST_SCOPES = ["address", "domain"] as const;
export type TrustScope = (typeof TRUST_SCOPES)[number];

export type TrustedSender = { scope: TrustScope; value: string };
export type TrustRefusal = { kind: "not_a_sender" } | { kind: "anybodys_domain"; domain: string };

/**
 * What somebody typed, as a sender to trust. A domain where anybody may have an address is refused: trusting it would
 * switch the safety verdict off for strangers.
 */
export function readTrusted(input: string): Result<TrustedSender, TrustRefusal> {
  const address = normaliseAddress(input);
  if (address !== null) return ok({ scope: "address", value: address });
  const domain = normaliseDomain(input);
  if (domain === null) return err({ kind: "not_a_sender" });
  return isFreeMail(domain) ? err({ kind: "anybodys_domain", domain }) : ok({ scope: "domain", value: domain });
}

/** Whether a list of addresses and domains, each in normal form, holds the sender. */
export function isTrusted(address: string, trusted: ReadonlySet<string>): boolean {
  if (trusted.size === 0) return false;
  return trusted.has(address) || parentsOf(domainOf(address)).some((domain) => trusted.has(domain));
}

/** `mail.a.example` gives itself, `a.example` and `example`. */
function parentsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.map((_, from) => labels.slice(from).join("."));
}
