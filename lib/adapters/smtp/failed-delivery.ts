import type { UnsentReason } from "../../core/attempt";
import type { Delivery } from "../../ports/mailer";

/** What nodemailer's errors carry besides their message. */
export type SmtpError = {
  code: string | null;
  command: string | null;
  /** The code of the system or of TLS below it. */
  originalCode: string | null;
  responseCode: number | null;
  response: string | null;
};

const LONGEST_RESPONSE = 500;

/**
 * What a failed conversation proves. nodemailer reports a connection lost before DATA and one lost after the final dot
 * alike; only whether the body had begun tells them apart.
 */
export function failedDelivery(thrown: unknown, bodyBegan: boolean): Delivery {
  const error = readSmtpError(thrown);
  const refusal = refusalCode(error);
  if (bodyBegan && !(error.code === "EMESSAGE" && refusal !== null))
    return { kind: "unknown", response: error.response };
  const reason = reasonOf(error);
  return {
    kind: "unsent",
    reason,
    code: refusal,
    response: error.response,
    retryable: refusal === null ? mayPass(reason, error) : refusal < 500,
    recipientRefused: reason === "recipient_refused" && refusal !== null && refusal >= 500,
  };
}

export function readSmtpError(thrown: unknown): SmtpError {
  const fields = new Map<string, unknown>(thrown instanceof Error ? Object.entries(thrown) : []);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : null;
  };
  const responseCode = fields.get("responseCode");
  return {
    code: text("code"),
    command: text("command"),
    originalCode: text("originalCode"),
    responseCode: typeof responseCode === "number" ? responseCode : null,
    response: text("response")?.slice(0, LONGEST_RESPONSE) ?? null,
  };
}

function refusalCode({ responseCode }: SmtpError): number | null {
  return responseCode !== null && responseCode >= 400 && responseCode <= 599 ? responseCode : null;
}

const BY_CODE: Record<string, UnsentReason> = {
  ESTREAM: "aborted",
  ETLS: "tls",
  EAUTH: "auth",
  ETOKEN: "auth",
  EMESSAGE: "message_refused",
  ETIMEDOUT: "timeout",
};

const BY_COMMAND: Record<string, UnsentReason> = {
  "MAIL FROM": "sender_refused",
  "RCPT TO": "recipient_refused",
  DATA: "message_refused",
};

export function reasonOf(error: SmtpError): UnsentReason {
  if (isCertificateFault(error)) return "tls";
  if (error.code === "EENVELOPE") return BY_COMMAND[error.command ?? ""] ?? "message_refused";
  return BY_CODE[error.code ?? ""] ?? "connection";
}

/** Without an answer: a broken line may be whole the next time, a certificate is as wrong as before. */
function mayPass(reason: UnsentReason, error: SmtpError): boolean {
  return reason === "connection" || reason === "timeout" || (reason === "tls" && !isCertificateFault(error));
}

/** Codes of Node's TLS layer and of OpenSSL's verification. */
const CERTIFICATE_FAULT =
  /^ERR_TLS_|^ERR_SSL_|CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/;

export function isCertificateFault({ code, originalCode }: SmtpError): boolean {
  return CERTIFICATE_FAULT.test(originalCode ?? code ?? "");
}
