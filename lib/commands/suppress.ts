import { domainOf } from "../core/email-address";
import { isFreeMail } from "../core/matching/free-mail";
import type { SuppressionReason, SuppressionScope } from "../core/suppression";
import type { Actor } from "../core/user";
import type { SuppressionStore } from "../ports/suppression-store";

/** What a person asks to stop: one address, or everybody at a domain. At least one of `email` and `domain` is there. */
export type SuppressRequest = {
  email?: string | undefined;
  domain?: string | undefined;
  scope?: SuppressionScope | undefined;
  reason: string;
  reasonCode: SuppressionReason;
  expiresAt?: Date | null | undefined;
};

/**
 * Adds a stop by hand. An address stops one person; its domain stops only when the request says so, and never where the
 * domain is a mail provider's: suppressing jane@gmail.com does not stop gmail.com. Source: spec 2 "Suppression list".
 */
export async function suppress(suppressions: SuppressionStore, actor: Actor, request: SuppressRequest, now: Date) {
  const { reason, reasonCode, expiresAt = null } = request;
  const entry = { ...stopped(request), reason, reasonCode, expiresAt };
  return suppressions.suppress(actor, { ...entry, source: "person", evidence: null, replyId: null }, now);
}

function stopped({ email = "", domain, scope }: SuppressRequest): { scope: SuppressionScope; value: string } {
  const whole = domain ?? domainOf(email);
  const onePerson = email !== "" && (scope !== "domain" || (domain === undefined && isFreeMail(whole)));
  return onePerson ? { scope: "address", value: email } : { scope: "domain", value: whole };
}
