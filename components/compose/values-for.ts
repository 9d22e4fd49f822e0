import type { PlaceholderValues } from "./placeholders";

type Writer = { name: string; email: string };
type LeadFacts = { contactName: string | null; websiteUrl: string; websiteTitle?: string | null };

/** What the placeholders stand for: the lead's own facts and the writer's. `topic` has no field, so a person fills it. */
export function valuesFor(me: Writer, lead: LeadFacts | null): PlaceholderValues {
  return {
    name: lead?.contactName?.trim().split(/\s+/)[0] ?? null,
    website: lead ? siteOf(lead.websiteUrl) : null,
    topic: lead?.websiteTitle ?? null,
    your_name: me.name || null,
    your_site: me.email.split("@")[1] ?? null,
  };
}

function siteOf(websiteUrl: string): string {
  return (URL.parse(websiteUrl)?.hostname ?? websiteUrl).replace(/^www\./, "");
}
