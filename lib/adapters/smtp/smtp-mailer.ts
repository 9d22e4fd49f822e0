import type { Delivery, Mailer, MailerCheck, OutgoingMail } from "../../ports/mailer";
import { composeMime } from "./compose-mime";
import { failedDelivery, readSmtpError, reasonOf } from "./failed-delivery";
import { lazyBody } from "./lazy-body";
import { openSmtpSession, type SmtpSettings } from "./smtp-session";

/** Mail by SMTP submission: TLS or nothing, one connection and one recipient per mail. */
export function createSmtpMailer(settings: SmtpSettings): Mailer {
  return {
    compose: composeMime,
    deliver: (mail, hooks) => deliver(settings, mail, hooks),
    check: () => check(settings),
  };
}

async function deliver(
  settings: SmtpSettings,
  { envelope, mime }: OutgoingMail,
  { onBodyStart }: { onBodyStart: () => Promise<void> },
): Promise<Delivery> {
  const session = openSmtpSession(settings);
  const body = lazyBody(mime, onBodyStart);
  try {
    await session.connect();
    await session.login();
    const sent = await session.send({ ...envelope, size: Buffer.byteLength(mime) }, body.stream);
    session.quit();
    return {
      kind: "accepted",
      code: Number(sent.response.slice(0, 3)) || 250,
      response: sent.response,
      serverMessageId: sent.serverMessageId ?? null,
    };
  } catch (error) {
    session.close();
    return failedDelivery(error, body.began());
  }
}

const CHECK_SENTENCES: Record<"connect" | "tls" | "login", string> = {
  connect: "The SMTP server cannot be reached. Check SMTP_HOST and SMTP_PORT.",
  tls: "The SMTP server offers no TLS that can be trusted. Check SMTP_HOST, SMTP_PORT and the server's certificate.",
  login: "The SMTP server refuses the login. Check SMTP_USER and SMTP_PASS.",
};

async function check(settings: SmtpSettings): Promise<MailerCheck> {
  const session = openSmtpSession(settings);
  try {
    await session.connect();
    await session.login();
    session.quit();
    return { ok: true };
  } catch (error) {
    session.close();
    const step = failedStep(error);
    return { ok: false, step, message: CHECK_SENTENCES[step] };
  }
}

function failedStep(error: unknown): "connect" | "tls" | "login" {
  const reason = reasonOf(readSmtpError(error));
  if (reason === "tls") return "tls";
  return reason === "auth" ? "login" : "connect";
}
