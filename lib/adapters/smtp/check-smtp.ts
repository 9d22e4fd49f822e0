import { type ConnectionFault, type Fixes, faultText, STEP_OF_FAULT } from "../../core/mailbox/connection-fault";
import type { MailerCheck } from "../../ports/mailer";
import { isCertificateFault, readSmtpError, reasonOf, type SmtpError } from "./failed-delivery";
import { lazyBody } from "./lazy-body";
import { openSmtpSession, type SmtpSession, type SmtpSettings } from "./smtp-session";

/**
 * Goes as far as a mail would and no further: with a `sender`, up to the server's consent to take a mail from that
 * address to itself. The connection then breaks before the first byte of a body, so nothing is delivered.
 */
export async function checkSmtp(settings: SmtpSettings, sender?: string): Promise<MailerCheck> {
  let session: SmtpSession | null = null;
  try {
    session = await openSmtpSession(settings);
    await session.connect();
    await session.login();
    if (sender !== undefined) await askForConsent(session, sender);
    session.quit();
    return { ok: true };
  } catch (error) {
    session?.close();
    const fault = faultOf(readSmtpError(error));
    const { host, fixes = SMTP_VARIABLES } = settings;
    return { ok: false, step: STEP_OF_FAULT[fault], message: faultText(fault, { server: host, fixes }) };
  }
}

async function askForConsent(session: SmtpSession, sender: string): Promise<void> {
  let consented = false;
  const body = lazyBody("", async () => {
    consented = true;
    throw new Error("Nothing is to be sent");
  });
  await session.send({ from: sender, to: sender, size: 0 }, body.stream).catch((error: unknown) => {
    if (!consented) throw error;
  });
}

const SMTP_VARIABLES: Fixes = {
  server: "SMTP_HOST and SMTP_PORT",
  certificate: "SMTP_HOST and SMTP_PORT, or set SMTP_VERIFY_TLS",
  login: "SMTP_USER and SMTP_PASS",
  folders: "IMAP_FOLDERS",
  sender: "SMTP_FROM_EMAIL",
};

const BY_SYSTEM_CODE: Record<string, ConnectionFault> = {
  ENOTFOUND: "host_unknown",
  EDNS: "host_unknown",
  EAI_AGAIN: "host_unknown",
  EAI_FAIL: "host_unknown",
  EPRIVATEHOST: "host_private",
  ETOKEN: "token_failed",
};

function faultOf(error: SmtpError): ConnectionFault {
  const known = BY_SYSTEM_CODE[error.originalCode ?? ""] ?? BY_SYSTEM_CODE[error.code ?? ""];
  if (known) return known;
  if (isCertificateFault(error)) return "certificate_invalid";
  const reason = reasonOf(error);
  if (reason === "tls") return "tls_failed";
  if (reason === "auth") return "login_failed";
  if (reason === "timeout") return "timeout";
  return reason === "connection" ? "connection_refused" : "sender_refused";
}
