import { createHash } from "node:crypto";
import { dateHeader, type Header } from "./mime";
import type { ReceivedMail } from "./received-mail";
import type { Person } from "./story/answer";

/** What every answer is made from. */
export type Occasion = {
  /** The mail of ours that is answered. */
  mail: ReceivedMail;
  /** Whom we mailed. */
  person: Person;
  /** When the answer is written and arrives. */
  at: Date;
  /** Which answer to this mail it is, from 0. */
  turn: number;
};

/** A stable name for one answer: the same occasion gives the same Message-ID. */
export function answerToken({ mail, person, turn }: Occasion): string {
  const source = `${mail.messageId ?? mail.acceptedAt.toISOString()} ${person.email} ${turn}`;
  return createHash("sha256").update(source).digest("hex").slice(0, 24);
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

type Origin = {
  /** Envelope sender; empty is the null sender. */
  envelope: string;
  /** Address in the From header. */
  author: string;
  authentication?: "pass" | "fail";
};

/** Headers that the receiving host puts on top. */
export function traceHeaders(occasion: Occasion, { envelope, author, authentication = "pass" }: Origin): Header[] {
  const { mail, at } = occasion;
  const receiver = `mx.${domainOf(mail.fromAddress)}`;
  const domain = domainOf(author);
  const host = authentication === "pass" ? `mail.${domain}` : "host-66.203-0-113.example";
  const received = `from ${host} (${host} [198.51.100.${(domain.length * 7) % 250}]) by ${receiver} with ESMTPS id ${answerToken(occasion).slice(0, 12)} for <${mail.answerAddress}>; ${dateHeader(at)}`;
  const sender = envelope ? `smtp.mailfrom=${envelope}` : `smtp.helo=${host}`;
  const verdict =
    authentication === "pass"
      ? `dkim=pass header.d=${domain} header.s=s1; spf=pass ${sender}; dmarc=pass header.from=${domain}`
      : `dkim=none; spf=fail ${sender}; dmarc=fail (p=none) header.from=${domain}`;
  return [
    ["Return-Path", `<${envelope}>`],
    ["Delivered-To", mail.answerAddress],
    ["Received", received],
    ["Authentication-Results", `${receiver}; ${verdict}`],
  ];
}

/** In-Reply-To and References of an answer. */
export function threadHeaders(mail: ReceivedMail): Header[] {
  if (mail.messageId === null) return [];
  return [
    ["In-Reply-To", mail.messageId],
    ["References", [...mail.references, mail.messageId].join(" ")],
  ];
}

/**
 * Fills in what only the occasion knows: `{me}`, `{sender}`, `{subject}`, `{date:N}` (N days on, in the writer's words),
 * `{two-way-date}` (a day of the next months in figures that read both ways, such as `12/01` in November).
 */
export function filledIn(text: string, occasion: Occasion, language: string): string {
  const { mail, at } = occasion;
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
  return text
    .replaceAll("{me}", mail.fromName.split(/[\s@]/)[0] ?? mail.fromName)
    .replaceAll("{sender}", mail.fromName)
    .replaceAll("{subject}", mail.subject)
    .replaceAll("{two-way-date}", twoWayDate(at))
    .replace(/\{date:(\d+)\}/g, (_, days: string) => day.format(new Date(at.getTime() + Number(days) * 86_400_000)));
}

/** The numbers of the next two months: whichever of them is the month, the day lies ahead. */
function twoWayDate(at: Date): string {
  return [1, 2].map((ahead) => String(((at.getUTCMonth() + ahead) % 12) + 1).padStart(2, "0")).join("/");
}
