import { MONTH_OF } from "./calendar-words";
import type { DateFrame, DateReading } from "./date-reading";
import { nextWeekday, plusDays, stamp, upcoming } from "./days";

const PREPOSITION =
  "in|im|en|au|a|em|by|before|until|till|bis|ab|vor|nach|avant|apres|antes de|despues de|depois de|prima di|dopo|voor|na|vanaf|tot|from|after|du mois de|mes de|mese di|hasta|fino a|ate|til|till|tills|i|do|до|w|partir de|partire da|da|desde|dal mese di";
/** Said where somebody does not want to be held to it. */
const VAGUELY =
  "about|around|roughly|early|late|maybe|perhaps|say|call it|etwa|zirka|ca|circa|gegen|um|anfang|vielleicht|sagen wir|vers|debut|environ|peut-etre|disons|hacia|sobre|alrededor de|principios de|quiza|quizas|tal vez|digamos|verso|inizio|inizi di|forse|magari|diciamo|por volta de|inicio de|inicios de|talvez|la para|rond|omstreeks|begin|misschien|laten we zeggen|zeg";
const AT_THE_EARLIEST =
  "at the earliest|at the soonest|or so|or later|fruhestens|au plus tot|como muy pronto|como pronto|al piu presto|op zijn vroegst|op z'n vroegst|no minimo|na melhor das hipoteses";
const MIDDLE = "mid|middle of|mitte|half|mi|mediados de|meados de|meta";
const END = "end of|late|ende|fin|fin de|finales de|fim de|final de|fine|eind|einde";
const MONTHS = [...MONTH_OF.keys()].join("|");

/** "in September", "from about May", "mid January", "end of September 2026", "May at the earliest": the month's first, fifteenth or last day. */
const MONTH = new RegExp(
  `(?<!\\p{L})(?:(${END})|(${MIDDLE})|(?:${PREPOSITION}|${VAGUELY})\\.?)(?: ?-| )(${MONTHS})(?: (20\\d\\d))?(?![\\p{L}\\d]|\\.? ?\\d)|(?<!\\p{L})(${MONTHS}) (?:${AT_THE_EARLIEST})(?!\\p{L})`,
  "gu",
);
const QUARTER = /(?<!\p{L})q([1-4])(?: (20\d\d))?(?!\p{L})/gu;
/** "on the 20th", "el día 15": the next such day. */
const DAY_ALONE =
  /(?<!\p{L})(?:(?:the|this) (\d{1,2})(?:st|nd|rd|th)|(?:el dia|no dia|al dia|dia) (\d{1,2})|(?:am|zum|dem) (\d{1,2})\.|(?<=(?:partir del|partir du|partir do dia|desde el|des le) )(\d{1,2})(?:er)?)(?! ?(?!(?:wieder|zuruck|bin|sind|ist|erneut|im|in|fur|und|oder|habe|werde)(?!\p{L}))\p{L}{3}|\d|[/.]\d)/gu;
const END_OF_MONTH =
  /(?:end of (?:the |this )?month|ende (?:des|dieses) monats|monatsende|fin (?:du|de ce) mois|(?:fin|final) de(?:l)? mes|fine (?:del )?mese|(?:fim|final) do mes|eind(?:e)? (?:van (?:de|deze) )?maand)/gu;
const END_OF_YEAR =
  /(?:end of (?:the |this )?year|ende (?:des|dieses) jahres|jahresende|fin de l'annee|(?:fin|final) de(?:l)? ano|fine (?:dell')?anno|(?:fim|final) do ano|eind(?:e)? (?:van )?(?:het|dit) jaar)/gu;
const WEEKEND = /(?:the|this) weekend/gu;

/** Times that people name without a day: they count where no date stands. */
export function* looseDates(text: string, { today }: DateFrame): Generator<DateReading> {
  for (const match of text.matchAll(MONTH)) {
    const month = MONTH_OF.get(match[3] ?? match[5] ?? "");
    if (month) yield loose(match, withinMonth(today, month, match));
  }
  for (const match of text.matchAll(QUARTER)) {
    const month = Number(match[1]) * 3 - 2;
    yield loose(match, match[2] ? stamp(Number(match[2]), month, 1) : upcoming(today, month, 1));
  }
  for (const match of text.matchAll(DAY_ALONE)) {
    const date = dayAlone(today, Number(match[1] ?? match[2] ?? match[3] ?? match[4]));
    if (date) yield loose(match, date);
  }
  const [year = 0, month = 1] = today.split("-").map(Number);
  for (const match of text.matchAll(END_OF_MONTH)) yield loose(match, stamp(year, month + 1, 0));
  for (const match of text.matchAll(END_OF_YEAR)) yield loose(match, stamp(year, 12, 31));
  for (const match of text.matchAll(WEEKEND)) yield loose(match, nextWeekday(today, 6));
}

function withinMonth(today: string, month: number, [, end, middle, , named]: RegExpExecArray): string {
  const first = named ? stamp(Number(named), month, 1) : ahead(today, month);
  if (middle) return plusDays(first, 14);
  return end ? stamp(Number(first.slice(0, 4)), month + 1, 0) : first;
}

/** A month that has begun is over for who says "in March" on its seventh day: the next one is meant. */
function ahead(today: string, month: number): string {
  const year = Number(today.slice(0, 4));
  const first = stamp(year, month, 1);
  return first >= today ? first : stamp(year + 1, month, 1);
}

function dayAlone(today: string, date: number): string | null {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const candidates = [0, 1, 2].map((later) => stamp(year, month + later, date));
  return candidates.find((day) => day > today && Number(day.slice(8)) === date) ?? null;
}

function loose(match: RegExpExecArray, date: string): DateReading {
  return { start: match.index, end: match.index + match[0].length, date, alternative: null, relative: true };
}
