import { describe, expect, test } from "vitest";
import { NO_CONTEXT } from "./classification";
import { classify } from "./classify";
import { inboundMessage } from "./inbound-message.fixture";
import { INTENT_FACTS } from "./intents";

const verdictOn = (text: string) => classify(inboundMessage({ text }), NO_CONTEXT);

test.each([
  "The bats nest in the wall, and I would sooner leave them alone.",
  "Could you tell me whether leaving the newsletter also stops these mails?",
  "Please don't unsubscribe me, I like these.",
  "Bitte nicht abmelden.",
  "Ne me désabonnez pas.",
  "Non smettete di scrivermi!",
])("takes for no opt-out what only uses its words: %s", (text) => {
  expect(verdictOn(text).intent).not.toBe("unsubscribe");
});

test("leaves an opt-out beside a refusal to a person, and shows where it stands", () => {
  const refusal =
    "Merci pour votre proposition mais notre journal ne publie que les textes de ses membres depuis 1987, et le comité tient beaucoup à cette règle.";
  const verdict = verdictOn(`${refusal} Inutile de nous relancer à l'avenir.`);
  expect(verdict).toMatchObject({ intent: "unsubscribe", flags: ["low_confidence"] });
  expect(verdict.evidence[0]).toMatchObject({ text: "Inutile de nous relancer à l'avenir." });
  expect(verdict.scores).toEqual(verdict.scores.toSorted((one, other) => other.score - one.score));
});

test.each([
  "プロジェクトSTOP中ですが、来月から興味があります。",
  "Не STOP, пожалуйста, пишите ещё!",
  "Thanks! TD",
  "Not interested, and please don't call the office.",
  "No thanks. Please don't send anything larger than 5 MB to this address.",
  "Non merci, et merci de ne pas envoyer de pièces jointes à cette adresse.",
  "No, grazie. Non usate più il nostro logo.",
  "Never stop emailing me!",
  "Bitte streichen Sie mich nicht von der Liste.",
  "La presión es baja.",
  "We gaan volgende maand een tender uitschrijven.",
  "Kind of you to write it, but I never asked for it, and it is not going up.",
  "Message envoyé à la liste de diffusion du quartier : inutile de répondre à tous pour dire que vous vous désinscrivez.",
  'No guest posts, thanks. Somebody in our shop said "unsubscribe me" and we laughed.',
])("is never sure of an opt-out in: %s", (text) => {
  const { intent, confidence } = verdictOn(text);
  expect(intent === "unsubscribe" && confidence >= INTENT_FACTS.unsubscribe.actFrom).toBe(false);
});

test("honours an opt-out machine before its auto-submitted mark", () => {
  const headers = { "Auto-Submitted": "auto-generated", "X-Apple-Unsubscribe": "true" };
  expect(classify(inboundMessage({ text: "", headers }), NO_CONTEXT).intent).toBe("unsubscribe");
});

describe("opt-out words in all 18 languages", () => {
  test.each([
    "unsubscribe",
    "Bitte abmelden",
    "désabonnement",
    "darme de baja",
    "Descadastrar",
    "Disiscrivimi",
    "uitschrijven",
    "Wypisz mnie",
    "Ta bort mig",
    "Afmeld mig",
    "Meld meg av",
    "Poista minut",
    "Odhlásit",
    "Отписаться",
    "Listeden çıkar",
    "配信停止",
    "退订",
    "수신거부",
  ])("%s", (text) => {
    expect(verdictOn(text).intent).toBe("unsubscribe");
  });
});
