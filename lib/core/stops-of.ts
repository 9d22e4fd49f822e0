import { domainOf, registrableDomain } from "./email-address";
import type { SuppressionScope } from "./suppression";

/** What a stop is about: one address, or everybody at a domain. */
export type StopTarget = { scope: SuppressionScope; value: string };

/**
 * Every stop that would keep a normalised address from being mailed: of the address with and without its +tag, of its
 * domain, and of each domain above it up to the registrable one.
 */
export function stopsOf(address: string): StopTarget[] {
  const addresses = new Set([address, address.replace(/\+[^@]*@/, "@")]);
  return [
    ...[...addresses].map((value): StopTarget => ({ scope: "address", value })),
    ...domainsUpTo(registrableDomain(address), domainOf(address)).map(
      (value): StopTarget => ({ scope: "domain", value }),
    ),
  ];
}

function domainsUpTo(top: string, domain: string): string[] {
  const labels = domain.split(".");
  return labels.map((_, place) => labels.slice(place).join(".")).filter((above) => above.length >= top.length);
}
