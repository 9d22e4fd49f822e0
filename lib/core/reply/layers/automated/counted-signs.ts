import type { Reading } from "../../reading/reading";
import { BODY_SIGNS } from "./automated-bodies";
import type { BodySigns } from "./body-signs";
import { CHALLENGE, CONTRAST, MATTER, PROGRAM, STOP } from "./other-signs";

/** How many different signs of each kind a text holds, in the language that has most of them. */
export type Signs = CountedSigns & { others: OtherSigns };

type CountedSigns = {
  /** Says why or where somebody is away. */
  away: boolean;
  /** Being away and what goes with it. */
  absence: number;
  departed: number;
  automatic: number;
  /** Acknowledgements, promises of an answer among them. */
  received: number;
  promised: number;
  /** Where the earliest sign stands. */
  first: { start: number; end: number } | null;
};

/** Looked for when asked: most mail is judged without them. */
class OtherSigns {
  readonly #window: string;

  constructor(window: string) {
    this.#window = window;
  }

  /** Asks to be confirmed before the mail is let through. */
  get challenge(): boolean {
    return CHALLENGE.some((sign) => sign.test(this.#window));
  }

  /** Says what only programs say. */
  get program(): boolean {
    return PROGRAM.some((sign) => sign.test(this.#window));
  }

  /** Speaks of what was written about: a program does not. */
  get matter(): boolean {
    return MATTER.test(this.#window);
  }

  get contrast(): boolean {
    return CONTRAST.test(this.#window);
  }

  get stop(): boolean {
    return STOP.test(this.#window);
  }
}

/** A program says at once what it is; further down, such words are a person's. */
const WINDOW = 1600;
const NON_LATIN = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Most mail holds no sign of most languages: one look for any of them costs a third of a look for each. */
const LANGUAGES = BODY_SIGNS.map((language) => ({ ...language, any: anyOf(Object.values(language.signs).flat()) }));

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"));
}

/** So few words may hold none of the commonest, or hardly any. */
const FEW_WORDS = 15;
const TELLING_WORDS = 3;

export function countSigns(reading: Reading): Signs {
  const window = reading.folded.slice(0, WINDOW);
  let counted = NO_SIGNS;
  for (const language of languagesOf(reading, window)) {
    if (!language.any.test(window)) continue;
    const signs = countIn(language.signs, window);
    if (weight(signs) > weight(counted)) counted = signs;
  }
  return { ...counted, others: new OtherSigns(window) };
}

/** A mail in two languages holds common words of both; neighbours share a few. */
const LEAST_SHARE = 1 / 3;

/** The languages that a text may be written in: all, where it is too short to tell. */
function languagesOf({ tokens }: Reading, window: string): typeof LANGUAGES {
  const mayBe = NON_LATIN.test(window) ? LANGUAGES : LANGUAGES.filter(({ words }) => words !== null);
  const said = new Set(tokens.map(({ word }) => word));
  const common = mayBe.map(({ words }) => words?.filter((word) => said.has(word)).length ?? null);
  const most = Math.max(1, ...common.map((count) => count ?? 0));
  if (tokens.length < FEW_WORDS && most < TELLING_WORDS) return mayBe;
  return mayBe.filter((_, at) => (common[at] ?? most) >= most * LEAST_SHARE);
}

const NO_SIGNS: CountedSigns = {
  away: false,
  absence: 0,
  departed: 0,
  automatic: 0,
  received: 0,
  promised: 0,
  first: null,
};

function weight(signs: CountedSigns): number {
  return signs.absence + 2 * signs.departed + signs.automatic + signs.received;
}

function countIn(signs: BodySigns, window: string): CountedSigns {
  let first: CountedSigns["first"] = null;
  const count = (patterns: readonly RegExp[]) => {
    let found = 0;
    for (const pattern of patterns) {
      const match = pattern.exec(window);
      if (!match) continue;
      found += 1;
      if (!first || match.index < first.start) first = { start: match.index, end: match.index + match[0].length };
    }
    return found;
  };
  const away = count(signs.away) > 0;
  const absence = count(signs.absence) + (away ? 1 : 0);
  const promised = count(signs.promised);
  const received = count(signs.received) + promised;
  const counts = { away, absence, departed: count(signs.departed), automatic: count(signs.automatic) };
  return { ...counts, received, promised, first };
}
