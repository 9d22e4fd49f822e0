/** What a template may leave open. Source: spec 2 "Campaigns, leads, templates". */
export const PLACEHOLDERS = ["name", "website", "topic", "your_name", "your_site"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What stands in for each placeholder; null where nobody knows. */
export type PlaceholderValues = Record<Placeholder, string | null>;

const ANY = new RegExp(`\\{(${PLACEHOLDERS.join("|")})\\}`, "g");

/**
 * Puts the values in, in a single pass: a value that itself looks like a placeholder stays as it is. `missing` names, once
 * each and in order, the placeholders that have no value; they stay in the text.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): { text: string; missing: Placeholder[] } {
  const missing = new Set<Placeholder>();
  const filled = text.replace(ANY, (whole, name: Placeholder) => {
    const value = values[name]?.trim();
    if (!value) missing.add(name);
    return value || whole;
  });
  return { text: filled, missing: [...missing] };
}
