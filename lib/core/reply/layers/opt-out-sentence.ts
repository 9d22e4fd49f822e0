import { type Reading, read, type Sentence } from "../reading/reading";
import { inputsOf } from "./model/inputs";
import { MODEL_INTENTS, type Model, probabilitiesOf } from "./model/model";
import { scorePhrases } from "./phrases/score";

/** Of 1,049 unread refusals beside opt-outs 65 opt-outs are found from here on for 8 refusals that are none; from 0.9 on, 33 for none. */
const ASKED_FROM = 0.7;
const MOST_SENTENCES = 40;
const LONGEST_SENTENCE = 600;
const OPT_OUT = MODEL_INTENTS.indexOf("unsubscribe");

/** A sentence, and how likely it asks for no more mail, 0 to 1. */
export type OptOutSentence = { sentence: Sentence; chance: number };

/**
 * The sentence of a refusal that by itself asks for no more mail. Of the whole the model hears the refusal
 * loudest, but "inutile de nous relancer à l'avenir" wins over "nous ne publions que nos membres" beside it. `before` is where the sign-off begins.
 */
export function optOutSentence({ text, sentences }: Reading, before: number, model: Model): OptOutSentence | null {
  if (sentences.length < 2) return null;
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    if (sentence.start >= before || sentence.end - sentence.start > LONGEST_SENTENCE) continue;
    const chance = optOutChance(text.slice(sentence.start, sentence.end), model);
    if (chance >= ASKED_FROM) return { sentence, chance };
  }
  return null;
}

function optOutChance(text: string, model: Model): number {
  const reading = read(text);
  const inputs = inputsOf(reading, text.length, scorePhrases(reading, text.length).scores);
  return probabilitiesOf(model, inputs).chances[OPT_OUT] ?? 0;
}
