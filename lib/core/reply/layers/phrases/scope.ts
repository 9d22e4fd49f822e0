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

const REACH = 4;

/** Whether the (folded) word turns what follows it. */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

/** Whether the (folded) word opens a thought that outweighs what stood before it. */
export function isContrast(word: string): boolean {
  return CONTRAST.has(word);
}

/** Whether a negator before the phrase, in its clause, reaches it. A negator inside another phrase is spent there. */
export function isNegated(hit: Hit, reading: Reading, spent: ReadonlySet<number>): boolean {
  const first = reading.tokens[hit.from];
  if (!first) return false;
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - REACH); at -= 1) {
    const token = reading.tokens[at];
    if (!token || token.clause !== first.clause || CONTRAST.has(token.word)) return false;
    if (isNegator(token.word)) return !spent.has(at);
  }
  return false;
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
