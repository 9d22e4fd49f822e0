/** The words in braces that templates and drafts may hold. Source: spec 2 "Campaigns, leads, templates". */
export const PLACEHOLDERS = ["name", "website", "topic", "your_name", "your_site"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Partial<Record<Placeholder, string | null>>;

const BRACES = /\{([a-z_]{1,40})\}/gi;

/** Fills what has a value; what has none stays in its braces, where it is seen and blocks. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(BRACES, (whole, name: string) => {
    const known = PLACEHOLDERS.find((placeholder) => placeholder === name.toLowerCase());
    return (known && values[known]) || whole;
  });
}
