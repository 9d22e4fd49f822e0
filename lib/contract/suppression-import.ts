import { z } from "zod";
import { normaliseAddress, normaliseDomain } from "../core/email-address";
import { isFreeMail } from "../core/matching/free-mail";
import { SUPPRESSION_REASONS, SUPPRESSION_SCOPES, type SuppressionScope } from "../core/suppression";
import { emailField } from "./requests";

/** Rows of an import of the suppression list, as an API sends them or a CSV file holds them. */

const MAX_ROWS = 50_000;

/** Each row is checked on its own. `dryRun` stores nothing and answers what would become of each. */
export const importSuppressionRequest = z.object({
  rows: z.array(z.unknown()).min(1).max(MAX_ROWS),
  dryRun: z.boolean().default(false),
});

export const eraseRequest = z.object({ email: emailField, reason: z.string().trim().min(1).max(1000) });

const blank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blank, schema.optional());
const words = z.string().trim().toLowerCase();

/** A day counts as its end in UTC. */
const end = z
  .string()
  .trim()
  .transform((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59Z` : text))
  .pipe(z.iso.datetime({ offset: true, error: "must be a day such as 2027-01-31, or a moment" }))
  .transform((text) => new Date(text));

/** One stop: what to stop as `email`, `domain`, or `value` with the scope read off it. */
export const suppressionRow = z
  .object({
    value: optional(z.string().max(320)),
    email: optional(z.string().max(320)),
    domain: optional(z.string().max(320)),
    scope: optional(words.pipe(z.enum(SUPPRESSION_SCOPES))),
    reasonCode: optional(words.pipe(z.enum(SUPPRESSION_REASONS))),
    reason: optional(z.string().trim().max(1000)),
    expiresAt: optional(end),
  })
  .transform(({ value, email, domain, scope, reasonCode, reason, expiresAt }, context) => {
    const given = email ?? value ?? domain ?? "";
    const target = targetOf(given, email === undefined ? scope : "address");
    if (typeof target === "string") {
      context.addIssue({ code: "custom", message: target, path: ["value"] });
      return z.NEVER;
    }
    return {
      ...target,
      reasonCode: reasonCode ?? "import",
      reason: reason ?? "",
      expiresAt: expiresAt ?? null,
    } as const;
  });

/** What a row stops, or what is wrong with it. An @ inside makes an address, unless the row says otherwise. */
function targetOf(
  given: string,
  scope: SuppressionScope | undefined,
): { scope: SuppressionScope; value: string } | string {
  if (given === "") return "needs an address or a domain";
  if ((scope ?? (given.trim().lastIndexOf("@") > 0 ? "address" : "domain")) === "address") {
    const value = normaliseAddress(given);
    return value ? { scope: "address", value } : "is not an e-mail address";
  }
  const value = normaliseDomain(given);
  if (!value) return "is not a domain";
  // A whole mail provider is stopped by hand, if ever, and not by a line of a file.
  return isFreeMail(value) ? "is a mail provider; stop single addresses there" : { scope: "domain", value };
}
