import { fold } from "./reading/fold";

export const LINK_TYPES = ["dofollow", "nofollow", "sponsored"] as const;

/** The terms a publisher names. Every field is null where the mail does not say. */
export type Offer = {
  /** As written, thousands separators removed: 1200.5 for "1.200,50". */
  amount: number | null;
  /** ISO 4217 code. */
  currency: string | null;
  linkType: (typeof LINK_TYPES)[number] | null;
  /** Days until publication, the longest named. */
  turnaroundDays: number | null;
  guidelineUrl: string | null;
};

const CURRENCIES: readonly [RegExp, string][] = [
  [/^(?:eur|euros?|€)$/, "EUR"],
  [/^(?:usd|us ?\$|\$|us|dollars?|bucks)$/, "USD"],
  [/^(?:gbp|£|pounds?|quid)$/, "GBP"],
  [/^(?:chf|sfr|franken)$/, "CHF"],
  [/^(?:cad|c\$)$/, "CAD"],
  [/^(?:aud|a\$)$/, "AUD"],
  [/^(?:inr|₹|rs|rupees)$/, "INR"],
  [/^(?:pln|zl)$/, "PLN"],
  [/^(?:sek)$/, "SEK"],
  [/^(?:dkk)$/, "DKK"],
  [/^(?:nok)$/, "NOK"],
  [/^(?:kr)$/, "SEK"],
  [/^(?:czk|kc)$/, "CZK"],
  [/^(?:brl|r\$|reais)$/, "BRL"],
  [/^(?:jpy|¥|yen|円)$/, "JPY"],
  [/^(?:try|₺|tl)$/, "TRY"],
  [/^(?:rub|₽)$/, "RUB"],
  [/^(?:usdt)$/, "USD"],
];
const MARK =
  "eur(?:os?)?|usdt?|us ?\\$|gbp|chf|sfr|cad|aud|inr|pln|sek|dkk|nok|czk|brl|jpy|rub|r\\$|c\\$|a\\$|€|\\$|£|₹|¥|₺|₽|rs\\.?";
const WORD = `${MARK}|dollars?|bucks|pounds?|quid|zl|kr|tl|yen|円|reais|franken|rupees`;
const NUMBER = "\\d{1,3}(?:[.,' ]\\d{3}){1,2}(?:[.,]\\d{1,2})?|\\d{1,6}(?:[.,]\\d{1,2})?";
const BEFORE = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${MARK}) ?(${NUMBER})(?![\\d%])`, "u");
const AFTER = new RegExp(`(?:^|[^\\p{L}\\p{N}.,])(${NUMBER}) ?(${WORD})(?![\\p{L}\\p{N}])`, "u");

const MOST_TEXT = 20_000;

/** Price, link type, turnaround and guidelines in a mail. Of a price list the first price counts, with its own kind of link. */
export function readOffer(ownWords: string, folded = fold(ownWords)): Offer {
  const text = folded.slice(0, MOST_TEXT);
  const { at, ...price } = amountIn(text);
  return {
    ...price,
    linkType: linkTypeIn(lineAround(text, at)) ?? linkTypeIn(text),
    turnaroundDays: turnaroundIn(text),
    guidelineUrl: guidelineIn(ownWords),
  };
}

const DIGIT = /\d/;

function amountIn(text: string): { amount: number | null; currency: string | null; at: number } {
  if (!DIGIT.test(text)) return { amount: null, currency: null, at: 0 };
  const before = BEFORE.exec(text);
  const after = AFTER.exec(text);
  const first =
    before && (!after || before.index <= after.index)
      ? { mark: before[1], number: before[2], at: before.index }
      : { mark: after?.[2], number: after?.[1], at: after?.index ?? 0 };
  if (!first.mark || !first.number) return { amount: null, currency: null, at: 0 };
  const mark = first.mark.replace(/\.$/, "");
  const currency = CURRENCIES.find(([pattern]) => pattern.test(mark))?.[1] ?? null;
  return { amount: numberOf(first.number), currency, at: first.at };
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf("\n", at + 1);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? undefined : end);
}

/** "1.200,50", "1,200.50", "1 200" and "80" as numbers: the last mark is decimal when one or two digits follow it. */
function numberOf(written: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = written.slice(0, decimal ? decimal.index : undefined).replace(/\D/g, "");
  return Number(`${whole}.${decimal?.[1] ?? "0"}`);
}

const LINK_TERMS =
  /\b(?:links?|backlinks?|posts?|posting|articles?|publish\w{0,6}|publication|placement|sponsor\w{0,4}|do-?follow|no-?follow|insertions?|advertor\w{0,5}|guest|review|banner|fee|rates?|price[sd]?|pricing|charge[sd]?|costs?|budget|paypal|words|preis\w{0,3}|kostet|kosten|beitrag\w{0,3}|artikel|gastbeitrag|veroffentlich\w{0,5}|verlinkung|gesponsert\w{0,3}|lien|tarifs?|prix|publier|redactionnel|enlaces?|precios?|tarifas?|articulos?|publicar|publicacion|prezz[oi]|costo|articol[oi]|pubblicazione|tariff[ae]|precos?|artigos?|valor|publicacao|prijs|prijzen|tarief|tarieven|plaatsing|publicatie|artikelen)\b/;

/** Whether the (folded) words speak of links, posts or prices at all. */
export function hasLinkTerms(folded: string): boolean {
  return LINK_TERMS.test(folded.slice(0, MOST_TEXT));
}

const ASKS_FOR_MONEY =
  /\b(?:how much|what)\b.{0,25}\b(?:you|budget)\b.{0,20}\b(?:pay|paying|offer|offering|give|spend|budget|worth)|\b(?:what|which)(?:'s| is| are)? (?:your|the) (?:budget|offer|fee|compensation)|make (?:me|us) an offer|\b(?:was|wieviel|wie viel|welche[sn]?)\b.{0,30}\b(?:zahlen|zahlt|zahlst|bezahlen|budget|vergutung|honorar|wert)\b|machen sie (?:mir|uns) ein angebot|\b(?:combien|quel(?:le)?)\b.{0,25}\b(?:payez|paye|proposez|offrez|budget|remuneration|verseriez)|faites-(?:moi|nous) une offre|\b(?:cuanto|que|cual)\b.{0,25}\b(?:pagan|pagas|pagais|paga|ofreceis|ofrecen|ofreces|presupuesto)|\b(?:quanto|che|qual)\b.{0,25}\b(?:pagate|paga|paghi|offrite|offre|budget|compenso|pagam|pagar|orcamento|oferecem)|\b(?:hoeveel|wat|welk)\b.{0,25}\b(?:betalen|betaal|budget|vergoeding|bieden)\b/;

/** "What would you pay?", in folded words, opens a bargain, though it asks. Source: spec 1, offer: a publisher names terms. */
export function asksForMoney(folded: string): boolean {
  return ASKS_FOR_MONEY.test(folded.slice(0, 4000));
}

function linkTypeIn(text: string): Offer["linkType"] {
  if (/\bno-? ?follow/.test(text) && !/\b(?:not|no) no-? ?follow/.test(text) && !/\bdo-? ?follow/.test(text))
    return "nofollow";
  if (/\bdo-? ?follow/.test(text)) return "dofollow";
  return /rel ?= ?"?sponsored|sponsored (?:tag|attribute|link)|(?:tagged|marked|labell?ed) (?:as )?sponsored/.test(text)
    ? "sponsored"
    : null;
}

const UNIT_DAYS: Record<string, number> = { h: 1 / 24, d: 1, t: 1, j: 1, g: 1, w: 7, s: 7 };
const TURNAROUND =
  /(?:within|in|turnaround(?: time)?(?: is| of)?:?|takes?|innerhalb von|binnen|sous|dans|en|dentro de|entro|em|binnen) (?:(?:usually|typically|normally|generally|about|around|ca\.?|circa) )*(?:\d{1,2} ?(?:-|to|bis|a) ?)?(\d{1,2}) (?:business |working |werk)?(hours?|hrs?|days?|weeks?|stunden|tagen?|wochen|heures|jours|semaines|horas|dias|semanas|giorni|ore|settimane|dagen|weken|uur)/;

function turnaroundIn(text: string): number | null {
  const match = DIGIT.test(text) ? TURNAROUND.exec(text) : null;
  if (!match?.[1] || !match[2]) return null;
  const unit = match[2];
  const perUnit = /^(?:hours?|hrs?|stunden|heures|horas|ore|uur)$/.test(unit)
    ? UNIT_DAYS.h
    : UNIT_DAYS[/^(?:week|woche|semain|semana|settimane|weken)/.test(unit) ? "w" : "d"];
  return Math.ceil(Number(match[1]) * (perUnit ?? 1));
}

/** A web address, also one that is written without "https://". */
const WEB_ADDRESS =
  /(?<![\w@.])(?:https?:\/\/[^\s<>"')\]]{4,300}|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s<>"')\]]{2,300})/gi;
const GUIDELINE_WORDS =
  /guideline|write-?for-?us|contribut|submission|guest-?post|submit|advertis|media-?kit|rate-?card|redaktion|gastbeitr|gastartikel/i;

function guidelineIn(ownWords: string): string | null {
  if (!ownWords.includes("/")) return null;
  const addresses = ownWords.slice(0, MOST_TEXT).match(WEB_ADDRESS) ?? [];
  const found = addresses.find((address) => GUIDELINE_WORDS.test(address))?.replace(/[.,;:!?]+$/, "");
  if (!found) return null;
  return /^https?:/i.test(found) ? found : `https://${found}`;
}
