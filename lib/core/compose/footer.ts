/** What stands below every mail: a way out, and who writes from where. */
export type Footer = { unsubscribeUrl: string; postalAddress: string | null };

/** RFC 3676 section 4.3: what follows is not part of the message, and a good client leaves it out of its quotes. */
const SIGNATURE_MARK = "-- ";

/** The body with the opt-out line and, where set, the postal address of the sender. Source: spec 2 "The message itself". */
export function withFooter(body: string, footer: Footer): string {
  const lines = [
    body.replace(/\s+$/, ""),
    "",
    SIGNATURE_MARK,
    `Rather not get mail from us? One click here and we stop: ${footer.unsubscribeUrl}`,
    ...(footer.postalAddress ? [footer.postalAddress] : []),
  ];
  return `${lines.join("\n")}\n`;
}
