import type { DateFrame, DateReading } from "./date-reading";
import { daysBetween, plusDays, stamp } from "./days";

type Feast = { words: RegExp; dayIn: (year: number) => string };

const fixed = (month: number, day: number) => (year: number) => stamp(year, month, day);

/** The last day of each feast: who is back "after Easter" is back after its Monday. All run on folded text. */
const FEASTS: readonly Feast[] = [
  {
    words:
      /(?<!\p{L})(?:easter(?: (?:monday|holidays?|break|weekend))?|ostern|osterferien|paques|semana santa|pascua|pascoa|pasqua|pasen|wielkanoc\p{L}*|paask\p{L}*|pask(?:en|lov\p{L}*|helg\p{L}*)?|paske(?:n|ferie\p{L}*)?|paasia\p{L}+|velikono\p{L}+|пасх\p{L}*|paskalya\p{L}*)(?!\p{L})/gu,
    dayIn: (year) => plusDays(easterSunday(year), 1),
  },
  {
    words:
      /(?<!\p{L})(?:pentecost|whitsun|whit monday|pfingst\p{L}+|pentecote|pentecostes|pentecoste|pinksteren|pinse\p{L}*|pingst\p{L}*)(?!\p{L})/gu,
    dayIn: (year) => plusDays(easterSunday(year), 50),
  },
  {
    words:
      /(?<!\p{L})(?:christmas(?: (?:break|holidays?))?|x-?mas|weihnacht\p{L}*|noel|navidad\p{L}*|natal|natale|kerst(?:mis|vakantie|dagen)?|boz\p{L}+ narodzeni\p{L}*|swi(?:at|et)\p{L}*|(?<=(?:efter|etter|over|till|til|for|under|i) )jul(?:en|a|ferie\p{L}*)?|joul\p{L}+|vanoc\p{L}+|рождеств\p{L}*|クリスマス)(?!\p{L})/gu,
    dayIn: fixed(12, 26),
  },
  {
    words:
      /(?<!\p{L})(?:(?:the )?new year(?:'s(?: day)?)?|neujahr\p{L}*|(?:dem |des )?jahreswechsels?|nouvel an|ano nuevo|ano novo|capodanno|nieuwjaar|now\p{L}+ rok\p{L}*|nyar\p{L}*|nytar\p{L}*|uude\p{L}+vuo\p{L}+|nov\p{L}+ rok\p{L}*|нов\p{L}+ год\p{L}*|yilbasi\p{L}*|元旦|年明け)(?!\p{L})/gu,
    dayIn: fixed(1, 1),
  },
  {
    words: /(?<!\p{L})(?:epiphany|dreikonig\p{L}*|(?:dia de )?reyes|epifania|befana|trzech kroli)(?!\p{L})/gu,
    dayIn: fixed(1, 6),
  },
  { words: /(?<!\p{L})(?:ferragosto|assumption day|maria himmelfahrt|15 aout)(?!\p{L})/gu, dayIn: fixed(8, 15) },
  {
    words:
      /(?<!\p{L})(?:(?:la )?toussaint|allerheiligen|all saints(?:' day)?|todos los santos|ognissanti|todos os santos)(?!\p{L})/gu,
    dayIn: fixed(11, 1),
  },
  { words: /(?<!\p{L})(?:la|de) rentree(?!\p{L})/gu, dayIn: fixed(9, 1) },
  { words: /(?<!\p{L})(?:bank holiday of may|may day|tag der arbeit|fete du travail)(?!\p{L})/gu, dayIn: fixed(5, 1) },
  { words: /(?<!\p{L})thanksgiving(?!\p{L})/gu, dayIn: fourthThursdayOfNovember },
];

/** Feast days that are named: the next one, seen from the mail. */
export function* feastDays(text: string, { today }: DateFrame): Generator<DateReading> {
  const year = Number(today.slice(0, 4));
  for (const { words, dayIn } of FEASTS) {
    for (const match of text.matchAll(words)) {
      const date = [dayIn(year), dayIn(year + 1)].find((day) => daysBetween(today, day) >= 0) ?? dayIn(year + 1);
      yield { start: match.index, end: match.index + match[0].length, date, alternative: null, relative: true };
    }
  }
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - Math.floor(century / 4);
  const corrected = skipped - Math.floor((8 * century + 13) / 25);
  const epact = (corrected + 19 * golden + 15) % 30;
  const full = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - skipped) % 7;
  const offset = full - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return stamp(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

function fourthThursdayOfNovember(year: number): string {
  const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  return stamp(year, 11, 1 + ((4 - first + 7) % 7) + 21);
}
