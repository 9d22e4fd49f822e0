import { expect, test } from "vitest";
import { read } from "../reading/reading";
import { shippedModel } from "./model/shipped-model";
import { optOutSentence } from "./opt-out-sentence";

const found = (text: string, before = text.length) => {
  const said = optOutSentence(read(text), before, shippedModel());
  return said && text.slice(said.sentence.start, said.sentence.end).trim();
};

test.each([
  [
    "We never print guest posts, our readers would not forgive us. Please do not write to us again. Kind regards, Ann",
    "Please do not write to us again.",
  ],
  [
    "Gastbeiträge nehmen wir nicht. Streichen Sie uns bitte aus Ihrer Liste. Viele Grüße",
    "Streichen Sie uns bitte aus Ihrer Liste.",
  ],
  [
    "Nous ne publions pas d'articles invités. Merci de ne plus nous écrire. Bonne journée",
    "Merci de ne plus nous écrire.",
  ],
])("the sentence that asks for silence is found beside a refusal: %s", (text, sentence) => {
  expect(found(text)).toBe(sentence);
});

test.each([
  "We never print guest posts. Our readers would stop reading. Good luck with it!",
  "Gastbeiträge nehmen wir nicht. Den Link haben wir gestrichen, er war tot.",
])("no sentence beside a refusal asks for silence in: %s", (text) => {
  expect(found(text)).toBeNull();
});

test("a mail of one sentence was read as a whole already", () => {
  expect(found("Please do not write to us again.")).toBeNull();
});

test("what stands behind the sign-off asks nothing", () => {
  const text = "We never print guest posts. All the best, Ann. To unsubscribe, reply with remove me.";
  expect(found(text, text.indexOf("All the best"))).toBeNull();
});
