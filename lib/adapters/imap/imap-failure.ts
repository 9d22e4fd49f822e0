import type { MailboxFailure } from "../../ports/mailbox";

type Kind = MailboxFailure["kind"];

/** What a mail server or the way to it can do wrong, by the code that the library or Node gives. */
const BY_CODE: Record<string, Kind> = {
  ECONNREFUSED: "connection_refused",
  ENOTFOUND: "connection_refused",
  EAI_AGAIN: "connection_refused",
  EHOSTUNREACH: "connection_refused",
  ENETUNREACH: "connection_refused",
  CONNECT_TIMEOUT: "timeout",
  GREETING_TIMEOUT: "timeout",
  UPGRADE_TIMEOUT: "timeout",
  ETIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  EPROTO: "tls_failed",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls_failed",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls_failed",
  SELF_SIGNED_CERT_IN_CHAIN: "tls_failed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls_failed",
  UNABLE_TO_GET_ISSUER_CERT: "tls_failed",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls_failed",
  CERT_HAS_EXPIRED: "tls_failed",
  CERT_NOT_YET_VALID: "tls_failed",
  CERT_UNTRUSTED: "tls_failed",
  CERT_REVOKED: "tls_failed",
  STARTTLS_INJECTION: "tls_failed",
  ECONNRESET: "connection_lost",
  EPIPE: "connection_lost",
  ECONNABORTED: "connection_lost",
  NoConnection: "connection_lost",
  EConnectionClosed: "connection_lost",
  StateLogout: "connection_lost",
  ClosedAfterConnectTLS: "connection_lost",
  ClosedAfterConnectText: "connection_lost",
};

const SENTENCES: Record<Kind, (server: string) => string> = {
  connection_refused: (server) => `${server} does not answer. Check IMAP_HOST and IMAP_PORT, and whether it is up.`,
  timeout: (server) => `${server} did not answer in time. The next poll tries again.`,
  tls_failed: (server) =>
    `The certificate of ${server} could not be verified. Check IMAP_HOST, or set IMAP_VERIFY_TLS.`,
  login_failed: (server) => `${server} refused the user name or the password. Check IMAP_USER and IMAP_PASS.`,
  folder_missing: (server) => `A watched folder does not exist on ${server}. Check IMAP_FOLDERS.`,
  connection_lost: (server) => `The connection to ${server} broke. The next poll goes on from there.`,
  protocol: (server) => `${server} gave an answer that makes no sense. Nothing was skipped; the next poll tries again.`,
};

/** A failure in words that hold nothing of what the server said. */
export function mailboxFailure(kind: Kind, server: string): MailboxFailure {
  return { kind, message: SENTENCES[kind](server) };
}

/** Names what went wrong on the wire. A mistake of ours is thrown on. */
export function failureOf(error: unknown, server: string): MailboxFailure {
  if (!(error instanceof Error) || isMistake(error)) throw error;
  return mailboxFailure(kindOf(error), server);
}

function isMistake(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}

function kindOf(error: Error): Kind {
  if ("authenticationFailed" in error && error.authenticationFailed) return "login_failed";
  if ("mailboxMissing" in error && error.mailboxMissing) return "folder_missing";
  const code = "code" in error ? String(error.code) : "";
  const known = BY_CODE[code];
  if (known) return known;
  if ("tlsFailed" in error || code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS")) return "tls_failed";
  return "protocol";
}
