import type { z } from "zod";
import type { suppressRequest } from "../contract/requests";
import { domainOf } from "../core/email-address";
import type { SuppressionEntry } from "../ports/suppression-store";

/** What a person asked to stop, as the store takes it. An address stops one person; a whole domain must be asked for. */
export function suppressionEntry(request: z.output<typeof suppressRequest>): SuppressionEntry {
  const { email = "", domain } = request;
  const whole = request.scope === "domain" || email === "";
  return {
    scope: whole ? "domain" : "address",
    value: whole ? (domain ?? domainOf(email)) : email,
    reasonCode: request.reasonCode,
    reason: request.reason,
    source: "person",
    evidence: null,
    replyId: null,
    expiresAt: request.expiresAt ?? null,
  };
}
