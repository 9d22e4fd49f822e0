import { describe, expect, test } from "vitest";
import { mail } from "./mail-samples.fixture";
import { pollStage } from "./poll-stage.fixture";
import { OUR_ADDRESS, type SentMail } from "./polling.fixture";

const stage = pollStage();

/** Delivers and hears one mail; gives the reply that it became. */
async function heard(raw: string) {
  stage.deliver(raw);
  expect(await stage.poll()).toMatchObject({ value: { stored: 1 } });
  return (await stage.stored())[0];
}

const BOUNCED = { attempt: "bounced", lead: "bounced", stops: ["hard_bounce"] };
const UNTOUCHED = { attempt: "sent", lead: "contacted", stops: [] };

type Returned = "message/rfc822" | "text/rfc822-headers" | null;
type Report = { recipient: string; messageId: string; returned: Returned; action?: string; status?: string };

/** RFC 3464, with the mail that came back in the form that the sending system prefers, or without it. */
function report({ recipient, messageId, returned, action = "failed", status = "5.1.1" }: Report): string {
  const headers = `Message-ID: ${messageId}\r\nTo: ${recipient}\r\nSubject: Dead link in your Alps guide`;
  const whole = returned === "message/rfc822" ? `${headers}\r\n\r\nHello Dana, please do not unsubscribe.` : headers;
  const parts = [
    `text/plain\r\n\r\nThis is the mail system. About <${recipient}>.`,
    `message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 ${status} said the server`,
    ...(returned ? [`${returned}\r\n\r\n${whole}`] : []),
  ];
  const body = parts.map((part) => `--b\r\nContent-Type: ${part}\r\n`).join("");
  return `From: MAILER-DAEMON@mx.example\r\nTo: ${OUR_ADDRESS}\r\nSubject: Delivery Status Notification\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n${body}--b--\r\n`;
}

describe("a report on a mail of ours", () => {
  test.each(["message/rfc822", "text/rfc822-headers"] as const)(
    "that returns it as %s is tied to it",
    async (returned) => {
      const sent = await stage.seedSent();
      const reply = await heard(report({ recipient: sent.to, messageId: sent.messageId, returned }));
      expect(reply).toMatchObject({
        intent: "bounce",
        attemptId: sent.attemptId,
        matchMethod: "bounce",
        matchScore: 1,
      });
      expect(await stage.fateOf(sent)).toEqual(BOUNCED);
    },
  );

  test("in a mail system's own words is tied to it by the mail that it quotes", async () => {
    const sent = await stage.seedSent();
    const text = `Hi. This is the qmail-send program at mx.example.\r\nI'm afraid I wasn't able to deliver your message to the following addresses.\r\nThis is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n<${sent.to}>:\r\n550 5.1.1 No such user here\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nReturn-Path: <${OUR_ADDRESS}>\r\nMessage-ID: ${sent.messageId}\r\nTo: ${sent.to}\r\nSubject: Dead link in your Alps guide\r\n`;
    const reply = await heard(mail({ from: "MAILER-DAEMON@mx.example", subject: "failure notice", text }));
    expect(reply).toMatchObject({ intent: "bounce", attemptId: sent.attemptId, matchMethod: "bounce" });
    expect(await stage.fateOf(sent)).toEqual(BOUNCED);
  });

  test("that it is only delayed changes nothing", async () => {
    const sent = await stage.seedSent();
    const delayed = { action: "delayed", status: "4.4.1", returned: "text/rfc822-headers" } as const;
    const reply = await heard(report({ recipient: sent.to, messageId: sent.messageId, ...delayed }));
    expect(reply).toMatchObject({ intent: "bounce", attemptId: sent.attemptId, bounce: { delayed: true } });
    expect(await stage.fateOf(sent)).toEqual(UNTOUCHED);
  });
});

describe("a forged report", () => {
  test.each<[string, (victim: SentMail) => string]>([
    [
      "with a made-up id",
      ({ to }) => report({ recipient: to, messageId: "<made@up.example>", returned: "message/rfc822" }),
    ],
    ["that returns nothing", ({ to }) => report({ recipient: to, messageId: "", returned: null })],
    [
      "in words alone",
      ({ to }) =>
        mail({ from: "postmaster@mx.example", subject: "Undeliverable", text: `550 5.1.1 <${to}>: user unknown` }),
    ],
  ])("%s stops nobody and moves nothing", async (_what, forged) => {
    const victim = await stage.seedSent();
    await heard(forged(victim));
    expect(await stage.fateOf(victim)).toEqual(UNTOUCHED);
  });

  test("that names one mail and blames another address leaves that address alone", async () => {
    const [sent, victim] = [await stage.seedSent(), await stage.seedSent()];
    await heard(report({ recipient: victim.to, messageId: sent.messageId, returned: "message/rfc822" }));
    expect(await stage.fateOf(victim)).toEqual(UNTOUCHED);
  });
});

/** The relay gave our mail another id, no reply token stands in an address, and the Sent folder has said nothing. */
describe("an answer that names an id which nobody knows", () => {
  const unknown = "In-Reply-To: <0100019a-dead@eu-west-1.amazonses.com>";

  test("is tied by its sender, and says how weak that is", async () => {
    const sent = await stage.seedSent();
    const reply = await heard(mail({ from: `Dana <${sent.to}>`, headers: unknown, text: "Gladly, tell me more." }));
    expect(reply).toMatchObject({
      attemptId: sent.attemptId,
      matchMethod: "from_email",
      matchScore: expect.closeTo(0.6),
    });
  });

  test("from a colleague is tied by our words that it quotes", async () => {
    const sent = await stage.seedSent();
    const colleague = `tom@${sent.to.slice(sent.to.indexOf("@") + 1)}`;
    const quoted = sent.body.replace(/^/gm, "> ").replaceAll("\n", "\r\n");
    const reply = await heard(mail({ from: `Tom <${colleague}>`, headers: unknown, text: `Yes.\r\n\r\n${quoted}` }));
    expect(reply).toMatchObject({ attemptId: sent.attemptId, matchMethod: "quoted_text", flags: ["different_sender"] });
  });

  test("from a stranger who quotes nothing waits unmatched", async () => {
    await stage.seedSent();
    const reply = await heard(mail({ from: "someone@elsewhere.example", headers: unknown, text: "Gladly." }));
    expect(reply).toMatchObject({ attemptId: null, suggestions: [] });
  });
});
