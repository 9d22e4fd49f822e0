import { registrableDomain } from "../email-address";
import { firstName } from "../person-name";
import type { PlaceholderValues } from "./placeholders";

/** Who writes to whom. `senderEmail` null while nothing can send; names may be empty. */
export type Correspondents = {
  lead: { contactName: string | null; websiteUrl: string; websiteTitle: string | null };
  writerName: string | null;
  senderEmail: string | null;
};

/** What the placeholders stand for in a mail of one person to a lead. */
export function placeholderValues({ lead, writerName, senderEmail }: Correspondents): PlaceholderValues {
  return {
    name: firstName(lead.contactName ?? "") || null,
    website: hostOf(lead.websiteUrl),
    topic: lead.websiteTitle?.trim() || null,
    your_name: writerName?.trim() || null,
    your_site: senderEmail && registrableDomain(senderEmail),
  };
}

function hostOf(websiteUrl: string): string {
  return (URL.parse(websiteUrl)?.hostname ?? websiteUrl).replace(/^www\./, "");
}
