/** A lead's fields that a spreadsheet may hold, and the header names they are known by. */
export const LEAD_FIELDS = [
  { name: "websiteUrl", label: "Website", headers: ["websiteurl", "website", "url", "site", "domain", "page"] },
  {
    name: "websiteTitle",
    label: "Site title",
    headers: ["websitetitle", "sitetitle", "pagetitle", "title", "sitename"],
  },
  { name: "contactName", label: "Contact name", headers: ["contactname", "contact", "name", "person", "fullname"] },
  { name: "contactEmail", label: "Contact email", headers: ["contactemail", "email", "emailaddress", "mail"] },
  { name: "relevanceScore", label: "Relevance", headers: ["relevancescore", "relevance"] },
  { name: "authorityScore", label: "Authority", headers: ["authorityscore", "authority", "dr", "da", "domainrating"] },
  { name: "source", label: "Source", headers: ["source", "foundvia"] },
  { name: "notes", label: "Notes", headers: ["notes", "note", "comment", "comments"] },
] as const;

export type LeadFieldName = (typeof LEAD_FIELDS)[number]["name"];
/** Per field the place of its column, from 0; absent where no column holds it. */
export type ColumnMap = Partial<Record<LeadFieldName, number>>;

const SCORES: readonly LeadFieldName[] = ["relevanceScore", "authorityScore"];

/** Each column serves one field at most; a field takes its best-known header first. */
export function guessColumns(headers: string[]): ColumnMap {
  const names = headers.map(plain);
  const found: ColumnMap = {};
  const taken = new Set<number>();
  for (const field of LEAD_FIELDS) {
    const places = field.headers.map((known) => names.indexOf(known));
    const place = places.find((candidate) => candidate >= 0 && !taken.has(candidate));
    if (place === undefined) continue;
    found[field.name] = place;
    taken.add(place);
  }
  return found;
}

/** A row as the import takes it. Empty cells are left out; a score that is no number stays text, so that it is refused. */
export function leadOf(cells: string[], columns: ColumnMap): Record<string, string | number> {
  const lead: Record<string, string | number> = {};
  for (const { name } of LEAD_FIELDS) {
    const place = columns[name];
    const text = place === undefined ? "" : (cells[place] ?? "").trim();
    if (text === "") continue;
    const score = SCORES.includes(name) ? Number(text) : Number.NaN;
    lead[name] = Number.isNaN(score) ? text : score;
  }
  return lead;
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
