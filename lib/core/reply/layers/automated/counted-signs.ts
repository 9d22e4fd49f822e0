import { fold } from "../../reading/fold";
import { BODY_SIGNS } from "./automated-bodies";
import type { BodySigns } from "./body-signs";
import { CHALLENGE, CONTRAST, MATTER, PROGRAM, STOP } from "./other-signs";

/** How many different signs of each kind a text holds, in the language that has most of them. */
export type Signs = {
  /** Says why or where somebody is away. */
  away: boolean;
  /** Being away and what goes with it. */
  absence: number;
  departed: number;
  automatic: number;
  /** Acknowledgements, promises of an answer among them. */
  received: number;
  promised: number;
  /** Asks to be confirmed before the mail is let through. */
  challenge: boolean;
  /** Says what only programs say. */
  program: boolean;
  /** Speaks of what was written about: a program does not. */
  matter: boolean;
  contrast: boolean;
  stop: boolean;
  /** Where the earliest sign stands. */
  first: { start: number; end: number } | null;
};

/** A program says at once what it is; further down, such words are a person's. */
const WINDOW = 1600;
const NON_LATIN = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Most mail holds no sign of most languages: one look for any of them costs a third of a look for each. */
const LANGUAGES = BODY_SIGNS.map((language) => ({ ...language, any: anyOf(Object.values(language.signs).flat()) }));

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"));
}

export function countSigns(text: string): Signs {
  const window = fold(text.slice(0, WINDOW));
  const latin = !NON_LATIN.test(window);
  const shared = {
    challenge: CHALLENGE.some((sign) => sign.test(window)),
    program: PROGRAM.some((sign) => sign.test(window)),
    matter: MATTER.test(window),
    contrast: CONTRAST.test(window),
    stop: STOP.test(window),
  };
  return LANGUAGES.reduce<Signs>(
    (best, language) => {
      if (latin && language.nonLatin) return best;
      if (!language.any.test(window)) return best;
      const signs = { ...countIn(language.signs, window), ...shared };
      return weight(signs) > weight(best) ? signs : best;
    },
    { away: false, absence: 0, departed: 0, automatic: 0, received: 0, promised: 0, first: null, ...shared },
  );
}

function weight(signs: Signs): number {
  return signs.absence + 2 * signs.departed + signs.automatic + signs.received;
}

function countIn(
  signs: BodySigns,
  window: string,
): Omit<Signs, "challenge" | "program" | "matter" | "contrast" | "stop"> {
  let first: Signs["first"] = null;
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
