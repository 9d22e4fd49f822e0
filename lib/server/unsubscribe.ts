import { randomUUID } from "node:crypto";
import { refusalOf } from "./refusal-of";
import { runtime } from "./runtime";
import { type UnsubscribePage, unsubscribePage } from "./unsubscribe-page";

type TokenContext = { params: Promise<{ token: string }> };

/** Asks, and changes nothing: programs that check a mail's links open this page too. */
export function confirmUnsubscribe(): Promise<Response> {
  return answering(async () => ({
    status: 200,
    title: "Stop these mails?",
    sentence: "One press and you get no more mail from us. There is nothing to fill in.",
    button: "Stop mailing me",
  }));
}

/**
 * Stops the recipient of the mail that the token came in, at once, without login, as often as it is asked (RFC 8058).
 * Answers the same for a token that is not ours: nobody learns which are.
 */
export async function unsubscribe(_: Request, { params }: TokenContext): Promise<Response> {
  const { token } = await params;
  return answering(async () => {
    const { suppressions, unsubscribeLink } = await runtime();
    const link = unsubscribeLink(token);
    if (link) await suppressions.unsubscribe(link, new Date());
    return { status: 200, title: "Done", sentence: "You will not be mailed again.", button: null };
  });
}

/** The page with its sender; what nobody expected becomes a page that says so and lets the person try again. */
async function answering(page: () => Promise<Omit<UnsubscribePage, "sender">>): Promise<Response> {
  try {
    const answer = await page();
    return unsubscribePage({ ...answer, sender: await senderShown() });
  } catch (error) {
    await refusalOf(error, randomUUID());
    return unsubscribePage({ ...NOT_RECORDED, sender: null });
  }
}

const NOT_RECORDED = {
  status: 503,
  title: "That did not work",
  sentence: "Your wish could not be recorded. Try again in a minute.",
  button: "Try again",
};

async function senderShown(): Promise<UnsubscribePage["sender"]> {
  const { env } = await runtime();
  return env.smtp && { name: env.smtp.fromName, email: env.smtp.fromEmail, postalAddress: env.senderPostalAddress };
}
