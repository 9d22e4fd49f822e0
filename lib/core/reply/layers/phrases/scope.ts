import { fold } from "../../reading/fold";
import type { Reading } from "../../reading/reading";
import type { Hit } from "./phrase-graph";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that turn what follows them in the clause. */
const NEGATORS = words(
  "not no never without neither nor none nobody hardly cannot nicht kein keine keinen keinerlei keiner nie niemals ohne ne pas jamais aucun aucune sans non nessun nessuna mai senza no nunca jamas sin ningun ninguna tampoco nao nunca sem nenhum nenhuma jamais niet geen nooit zonder",
);
/** After these, a new thought begins that outweighs what stood before. */
const CONTRAST = words(
  "but however although though yet nevertheless nonetheless except aber jedoch allerdings dennoch sondern doch obwohl mais cependant toutefois pourtant neanmoins pero sino aunque ma pero tuttavia comunque anche-se mas porem contudo todavia embora maar echter hoewel toch",
);

/** The second half of a negation: "ne suis pas", "non sono mai". A no that begins with one is that negation, not turned by it. */
const SECOND_HALVES = words(
  "pas plus jamais aucun aucune guere rien nullement mai nessun nessuna piu niente nunca jamas ningun ninguna nada tampoco nenhum nenhuma mais",
);

const REACH = 4;

/** Whether the (folded) word turns what follows it. */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

/** Whether the (folded) word opens a thought that outweighs what stood before it. */
export function isContrast(word: string): boolean {
  return CONTRAST.has(word);
}

/**
 * Whether a negator before the phrase, in its clause, reaches it, or one stands in a gap of it ("take me not off the list").
 * `spent`: where a phrase ends that has used a token up, so that what follows is not turned by it ("no interest, and no …").
 */
export function isNegated(hit: Hit, reading: Reading, spent: ReadonlyMap<number, number>): boolean {
  const first = reading.tokens[hit.from];
  if (!first) return false;
  if (hasNegatorInGap(hit, reading)) return true;
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - REACH); at -= 1) {
    const token = reading.tokens[at];
    if (!token || token.clause !== first.clause || CONTRAST.has(token.word)) return false;
    if (isNegator(token.word)) return !isSpent(spent, at, hit) && !isSecondHalf(hit, first.word);
  }
  return false;
}

function isSecondHalf({ phrase }: Hit, first: string): boolean {
  return (phrase.intent === "objection" || phrase.intent === "unsubscribe") && SECOND_HALVES.has(first);
}

function isSpent(spent: ReadonlyMap<number, number>, at: number, hit: Hit): boolean {
  const end = spent.get(at);
  return end !== undefined && end < hit.from;
}

/** Those that turn a phrase from within one of its gaps; "without delay" or "no longer" there turns nothing. */
const GAP_NEGATORS = words("not never nicht nie niemals niet nooit pas jamais nunca jamas nao");

function hasNegatorInGap({ phrase, from, to }: Hit, { tokens }: Reading): boolean {
  return tokens.slice(from, to + 1).some(({ word }) => GAP_NEGATORS.has(word)) && !namesNegator(phrase.pattern);
}

const PATTERN_SIGNS = /[\s()|?+*~;^$]+/;
const namingNegator = new Map<string, boolean>();

function namesNegator(pattern: string): boolean {
  const known = namingNegator.get(pattern);
  if (known !== undefined) return known;
  const names = fold(pattern).split(PATTERN_SIGNS).some(isNegator);
  namingNegator.set(pattern, names);
  return names;
}

/** Token indices at which a contrast begins: "but" within a sentence, or at its start. */
export function contrasts(reading: Reading): number[] {
  const found: number[] = [];
  reading.tokens.forEach((token, at) => {
    if (CONTRAST.has(token.word)) found.push(at);
  });
  return found;
}

/** Whether a contrast stands after the phrase: in its sentence, or opening the next one. */
export function yieldsToContrast(hit: Hit, reading: Reading, at: readonly number[]): number | null {
  const sentence = reading.tokens[hit.to]?.sentence ?? 0;
  for (const index of at) {
    if (index <= hit.to) continue;
    const token = reading.tokens[index];
    if (!token) return null;
    const opensNext = token.sentence === sentence + 1 && reading.tokens[index - 1]?.sentence === sentence;
    return token.sentence === sentence || opensNext ? index : null;
  }
  return null;
}
