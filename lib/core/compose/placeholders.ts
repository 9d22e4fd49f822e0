/** The words in braces that a mail may leave open. Source: spec 2 "Campaigns, leads, templates". */
export const PLACEHOLDERS = ["name", "website", "topic", "your_name", "your_site"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What stands in for each placeholder; null where nobody knows. */
export type PlaceholderValues = Record<Placeholder, string | null>;

/** What each one means to whoever writes a template. */
export const PLACEHOLDER_MEANINGS: Record<Placeholder, string> = {
  name: "First name of the contact",
  website: "The lead's site",
  topic: "Title of the lead's site",
  your_name: "Name of who sends it",
  your_site: "Domain of the sender's address",
};

export const PLACEHOLDER_EXAMPLES: Record<Placeholder, string> = {
  name: "Claire",
  website: "sentiers-et-sommets.fr",
  topic: "Sentiers et Sommets",
  your_name: "Ana Pinto",
  your_site: "fernweg.example",
};

/** Doubled braces belong to another tool and are left for the writer to see. */
const ANY = new RegExp(`(?<!\\{)\\{(${PLACEHOLDERS.join("|")})\\}(?!\\})`, "gi");

/**
 * Puts the values in, in a single pass: a value that itself looks like a placeholder stays as it is. `missing` names, once
 * each and in order, the placeholders that have no value; they stay in the text.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): { text: string; missing: Placeholder[] } {
  const missing = new Set<Placeholder>();
  const filled = text.replace(ANY, (whole, word: string) => {
    const name = PLACEHOLDERS.find((known) => known === word.toLowerCase());
    const value = name && values[name]?.trim();
    if (name && !value) missing.add(name);
    return value || whole;
  });
  return { text: filled, missing: [...missing] };
}
