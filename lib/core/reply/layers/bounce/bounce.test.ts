import { describe, expect, test } from "vitest";
import { inboundMessage } from "../../inbound-message.fixture";
import { findBounce } from "./bounce";
import { bounceRow } from "./bounce-table";
import { recipientStatuses } from "./delivery-status";

const DAEMON = { name: "Mail Delivery Subsystem", address: "mailer-daemon@mx.example.net" };
const OWN = ["sam@sender.example"];

function report(status: string, returnedHeaders: string | null = null) {
  return inboundMessage({
    from: DAEMON,
    inReplyTo: [],
    subject: "Undelivered Mail Returned to Sender",
    contentType: "multipart/report; report-type=delivery-status",
    report: { deliveryStatus: `Reporting-MTA: dns; mx.example.net\n\n${status}`, returnedHeaders },
  });
}

describe("a delivery report", () => {
  test("yields code, recipient, diagnostic and the mail that came back", () => {
    const status =
      "Final-Recipient: rfc822; Ann@Example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n <ann@example.org>: User unknown";
    const found = findBounce(report(status, "From: sam@sender.example\nMessage-ID: <m1@sender.example>"), "", OWN);
    expect(found?.bounce).toEqual({
      kind: "hard",
      delayed: false,
      code: "5.1.1",
      smtpCode: 550,
      recipient: "ann@example.org",
      diagnostic: "550 5.1.1 <ann@example.org>: User unknown",
      originalMessageId: "<m1@sender.example>",
      reason: "no_such_user",
      suppress: { days: null },
      retry: false,
    });
  });

  test("that only tells of a delay changes nothing", () => {
    const found = findBounce(report("Final-Recipient: rfc822; a@b.example\nAction: delayed\nStatus: 4.4.1"), "", OWN);
    expect(found?.bounce).toMatchObject({ delayed: true, suppress: null, retry: false });
  });

  test("of success is no bounce", () => {
    expect(
      findBounce(report("Final-Recipient: rfc822; a@b.example\nAction: delivered\nStatus: 2.0.0"), "", OWN),
    ).toBeNull();
  });

  test("names the recipient that failed among several", () => {
    const ok = "Final-Recipient: rfc822; good@b.example\nAction: relayed\nStatus: 2.0.0";
    const bad = "Final-Recipient: rfc822; bad@b.example\nAction: failed\nStatus: 5.1.1";
    expect(findBounce(report(`${ok}\n\n${bad}`), "", OWN)?.bounce?.recipient).toBe("bad@b.example");
  });

  test("is read where the action stands above the blank line and the recipient below", () => {
    const text = "Action: failed\nRemote-MTA: dns; b.example\n\nFinal-Recipient: rfc822; a@b.example\nStatus: 5.1.1";
    expect(findBounce(report(text), "", OWN)?.bounce).toMatchObject({ code: "5.1.1", recipient: "a@b.example" });
  });

  test("names the address that we mailed where a forwarder refused", () => {
    const text = "Original-Recipient: rfc822;info@b.example\nFinal-Recipient: rfc822;owner@c.example\nAction: failed";
    expect(recipientStatuses(text)[0]?.recipient).toBe("info@b.example");
  });
});

describe("a notice in words", () => {
  test.each([
    [
      "Postfix",
      "This is the mail system at host mx.b.example.\n\n<ann@b.example>: host mx.b.example said: 550 5.1.1 User unknown",
      "hard",
    ],
    [
      "Exim",
      "This message was created automatically by mail delivery software.\nThe following address(es) failed:\n\n  ann@b.example\n    SMTP error from remote mail server after RCPT TO: 550 No such user here",
      "hard",
    ],
    [
      "qmail",
      "Hi. This is the qmail-send program at b.example.\nI'm afraid I wasn't able to deliver your message.\n\n<ann@b.example>:\nSorry, no mailbox here by that name. (#5.1.1)",
      "hard",
    ],
    [
      "Exchange",
      "Delivery has failed to these recipients or groups:\n\nann@b.example\nThe email address you entered couldn't be found.\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
      "hard",
    ],
    [
      "Gmail",
      "Address not found\n\nYour message wasn't delivered to ann@b.example because the address couldn't be found.",
      "hard",
    ],
    [
      "Gmail full",
      "Recipient inbox full\n\nYour message couldn't be delivered to ann@b.example. Their inbox is full. 452 4.2.2 over quota",
      "soft",
    ],
    [
      "Yahoo",
      "Sorry, we were unable to deliver your message to the following address.\n\n<ann@b.example>:\n554: delivery error: dd This user doesn't have a yahoo.com account",
      "hard",
    ],
    [
      "Sendmail",
      "   ----- The following addresses had permanent fatal errors -----\n<ann@b.example>\n    (reason: 550 5.2.1 mailbox disabled)",
      "hard",
    ],
    [
      "SES",
      "An error occurred while trying to deliver the mail to the following recipients:\nann@b.example\n550 5.1.1 user unknown",
      "hard",
    ],
  ])("of %s is read", (_, body, kind) => {
    const message = inboundMessage({
      from: DAEMON,
      inReplyTo: [],
      subject: "Mail delivery failed: returning message to sender",
      text: body,
    });
    expect(findBounce(message, body, OWN)?.bounce).toMatchObject({ kind, recipient: "ann@b.example" });
  });

  test("with X-Failed-Recipients needs no known wording", () => {
    const message = inboundMessage({ subject: "hm", headers: { "X-Failed-Recipients": "ann@b.example" } });
    expect(findBounce(message, "gone", OWN)?.bounce?.recipient).toBe("ann@b.example");
  });
});

describe("the failed address is", () => {
  const notice = (text: string, headers: Record<string, string> = {}) =>
    findBounce(
      inboundMessage({
        from: DAEMON,
        inReplyTo: [],
        subject: "Undeliverable: hello",
        to: [{ name: "", address: "bounces@lists.example" }],
        text,
        headers,
      }),
      text,
      OWN,
    )?.bounce;

  test("not the one that the notice itself was sent to", () => {
    expect(
      notice("An email bounces@lists.example addressed to:\n-- ann@b.example\ncould not be delivered."),
    ).toMatchObject({
      recipient: "ann@b.example",
    });
  });

  test("not the list in the summary of the mail that came back", () => {
    const text =
      "Your message\n\n  To:      club@c.example\n  Subject: hello\n\ndid not reach the following recipient(s):\n\nann@b.example on Fri, 20 Jul 2001\n    The recipient name is not recognized";
    expect(notice(text)).toMatchObject({ kind: "hard", recipient: "ann@b.example" });
  });

  test("read out of an X.400 name", () => {
    const text =
      "Your message did not reach the following recipient(s):\n\nc=US;p=B;dda:SMTP=ann@b.example; on Fri\n Unknown Recipient";
    expect(notice(text)).toMatchObject({ recipient: "ann@b.example" });
  });

  test("the returned mail's, where the notice names none", () => {
    const text = "This message was created automatically by mail delivery software.\nA recipient is not a valid user.";
    const message = inboundMessage({
      from: { name: "", address: "ndr@b.example" },
      inReplyTo: [],
      subject: "Mail delivery failed: returning message to sender",
      text,
      report: { deliveryStatus: null, returnedHeaders: 'Subject: hello\nTo: "Ann B"\n <ann@b.example>' },
    });
    expect(findBounce(message, text, OWN)?.bounce).toMatchObject({ kind: "hard", recipient: "ann@b.example" });
  });
});

describe("no bounce is", () => {
  test("a sender filter's request to be confirmed", () => {
    const status =
      "Action: failed\n\nFinal-Recipient: rfc822; a@b.example\nDiagnostic-Code: X-Notice; Sender not pre-approved";
    expect(findBounce(report(status), "", OWN)).toBeNull();
  });

  test("an absence note with an empty Return-Path", () => {
    const message = inboundMessage({ subject: "Automatic reply: Hello", headers: { "Return-Path": "<>" } });
    expect(findBounce(message, "I am away until Monday. Write to bob@example.org.", OWN)).toBeNull();
  });

  test("a person who talks about one", () => {
    const body = "I got a 550 5.1.1 user unknown for bob@example.org, this is the mail system at host x. Any idea?";
    expect(findBounce(inboundMessage({ subject: "Re: Undeliverable: hello" }), body, OWN)).toBeNull();
  });

  test("postmaster who writes himself", () => {
    const message = inboundMessage({
      from: { name: "Postmaster", address: "postmaster@b.example" },
      subject: "Your DNS",
    });
    expect(findBounce(message, "Please fix the record for a@b.example.", OWN)).toBeNull();
  });
});

describe("the bounce table", () => {
  test.each<[string | null, number | null, string, string, string, number | null | undefined]>([
    ["5.1.1", 550, "", "hard", "no_such_user", null],
    ["5.1.2", null, "", "hard", "no_such_domain", null],
    ["5.1.0", null, "", "hard", "no_such_user", null],
    ["5.1.10", null, "", "hard", "no_such_user", null],
    ["5.2.1", null, "", "hard", "mailbox_disabled", null],
    ["5.2.2", 552, "", "soft", "mailbox_full", undefined],
    ["5.4.1", null, "", "soft", "not_reachable", undefined],
    ["5.4.1", 550, "recipient address rejected: access denied", "hard", "no_such_user", null],
    ["5.4.4", null, "", "hard", "no_such_domain", null],
    ["5.7.1", 550, "message rejected as spam", "hard", "policy_rejection", 30],
    ["5.7.26", 550, "unauthenticated mail is prohibited", "hard", "policy_rejection", 30],
    ["4.2.2", 452, "over quota", "soft", "mailbox_full", undefined],
    ["4.4.7", null, "message expired", "soft", "deferred", undefined],
    ["4.7.1", 451, "greylisted, try again later", "soft", "deferred", undefined],
    [null, 550, "user unknown", "hard", "no_such_user", null],
    [null, 550, "", "hard", "no_such_user", null],
    [null, 552, "", "soft", "mailbox_full", undefined],
    [null, 421, "try later", "soft", "deferred", undefined],
    [null, null, "the mailbox is full", "soft", "mailbox_full", undefined],
    [null, null, "domain does not exist", "hard", "no_such_domain", null],
    ["5.0.0", null, "no such user here", "hard", "no_such_user", null],
    ["5.1.1", 550, "max message size exceeded", "soft", "message_too_big", undefined],
    ["5.0.0", 550, "user has too many messages on the server", "soft", "mailbox_full", undefined],
    ["5.0.0", null, "name or service not known", "hard", "no_such_domain", null],
    [null, null, "all hosts have been failing for a long time", "soft", "not_reachable", undefined],
    ["5.0.0", 550, "ann@b.example is not an active address at this host", "hard", "no_such_user", null],
  ])("code %s, reply %s, text %j: %s, %s, suppressed for %s days", (code, smtpCode, text, kind, reason, days) => {
    const row = bounceRow({ code, smtpCode, text });
    expect([row.kind, row.reason, row.suppress?.days]).toEqual([kind, reason, days]);
  });
});
