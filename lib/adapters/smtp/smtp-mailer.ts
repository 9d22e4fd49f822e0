import type { Delivery, Mailer, OutgoingMail } from "../../ports/mailer";
import { checkSmtp } from "./check-smtp";
import { composeMime } from "./compose-mime";
import { failedDelivery } from "./failed-delivery";
import { lazyBody } from "./lazy-body";
import { openSmtpSession, type SmtpSession, type SmtpSettings } from "./smtp-session";

/** Mail by SMTP submission: TLS or nothing, one connection and one recipient per mail. */
export function createSmtpMailer(settings: SmtpSettings): Mailer {
  return {
    compose: composeMime,
    deliver: (mail, hooks) => deliver(settings, mail, hooks),
    check: (sender) => checkSmtp(settings, sender),
  };
}

async function deliver(
  settings: SmtpSettings,
  { envelope, mime }: OutgoingMail,
  { onBodyStart }: { onBodyStart: () => Promise<void> },
): Promise<Delivery> {
  const body = lazyBody(mime, onBodyStart);
  let session: SmtpSession | null = null;
  try {
    session = await openSmtpSession(settings);
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
    session?.close();
    return failedDelivery(error, body.began());
  }
}
