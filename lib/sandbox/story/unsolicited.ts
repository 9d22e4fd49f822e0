import { addressHeader, dateHeader, type Header, message, textPart } from "../mime";

type UnsolicitedMail = { from: { name: string; email: string }; subject: string; text: string; hoursAgo: number };

/** Mail that nobody asked for and no thread leads to: it belongs into the Unmatched view. */
const UNSOLICITED: UnsolicitedMail[] = [
  {
    from: { name: "Aiko Tanaka", email: "aiko.t@postkasten.example" },
    subject: "A friend told me about you",
    hoursAgo: 3,
    text: `Hi,

a friend who runs a hiking site passed me your mail. What exactly would you like us to publish? Do you have a draft?

Aiko`,
  },
  {
    from: { name: "Petra Vogel", email: "petra.vogel@alpenverlag.example" },
    subject: "Fwd: your guide for our huts page",
    hoursAgo: 9,
    text: `Hello,

our intern forwarded this to me, I take care of the website now. We would be glad to include the guide. Please use this address from now on.

Petra Vogel

-------- Forwarded message --------
Subject: your guide for our huts page
To: info@alpenverlag.example

Hello, we made a free guide ...`,
  },
  {
    from: { name: "Nils Brekke", email: "nils@kartverksted.example" },
    subject: "Question about your maps",
    hoursAgo: 26,
    text: "Hi there! Found you through a friend. Can I print your maps for a school trip, and is there a version without the ads?\n\nNils",
  },
];

/** The raw mails with the time each came in, oldest first. */
export function unsolicitedMails(to: string, now: Date): { raw: Buffer; internalDate: Date }[] {
  return [...UNSOLICITED]
    .sort((one, other) => other.hoursAgo - one.hoursAgo)
    .map((mail, index) => {
      const at = new Date(now.getTime() - mail.hoursAgo * 3_600_000);
      const domain = mail.from.email.slice(mail.from.email.indexOf("@") + 1);
      const host = to.slice(to.indexOf("@") + 1);
      const headers: Header[] = [
        ["Return-Path", `<${mail.from.email}>`],
        ["Delivered-To", to],
        [
          "Received",
          `from mail.${domain} (mail.${domain} [198.51.100.9]) by mx.${host} with ESMTPS; ${dateHeader(at)}`,
        ],
        [
          "Authentication-Results",
          `mx.${host}; dkim=pass header.d=${domain}; spf=pass smtp.mailfrom=${mail.from.email}; dmarc=pass header.from=${domain}`,
        ],
        ["From", addressHeader(mail.from)],
        ["To", to],
        ["Subject", mail.subject],
        ["Date", dateHeader(at)],
        ["Message-ID", `<${at.getTime()}.${index}@${domain}>`],
      ];
      return { raw: message(headers, textPart(mail.text)), internalDate: at };
    });
}
