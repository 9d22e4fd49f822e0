import { LETTERS } from "../reading/reading";
import { type Entry, LEXICON } from "./lexicon";
import { type NumericDate, numericDate } from "./numeric-dates";
import type { Kind, Term } from "./term";

/** A word, a number, a date in figures or a mark, with what it may mean. */
export type Token = { start: number; end: number; text: string; terms: readonly Term[]; numeric: NumericDate | null };

type Frame = { today: string; monthFirst: boolean | null };

/** No letter has more in its first 4,000 characters; a wall of figures has. */
const MOST_TOKENS = 1200;

const PIECE = new RegExp(`[${LETTERS}]+(?:-feira)?|\\d+|\\n\\s*\\n|[^\\s${LETTERS}\\d']`, "g");

const ISO = /(?<![\d/.-])20\d\d([-/.])\d{1,2}\1\d{1,2}(?![\d/-])/y;
const FIGURES =
  /(?<![\d,:/+]|\d\.|[^\d.]-|\d{3}-|\d )\d{1,2}(?:([./])\d{1,2}(?:\1(?:20\d\d|\d\d)(?!\d)|(?<=\.\d\d?)\.(?!\d))?|-\d{1,2}-(?:20\d\d|\d\d)|\. \d{1,2}\.(?: 20\d\d)?(?!\d))(?![\d/%€$£])(?!\.\d)(?! ?(?:€|eur|usd|\$|%|am\b|pm\b|uhr|h\b|x\b|gb|mb|km|kg))/y;
const TIME =
  /\d{1,2}(?:[:h]\d{2}|\.\d{2}(?= ?(?:uhr|h\b|am\b|pm\b|u\b|uur)))(?::\d\d)?(?: ?(?:uhr|h\b|am\b|pm\b))?|\d{1,2} ?(?:uhr|[ap]m|[ap]\.m|h|hrs?|heures?|horas|hours?|u|uur|hs|o'clock|часов)(?!\p{L})/uy;
const NUMBER = /(\d+)((?:st|nd|rd|th|er|ere|eme|de|ste|e|:e|º|ª|°|o|-го|-go)(?![\p{L}\d]))?/uy;

const NOTHING: readonly Term[] = [];
const IN_FIGURES: readonly Term[] = [{ kind: "numeric", value: 0 }];
const CLOCK: readonly Term[] = [{ kind: "time", value: 0 }];
const BREAK: readonly Term[] = [{ kind: "break", value: 0 }];
const MARKS: ReadonlyMap<string, Kind> = new Map([
  [".", "dot"],
  [",", "comma"],
  ["-", "dash"],
]);

/** The words of a folded text in one pass. `monthFirst`: how `12/01` is read; null where nothing decides. */
export function tokensOf(text: string, frame: Frame): Token[] {
  const tokens: Token[] = [];
  let phrases = false;
  for (let at = 0; tokens.length < MOST_TOKENS; ) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) break;
    const [found] = piece;
    const entry = LEXICON.get(found);
    phrases ||= entry !== undefined && entry.phrases.length > 0;
    const isNumber = found >= "0" && found < ":";
    const token = isNumber ? figuresAt(text, piece.index, frame) : wordAt(found, piece.index, entry);
    if (entry?.parts)
      tokens.push(
        ...entry.parts.toReversed().map((part) => ({ ...token, terms: LEXICON.get(part)?.terms ?? NOTHING })),
      );
    else tokens.push(token);
    at = token.end;
  }
  return phrases ? mergePhrases(tokens) : tokens;
}

function wordAt(text: string, start: number, entry: Entry | undefined): Token {
  return { start, end: start + text.length, text, terms: wordTerms(text, entry), numeric: null };
}

function wordTerms(text: string, entry: Entry | undefined): readonly Term[] {
  const kind = MARKS.get(text);
  if (kind) return [...(entry?.terms ?? NOTHING), { kind, value: 0 }];
  return text.startsWith("\n") ? BREAK : (entry?.terms ?? NOTHING);
}

function figuresAt(text: string, start: number, frame: Frame): Token {
  const place = (found: string) => ({ start, end: start + found.length, text: found });
  const figures = matchAt(ISO, text, start) ?? matchAt(FIGURES, text, start);
  if (figures) {
    const numeric = numericDate(figures[0], frame);
    return { ...place(figures[0]), numeric, terms: numeric ? IN_FIGURES : NOTHING };
  }
  const time = matchAt(TIME, text, start);
  if (time) return { ...place(time[0]), numeric: null, terms: CLOCK };
  const [whole = "", digits = "", ending] = matchAt(NUMBER, text, start) ?? [];
  return { ...place(whole), numeric: null, terms: numberTerms(Number(digits), digits.length, ending !== undefined) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function numberTerms(value: number, digits: number, ends: boolean): readonly Term[] {
  if (digits === 4) return value >= 2020 && value < 2050 ? [{ kind: "year", value }] : NOTHING;
  if (digits > 2 || value === 0) return NOTHING;
  const terms: Term[] = value <= 31 ? [{ kind: "day", value }] : [{ kind: "weekNo", value }];
  if (ends && value <= 31) terms.push({ kind: "ordinal", value }, { kind: "nth", value });
  if (!ends) terms.push({ kind: "count", value });
  return terms;
}

/** Words that mean something only together become one token. */
function mergePhrases(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const phrase = LEXICON.get(token.text)?.phrases.find(({ rest }) =>
      rest.every((word, offset) => tokens[at + 1 + offset]?.text === word),
    );
    const last = phrase && tokens[at + phrase.rest.length];
    merged.push(last ? { ...token, end: last.end, terms: phrase.terms } : token);
    at += last ? phrase.rest.length : 0;
  }
  return merged;
}
