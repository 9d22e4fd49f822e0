import { describe, expect, test } from "vitest";
import type { Intent } from "../../intents";
import { read } from "../../reading/reading";
import { scorePhrases } from "./score";

const scoreOf = (text: string, intent: Intent) =>
  scorePhrases(read(text), text.length).scores.find((entry) => entry.intent === intent)?.score ?? 0;

describe("a phrase of opting out", () => {
  test.each([
    "Retirez-moi sans délai de votre liste",
    "Streichen Sie mich ohne weitere Rückfragen aus Ihrem Verteiler",
    "Nehmen Sie uns ab Mai aus dem Verteiler",
    "Stop using my email address",
    "Meine Adresse bitte nicht mehr verwenden",
    "Merci de ne plus utiliser mon adresse",
    "Assez reçu. Plus rien.",
    "Non usate più il mio indirizzo",
    "Please stop sending them",
    "No. Stop mailing me",
    "Schrijf me niet opnieuw",
    "Não, não quero mais e-mails",
  ])("is found in: %s", (text) => {
    expect(scoreOf(text, "unsubscribe")).toBeGreaterThan(0.5);
  });

  test.each([
    'Somebody in our shop said "unsubscribe me" and we laughed.',
    "Le blog est arrêté, merci.",
    "À midi, il ne me reste plus rien.",
    "Notre collaboration s'arrête là.",
    "Je vous prie de ne pas envoyer de pièces jointes",
    "Vi chiediamo di non inviare allegati",
    "Nehmen Sie bitte die Adresse aus dem Impressum",
    "Retirez mon nom de l'article",
    "Merci de ne plus utiliser notre logo.",
    "Bitte streichen Sie mich nicht von der Liste.",
    "Please don't send attachments, they get blocked.",
  ])("is not found in: %s", (text) => {
    expect(scoreOf(text, "unsubscribe")).toBe(0);
  });
});

test.each(["je ne suis pas intéressé", "Nous ne sommes plus intéressés.", "non siamo più interessati"])(
  "a negation in two halves is one: %s",
  (text) => {
    expect(scoreOf(text, "objection")).toBeGreaterThan(0.5);
  },
);

test("one word that several phrases know is hardly more than one sign", () => {
  expect(scoreOf("No need of a map, the room you named first stands in my diary.", "objection")).toBeLessThan(0.6);
});

test.each([
  "You keep emailing me",
  "If you do not stop emailing me I will complain",
  "Wenn Sie nicht aufhören, melde ich das",
  "Vous n'arrêtez pas de m'écrire",
  "Wir nehmen nicht an Linktausch teil",
])("a complaint is no wish that mail goes on: %s", (text) => {
  expect(scoreOf(text, "unclassified")).toBe(0);
});
