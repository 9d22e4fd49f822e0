import { fold } from "./fold";

/** One word: folded, its place in the text, and the sentence and clause it stands in. */
export type Token = { word: string; start: number; end: number; sentence: number; clause: number };

/** A sentence: where it stands and whether a question mark ends it. */
export type Sentence = { start: number; end: number; firstToken: number; asks: boolean };

/** A text read once: every content layer works on these words. Ranges are offsets into `text`. */
export type Reading = { text: string; folded: string; tokens: Token[]; sentences: Sentence[] };

const CONTRACTIONS: ReadonlyMap<string, string[]> = new Map(
  Object.entries({
    "n't": ["not"],
    "'m": ["am"],
    "'re": ["are"],
    "'ve": ["have"],
    "'ll": ["will"],
    "'d": ["would"],
    "'s": ["s"],
  }),
);
const WHOLE: ReadonlyMap<string, string[]> = new Map(
  Object.entries({
    "won't": ["will", "not"],
    "can't": ["can", "not"],
    "shan't": ["shall", "not"],
    cannot: ["can", "not"],
    dont: ["do", "not"],
    doesnt: ["does", "not"],
    didnt: ["did", "not"],
    isnt: ["is", "not"],
    arent: ["are", "not"],
    wasnt: ["was", "not"],
    wont: ["will", "not"],
    cant: ["can", "not"],
    wouldnt: ["would", "not"],
    couldnt: ["could", "not"],
    shouldnt: ["should", "not"],
    havent: ["have", "not"],
    hasnt: ["has", "not"],
    "let's": ["lets"],
    im: ["i", "am"],
    pls: ["please"],
    plz: ["please"],
    thx: ["thanks"],
    ur: ["your"],
    u: ["you"],
    intrested: ["interested"],
    intersted: ["interested"],
    interrested: ["interested"],
    intereted: ["interested"],
    unsubcribe: ["unsubscribe"],
    unsuscribe: ["unsubscribe"],
    unsubsribe: ["unsubscribe"],
    unsubscibe: ["unsubscribe"],
    unsubscrib: ["unsubscribe"],
    recieve: ["receive"],
    emial: ["email"],
    emials: ["emails"],
    "e-mail": ["email"],
    "e-mails": ["emails"],
    "e-mailing": ["emailing"],
    "non-stop": ["nonstop"],
    "opt-out": ["opt", "out"],
  }),
);

// A word, with its inner apostrophes and hyphens; or an ending of a sentence or a clause. Each alternative starts with
// another class of character, so the scan never goes back. Letters as plain ranges: the scan is the hot loop, and
// Unicode property classes cost four times as much. Punctuation, symbols and emoji are in no range.
export const LETTERS =
  "a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc";
const PIECE = new RegExp(
  `[0-9${LETTERS}]+(?:['-][0-9${LETTERS}]+)*|[.!?;:,()\u3002\uff1f\uff01\u2026\u061f]+|\\n+|[-/]`,
  "g",
);
const SHORT_LINE = 45;

/** Splits a text into folded words with their sentences and clauses. Linear in the length of the text. */
export function read(text: string): Reading {
  const folded = fold(text);
  const reading: Reading = { text, folded, tokens: [], sentences: [] };
  const state = { sentence: 0, clause: 0, opened: 0, firstToken: 0, lineStart: 0 };
  for (const match of folded.matchAll(PIECE)) {
    const piece = match[0];
    const at = match.index;
    const first = piece.charCodeAt(0);
    if (isPunctuation(first)) closeAt(reading, state, piece, at);
    else pushWords(reading, state, piece, at);
  }
  closeSentence(reading, state, folded.length, false);
  return reading;
}

type State = { sentence: number; clause: number; opened: number; firstToken: number; lineStart: number };

const PUNCTUATION = new Set([..."\n.!?;:,()-/\u3002\uff1f\uff01\u2026\u061f"].map((char) => char.charCodeAt(0)));

function isPunctuation(code: number): boolean {
  return PUNCTUATION.has(code);
}

function closeAt(reading: Reading, state: State, piece: string, at: number): void {
  const end = at + piece.length;
  if (piece.startsWith("\n")) {
    const short = at - state.lineStart < SHORT_LINE;
    state.lineStart = end;
    if (piece.length > 1 || short) closeSentence(reading, state, at, false);
  } else if (/[?\uff1f\u061f]/.test(piece) && endsSentence(reading.folded, end)) {
    closeSentence(reading, state, end, true);
  } else if (/[.!\u3002\uff01\u2026]/.test(piece) && endsSentence(reading.folded, end)) {
    closeSentence(reading, state, end, false);
  } else if (/[,;:()-]/.test(piece) && piece !== "-") {
    state.clause += 1;
  } else if (piece === "-" && reading.folded.charAt(at - 1) === " " && reading.folded.charAt(end) === " ") {
    state.clause += 1;
  }
}

/** "3.50" and "example.com" go on after their dot; CJK marks need no space. */
function endsSentence(folded: string, end: number): boolean {
  const next = folded.charAt(end);
  return next === "" || !/[\p{Ll}\p{N}/=&_-]/u.test(next) || /[\u3000-\u9fff]/.test(next);
}

function closeSentence(reading: Reading, state: State, end: number, asks: boolean): void {
  if (reading.tokens.length === state.firstToken) return;
  reading.sentences.push({ start: state.opened, end, firstToken: state.firstToken, asks });
  state.sentence += 1;
  state.clause += 1;
  state.opened = end;
  state.firstToken = reading.tokens.length;
}

function pushWords(reading: Reading, state: State, piece: string, at: number): void {
  const { sentence, clause } = state;
  const whole = WHOLE.get(piece);
  if (whole === undefined && !piece.includes("'") && !piece.includes("-")) {
    reading.tokens.push({ word: piece, start: at, end: at + piece.length, sentence, clause });
    return;
  }
  for (const { word, from, to } of partsOf(piece)) {
    reading.tokens.push({ word, start: at + from, end: at + to, sentence, clause });
  }
}

/** "don't" is two words, "l'offre" is two, "o'brien" too: data and mail go through the same cutting. */
function partsOf(piece: string): Part[] {
  const to = piece.length;
  const whole = WHOLE.get(piece);
  if (whole) return whole.map((word) => ({ word, from: 0, to }));
  if (piece.includes("-")) return cutAt(piece, "-").flatMap((part) => shifted(partsOf(part.word), part.from));
  const quote = piece.indexOf("'");
  if (quote === -1) return [{ word: piece, from: 0, to }];
  if (piece.endsWith("n't")) {
    return [piece.slice(0, -3), "not"].map((word) => ({ word, from: 0, to }));
  }
  const ending = CONTRACTIONS.get(piece.slice(quote));
  if (ending) return [piece.slice(0, quote), ...ending].map((word) => ({ word, from: 0, to }));
  return cutAt(piece, "'");
}

type Part = { word: string; from: number; to: number };

function cutAt(piece: string, separator: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const word of piece.split(separator)) {
    parts.push({ word, from, to: from + word.length });
    from += word.length + 1;
  }
  return parts;
}

function shifted(parts: Part[], by: number): Part[] {
  return parts.map((part) => ({ word: part.word, from: part.from + by, to: part.to + by }));
}
