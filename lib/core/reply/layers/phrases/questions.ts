import type { Reading, Sentence } from "../../reading/reading";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words a question starts with, whatever follows. */
const ASKING = set(`
  what which why who whom whose where how
  was welche welcher welches welchen wie warum wieso weshalb wer wen wem wo wann woher wohin wofur womit wieviel
  quel quelle quels quelles comment pourquoi combien
  que cual cuales como cuando cuanto cuanta cuantos donde quien quienes
  quale quali come perche quanto quanta quanti dove chi
  qual quais quanto quanta onde quem porque
  wat welke waarom hoe hoeveel waar wie wanneer
`);
/** First words that ask only with the right second one: "can you", "können Sie". */
const VERBS = set(`
  can could would will do does did are is was were have has may might shall should am
  konnen konnten konnte kann wurden haben hat sind ist gibt mochten wollen darf durfen
  pouvez pourriez peux pourrais est avez as etes es puis pourrait
  puede podria pueden podrian puedes podrias tiene tienen hay es esta
  potete puo puoi potrebbe potresti avete hai siete e
  pode poderia podem voce voces tem ha
  kunt kun kan kunnen zou zouden heeft hebt hebben bent is zijn
`);
const PERSONS = set(`
  you your i we they he she it this that there the anyone anybody someone any these those my our
  sie du ihr man ich wir es das dies mir uns jemand
  vous tu ce il je nous qu
  usted ustedes tu me nos algun alguna el la
  lei tu voi mi ci
  voce o a me nos
  u je jullie jij ik we er dit dat het
`);
const EXCLAIMING = /^(?:what a|what an|how (?:nice|great|lovely|kind|wonderful|interesting|exciting|cool))\b/;

/** Sentences that ask, by their mark or by their form; a bare "?" and courtesies ("how are you?") are left out. */
export function questions(reading: Reading, before: number): Sentence[] {
  return reading.sentences.filter((sentence, at) => {
    if (sentence.start >= before) return false;
    const end = reading.sentences[at + 1]?.firstToken ?? reading.tokens.length;
    const count = end - sentence.firstToken;
    if (count < 2 && !(sentence.asks && count === 1)) return false;
    const words = reading.tokens.slice(sentence.firstToken, sentence.firstToken + 12).map(({ word }) => word);
    if (isCourtesy(words.join(" "))) return false;
    return sentence.asks || asksByForm(words, count);
  });
}

function asksByForm(words: string[], count: number): boolean {
  const [first = "", second = ""] = words;
  if (EXCLAIMING.test(`${first} ${second}`)) return false;
  if (VERBS.has(first) && PERSONS.has(second)) return count >= 4;
  return ASKING.has(first) && count >= 3 && count <= 25 && ENGLISH_AUX.has(second);
}

const ENGLISH_AUX = set(
  "is are do does did would will can could should s was were has have much many long about kind sort type exactly else page site link article price ist sind kostet viel viele genau haben est sont hay es cuesta son sarebbe costa custa zijn kost",
);

const COURTESY =
  /(?:^| )how (?:are|is) (?:you|u|things|it going|everything|life|your (?:day|week|weekend))|^(?:wie gehts?|wie geht es|comment (?:allez|vas)|como (?:estas?|esta usted|vai|va)|come (?:stai|sta|va)|hoe gaat|ca va|tudo bem|todo bien)/;

function isCourtesy(words: string): boolean {
  return COURTESY.test(words);
}
