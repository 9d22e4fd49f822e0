import { read } from "../../reading/reading";

/** A pattern taken apart: what may follow what. `choice`: one of several sequences, `least` to `most` times. */
export type Element =
  | { kind: "word"; text: string }
  | { kind: "stem"; text: string }
  | { kind: "number" }
  | { kind: "gap"; longest: number }
  | { kind: "sentenceEnd" }
  | { kind: "choice"; sequences: Element[][]; least: number; most: number };

const REPEATS = 4;
const TIMES: Record<string, { least: number; most: number }> = {
  "": { least: 1, most: 1 },
  "?": { least: 0, most: 1 },
  "+": { least: 1, most: REPEATS },
  "+?": { least: 0, most: REPEATS },
  "*": { least: 0, most: REPEATS },
};

/** Parses the pattern language that phrase.ts describes. Throws on a bracket without its partner. */
export function parsePattern(pattern: string): { atStart: boolean; elements: Element[] } {
  const pieces = pattern.match(/\(|\)[?+*]*|\||[*]+|[^\s()|]+/g) ?? [];
  const atStart = pieces[0] === "^";
  const cursor = { pieces, at: atStart ? 1 : 0, pattern };
  const sequences = parseSequences(cursor);
  if (cursor.at < pieces.length) throw new Error(`A bracket too many in the phrase: ${pattern}`);
  return { atStart, elements: [choice(sequences, "")].flat() };
}

type Cursor = { pieces: string[]; at: number; pattern: string };

/** Reads alternatives up to a closing bracket, which is left to the caller, or to the end. */
function parseSequences(cursor: Cursor): Element[][] {
  const sequences: Element[][] = [];
  let current: Element[] = [];
  for (; cursor.at < cursor.pieces.length; cursor.at += 1) {
    const piece = cursor.pieces[cursor.at] ?? "";
    if (piece.startsWith(")")) break;
    if (piece === "|") {
      sequences.push(current);
      current = [];
    } else {
      current.push(...parsePiece(cursor, piece));
    }
  }
  return [...sequences, current];
}

function parsePiece(cursor: Cursor, piece: string): Element[] {
  if (piece === "*") return [{ kind: "gap", longest: 3 }];
  if (piece === "**") return [{ kind: "gap", longest: 6 }];
  if (piece === "#") return [{ kind: "number" }];
  if (piece === "$") return [{ kind: "sentenceEnd" }];
  if (piece !== "(") return piece.endsWith("?") ? choice([wordsOf(piece.slice(0, -1))], "?") : wordsOf(piece);
  cursor.at += 1;
  const sequences = parseSequences(cursor);
  const close = cursor.pieces[cursor.at];
  if (close === undefined) throw new Error(`A bracket too few in the phrase: ${cursor.pattern}`);
  return choice(sequences, close.slice(1));
}

function choice(sequences: Element[][], sign: string): Element[] {
  const times = TIMES[sign];
  if (!times) throw new Error(`No such sign in a phrase: ${sign}`);
  const [only] = sequences;
  if (only && sequences.length === 1 && sign === "") return only;
  return [{ kind: "choice", sequences, ...times }];
}

function wordsOf(piece: string): Element[] {
  const isStem = piece.endsWith("~");
  const tokens = read(isStem ? piece.slice(0, -1) : piece).tokens;
  return tokens.map(({ word }, at) =>
    isStem && at === tokens.length - 1 ? { kind: "stem", text: word } : { kind: "word", text: word },
  );
}
