import type { AttemptStatus } from "../attempt";

/** What is kept of a mail that did not simply arrive. `failure` names why it is unsent, in the mailer's words. */
export type AttemptTrouble = { status: AttemptStatus; failure: string | null; smtpCode: number | null };

/** One sentence for a person: why a mail failed or what is not known. Null while nothing is wrong. Holds no server text. */
export function attemptProblem({ status, failure, smtpCode }: AttemptTrouble): string | null {
  if (status === "unknown") return "The line broke while sending. It is not sent again by itself.";
  if (status === "bounced") return "The mail came back.";
  if (failure === null || (status !== "failed" && status !== "queued")) return null;
  const sentence = FAILURES[failure] ?? "The mail could not be sent.";
  return smtpCode === null ? sentence : `${sentence} Code ${smtpCode}.`;
}

const FAILURES: Record<string, string> = {
  connection: "The mail server could not be reached.",
  timeout: "The mail server did not answer in time.",
  tls: "The line to the mail server could not be secured.",
  auth: "The mail server refused the sign-in.",
  sender_refused: "The mail server refused the sender's address.",
  recipient_refused: "The mail server refused the recipient's address.",
  message_refused: "The mail server refused the mail.",
  aborted: "Sending was stopped before the mail left.",
};
