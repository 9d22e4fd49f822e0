import { domainOf } from "../email-address";

export const LEGAL_BASES = ["consent", "legitimate_interest"] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export type Jurisdiction = { region: string; legalBasis: LegalBasis };

const EU = "de fr it es nl pl se at be ch pt ie dk fi no cz gr hu ro bg hr sk si lt lv ee".split(" ");

/** Source: reference "Policy Validation", table of TLDs; everything else is the last row, which names the region US. */
const BY_SUFFIX: Record<string, string> = {
  ...Object.fromEntries(EU.map((tld) => [tld, "EU"])),
  uk: "UK",
  ca: "CA",
  "com.au": "AU/NZ",
  "co.nz": "AU/NZ",
};

/**
 * The region and the legal basis that a recipient's domain asks for. A floor: a client may tighten
 * `legitimate_interest` to `consent`, never loosen.
 */
export function jurisdictionOf(address: string): Jurisdiction {
  const labels = domainOf(address).split(".");
  const region = BY_SUFFIX[labels.slice(-2).join(".")] ?? BY_SUFFIX[labels.at(-1) ?? ""];
  return region ? { region, legalBasis: "consent" } : { region: "US", legalBasis: "legitimate_interest" };
}

/** The stricter of what the domain asks for and what the client wishes. */
export function strictestBasis(floor: LegalBasis, wished: LegalBasis | null): LegalBasis {
  return floor === "consent" || wished === "consent" ? "consent" : "legitimate_interest";
}
