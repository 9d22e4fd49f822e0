import type { Answer, Language } from "./answer";

/** Anybody who is not in the story is friendly, so that whoever is typed in by hand answers too. */
const FIRST: Answer[] = [
  {
    kind: "person",
    client: "gmail",
    text: "Hi {me},\n\nthanks for getting in touch! I like the idea, could you send me the draft? I can have a look this week.\n\nCheers",
  },
  {
    kind: "person",
    client: "apple-mail",
    text: "Hello {me},\n\nnice to hear from you. Sounds interesting, we'd be happy to add it to our page. Please send me the text and the link.\n\nAll the best",
  },
  {
    kind: "person",
    client: "outlook",
    text: "Hi {me},\n\nYes, we would be glad to publish something like this. Send it over and I will put it online this week.\n\nKind regards",
  },
];

/** Second and later mails, by language: somebody who had answered before. */
const LATER: Record<Language, string[]> = {
  en: ["Great, thanks, it's live now!", "Thanks {me}, all good from my side. I'll add it tonight.", "Perfect, got it."],
  de: ["Super, danke! Ist jetzt online.", "Passt, vielen Dank {me}."],
  fr: ["Parfait, merci ! C'est en ligne.", "Bien reçu, merci {me}."],
  es: ["¡Genial, gracias! Ya está publicado.", "Recibido, muchas gracias {me}."],
  it: ["Perfetto, grazie! È online.", "Ricevuto, grazie {me}."],
  nl: ["Top, dank je! Hij staat online.", "Helemaal goed, bedankt {me}."],
  pl: ["Super, dziękuję! Już jest na stronie.", "Dziękuję {me}, wszystko dotarło."],
  sv: ["Toppen, tack! Den ligger ute nu.", "Tack {me}, allt klart."],
  ja: ["ありがとうございます。本日公開しました。", "確認しました。ありがとうございます。"],
  ar: ["شكراً جزيلاً، تم النشر الآن.", "وصلني كل شيء، شكراً {me}."],
};

export function firstAnswerOfStranger(seed: number): Answer {
  return pick(FIRST, seed);
}

export function laterAnswer(language: Language, seed: number): Answer {
  return { kind: "person", client: "gmail", text: pick(LATER[language], seed) };
}

function pick<T>(choices: T[], seed: number): T {
  const choice = choices[seed % choices.length];
  if (choice === undefined) throw new Error("Nothing to choose from");
  return choice;
}
