import type { AttemptStatus } from "../attempt";

/** What is kept of a mail that did not simply arrive. `failure` says in our own words why it is unsent. */
export type AttemptTrouble = { status: AttemptStatus; failure: string | null; smtpCode: number | null };

/** One sentence for a person: why a mail failed or what is not known. Null while nothing is wrong. Holds no server text. */
export function attemptProblem({ status, failure, smtpCode }: AttemptTrouble): string | null {
  if (status === "unknown") return "The line broke while sending. It is not sent again by itself.";
  if (status === "bounced") return "The mail came back.";
  if (failure === null || (status !== "failed" && status !== "queued" && status !== "cancelled")) return null;
  return smtpCode === null ? `${failure}.` : `${failure}. Code ${smtpCode}.`;
}
