import { type Fixes, faultText } from "../../core/mailbox/connection-fault";
import type { MailboxFailure } from "../../ports/mailbox";

type Kind = MailboxFailure["kind"];

/** What a mail server or the way to it can do wrong, by the code that the library or Node gives. */
const BY_CODE: Record<string, Kind> = {
  ECONNREFUSED: "connection_refused",
  ENOTFOUND: "host_unknown",
  EAI_AGAIN: "host_unknown",
  EAI_FAIL: "host_unknown",
  EPRIVATEHOST: "host_private",
  ETOKEN: "token_failed",
  EHOSTUNREACH: "connection_refused",
  ENETUNREACH: "connection_refused",
  CONNECT_TIMEOUT: "timeout",
  GREETING_TIMEOUT: "timeout",
  UPGRADE_TIMEOUT: "timeout",
  ETIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  EPROTO: "tls_failed",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate_invalid",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate_invalid",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate_invalid",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate_invalid",
  UNABLE_TO_GET_ISSUER_CERT: "certificate_invalid",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate_invalid",
  CERT_HAS_EXPIRED: "certificate_invalid",
  CERT_NOT_YET_VALID: "certificate_invalid",
  CERT_UNTRUSTED: "certificate_invalid",
  CERT_REVOKED: "certificate_invalid",
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

/** The environment's variables; an added mailbox is put right on its page. */
export const IMAP_VARIABLES: Fixes = {
  server: "IMAP_HOST and IMAP_PORT",
  certificate: "IMAP_HOST, or set IMAP_VERIFY_TLS",
  login: "IMAP_USER and IMAP_PASS",
  folders: "IMAP_FOLDERS",
  sender: "SMTP_FROM_EMAIL",
};

export type Server = { host: string; fixes?: Fixes; folder?: string };

/** A failure in words that hold nothing of what the server said. */
export function mailboxFailure(kind: Kind, { host, fixes = IMAP_VARIABLES, folder }: Server): MailboxFailure {
  return { kind, message: faultText(kind, { server: host, fixes, ...(folder !== undefined && { folder }) }) };
}

/** Names what went wrong on the wire. A mistake of ours is thrown on. */
export function failureOf(error: unknown, server: Server): MailboxFailure {
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
