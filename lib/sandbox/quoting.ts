import type { ReceivedMail } from "./received-mail";
import type { Language, MailClient } from "./story/answer";

/** Time zone in which a person of that language reads our mail; good enough for a quote and a Date header. */
export const TIME_ZONES: Record<Language, { zone: string; offsetMinutes: number }> = {
  en: { zone: "UTC", offsetMinutes: 0 },
  de: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  fr: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  es: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  it: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  nl: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  pl: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  sv: { zone: "Etc/GMT-1", offsetMinutes: 60 },
  ja: { zone: "Asia/Tokyo", offsetMinutes: 540 },
  ar: { zone: "Etc/GMT-3", offsetMinutes: 180 },
};

type Attribution = (who: string, day: string, time: string) => string;

/** The line above a quote, as Gmail words it: who, day, time. */
const ATTRIBUTIONS: Record<Language, Attribution> = {
  en: (who, day, time) => `On ${day} at ${time} ${who} wrote:`,
  de: (who, day, time) => `Am ${day} um ${time} Uhr schrieb ${who}:`,
  fr: (who, day, time) => `Le ${day} à ${time}, ${who} a écrit :`,
  es: (who, day, time) => `El ${day} a las ${time}, ${who} escribió:`,
  it: (who, day, time) => `Il giorno ${day} alle ore ${time} ${who} ha scritto:`,
  nl: (who, day, time) => `Op ${day} om ${time} schreef ${who}:`,
  pl: (who, day, time) => `${day} o ${time} ${who} napisał(a):`,
  sv: (who, day, time) => `Den ${day} kl ${time} skrev ${who}:`,
  ja: (who, day, time) => `${day} ${time} ${who}:`,
  ar: (who, day, time) => `في ${day} في ${time} كتب ${who}:`,
};

/** Where other programs word it differently. */
const APPLE_ATTRIBUTIONS: Partial<Record<Language, Attribution>> = {
  en: (who, day, time) => `On ${day}, at ${time}, ${who} wrote:`,
  nl: (who, day, time) => `Op ${day}, om ${time} heeft ${who} het volgende geschreven:`,
};
const THUNDERBIRD_ATTRIBUTIONS: Partial<Record<Language, Attribution>> = {
  en: (who, day, time) => `On ${day} ${time}, ${who} wrote:`,
  de: (who, day, time) => `Am ${day} um ${time} schrieb ${who}:`,
};

/** Labels of the header block with which Outlook introduces a quote. */
const OUTLOOK_LABELS: Partial<Record<Language, { from: string; sent: string; to: string; subject: string }>> = {
  de: { from: "Von", sent: "Gesendet", to: "An", subject: "Betreff" },
  fr: { from: "De", sent: "Envoyé", to: "À", subject: "Objet" },
  es: { from: "De", sent: "Enviado", to: "Para", subject: "Asunto" },
};
const ENGLISH_LABELS = { from: "From", sent: "Sent", to: "To", subject: "Subject" };

export type Quoting = { client: MailClient; language: Language };

/** Our mail below their answer, as their program shows it in plain text. */
export function quoteAsText(mail: ReceivedMail, quoting: Quoting): string {
  if (quoting.client === "outlook") {
    const lines = outlookHeader(mail, quoting.language).map(([label, value]) => `${label}: ${value}`);
    return [`${"_".repeat(32)}`, ...lines, "", mail.text].join("\n");
  }
  if (quoting.client === "apple-mail" || quoting.client === "iphone") {
    return prefixed(`${attribution(mail, quoting)}\n\n${mail.text}`);
  }
  return `${attribution(mail, quoting)}\n${quoting.client === "gmail" ? "\n" : ""}${prefixed(mail.text)}`;
}

/** Our mail below their answer in HTML, with the marks of their program. */
export function quoteAsHtml(mail: ReceivedMail, quoting: Quoting): string {
  if (quoting.client === "outlook") {
    const lines = outlookHeader(mail, quoting.language).map(
      ([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`,
    );
    return `<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${lines.join("<br>")}</div><div>${asHtml(mail.text)}</div>`;
  }
  return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(attribution(mail, quoting))}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${asHtml(mail.text)}</blockquote></div>`;
}

/** Their sentences between ours: the greeting first, then one answer below each paragraph of ours that says something. */
export function answerInline(mail: ReceivedMail, answers: string[], quoting: Quoting): string {
  const [greeting = "", ...rest] = answers;
  const paragraphs = mail.text.split(/\n{2,}/).filter((paragraph) => paragraph.length > SALUTATION_LENGTH);
  const stretches = rest.map((answer, index) => {
    const quoted = paragraphs[index];
    return quoted ? `${prefixed(quoted)}\n\n${answer}` : answer;
  });
  return [greeting, attribution(mail, quoting), ...stretches].join("\n\n");
}

/** What is shorter is a greeting or a name, and nobody answers that. */
const SALUTATION_LENGTH = 30;

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function asHtml(text: string): string {
  return escapeHtml(text).replace(/\n/g, "<br>\n");
}

function attribution(mail: ReceivedMail, { client, language }: Quoting): string {
  const named = `${mail.fromName} <${mail.fromAddress}>`;
  const at = (format: Intl.DateTimeFormatOptions) => timeOf(mail, language, format);
  const time = at({ timeStyle: "short" });

  if (client === "thunderbird") {
    const words = THUNDERBIRD_ATTRIBUTIONS[language] ?? ATTRIBUTIONS[language];
    return words(mail.fromName, at({ dateStyle: "short" }), time);
  }
  if (client === "apple-mail" || client === "iphone") {
    return (APPLE_ATTRIBUTIONS[language] ?? ATTRIBUTIONS[language])(named, at({ dateStyle: "medium" }), time);
  }
  const day = at({ weekday: "short", year: "numeric", month: "short", day: "numeric" });
  return wrapped(ATTRIBUTIONS[language](named, day, time));
}

function timeOf(mail: ReceivedMail, language: Language, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...format, timeZone: TIME_ZONES[language].zone }).format(mail.date);
}

/** Gmail breaks the line when it grows long, often right before the last word. */
function wrapped(line: string): string {
  const end = line.lastIndexOf(" ", GMAIL_LINE_LENGTH);
  return line.length <= GMAIL_LINE_LENGTH || end < 0 ? line : `${line.slice(0, end)}\n${line.slice(end + 1)}`;
}

const GMAIL_LINE_LENGTH = 76;

function outlookHeader(mail: ReceivedMail, language: Language): [string, string][] {
  const label = OUTLOOK_LABELS[language] ?? ENGLISH_LABELS;
  const day = timeOf(mail, language, { dateStyle: "full" });
  return [
    [label.from, `${mail.fromName} <${mail.fromAddress}>`],
    [label.sent, `${day} ${timeOf(mail, language, { timeStyle: "short" })}`],
    [label.to, mail.toAddress],
    [label.subject, mail.subject],
  ];
}

function prefixed(text: string): string {
  return text
    .split("\n")
    .map((line) => (line ? `> ${line}` : ">"))
    .join("\n");
}
