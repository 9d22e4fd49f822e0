import { describe, expect, test } from "vitest";
import { NO_CONTEXT, type ThreadContext } from "./classification";
import { classify } from "./classify";
import { inboundMessage } from "./inbound-message.fixture";
import { INTENT_FACTS, type Intent } from "./intents";

const verdictOn = (text: string, context: Partial<ThreadContext> = {}) =>
  classify(inboundMessage({ text }), { ...NO_CONTEXT, ...context });

describe("human replies", () => {
  test.each<[Intent, string]>([
    ["objection", "Not interested."],
    ["objection", "Thanks, sounds great, but we're not interested."],
    ["objection", "We no longer accept outside contributions."],
    ["objection", "Leider kein Interesse. Viele Grüße"],
    ["objection", "Bonjour, nous ne publions pas d'articles invités."],
    ["objection", "No estamos interesados, gracias."],
    ["objection", "Grazie, ma non siamo interessati."],
    ["objection", "Não temos interesse, obrigado."],
    ["objection", "Nee, wij doen niet aan linkruil."],
    ["interested", "not only interested but happy to start next week"],
    ["interested", "no problem, send it over"],
    ["interested", "I don't see why not"],
    ["interested", "Klingt gut, schicken Sie mir gerne den Entwurf."],
    ["interested", "Votre proposition nous intéresse. Pouvez-vous nous envoyer l'article ?"],
    ["interested", "Me parece muy interesante, mándame el artículo."],
    ["interested", "La proposta ci interessa molto."],
    ["interested", "Temos interesse sim! Pode mandar o texto."],
    ["interested", "Klinkt leuk! Stuur het artikel maar door."],
    ["offer", "We don't do free posts; sponsored posts are 80 EUR"],
    ["offer", "Ein gesponserter Beitrag kostet bei uns 250 Euro."],
    ["referral", "Please write to Bob instead"],
    ["referral", "I'm not the right person for this. Contact our editor Jane at jane@example.net."],
    ["not_now", "Not right now, maybe next quarter."],
    ["not_now", "Pas pour le moment, recontactez-nous en septembre."],
    ["question", "Which page would you want linked?"],
    ["question", "Who are you and what company is this for"],
    ["unsubscribe", "Please take me off your list."],
    ["unsubscribe", "I never signed up for this. Remove my email immediately."],
    ["unsubscribe", "Bitte löschen Sie meine Daten und schreiben Sie mir nicht mehr."],
    ["support", "I can't log in to my account since yesterday, it says invalid token. Please help."],
    ["billing", "Please find attached invoice 2024-113. Payment is due in 14 days."],
    ["legal", "Our lawyer will be in touch. You are infringing our trademark."],
    ["security", "We found a vulnerability in your website that exposes customer data."],
    ["meeting_booked", "I've booked a slot for Thursday at 3pm via your Calendly."],
  ])("reads %s in: %s", (intent, text) => {
    expect(verdictOn(text).intent).toBe(intent);
  });

  test.each([
    "Christopher went to the non-stop party yesterday and we talked about return on investment.",
    "Users who are over quota get a warning first, then the delivery returns 5.2.2 and the sender gets a bounce.",
    "not sure",
    "The old client could unsubscribe while the broker was still delivering; the new one keeps a reference count.",
    "On the vacation policy: carry-over days expire at the end of March. I sent the document to the list.",
  ])("finds no signal in: %s", (text) => {
    expect(verdictOn(text).intent).toBe("unclassified");
  });

  test("takes mail of a list that only speaks of invoices and lawyers neither for billing nor for law", () => {
    const text = "The invoice module now rounds half up; lawyers and accountants of two customers asked for it.";
    expect(verdictOn(text).intent).toBe("unclassified");
  });

  test("calls a yes to one plan and a no to another a conflict", () => {
    const verdict = verdictOn("not interested in Plan A, but tell me about Plan B");
    expect(verdict.flags).toContain("conflicting_intents");
    expect([verdict.intent, verdict.runnerUpIntent].toSorted()).toEqual(["interested", "objection"]);
  });

  test("calls interest at a bad time a conflict", () => {
    expect(verdictOn("I'm interested but the timing is bad - maybe next quarter").flags).toContain(
      "conflicting_intents",
    );
  });

  test.each<[Intent, string]>([
    ["interested", "Thanks"],
    ["objection", "stop"],
    ["objection", "pass"],
    ["unclassified", "ok"],
    ["unclassified", "👍"],
    ["interested", "🙏"],
    ["unsubscribe", "unsubscribe"],
    ["unsubscribe", "STOP"],
  ])("reads a short reply as %s: %s", (intent, text) => {
    expect(verdictOn(text).intent).toBe(intent);
  });

  test("gives thanks alone a confidence too low to act on", () => {
    const { confidence, flags } = verdictOn("Thanks");
    expect(confidence).toBeLessThan(0.6);
    expect(flags).toContain("low_confidence");
  });

  test("points to the words that decided", () => {
    const verdict = verdictOn("Hi Sam,\n\nwe are not interested.\n\nAnn");
    const [first] = verdict.evidence;
    if (first?.kind !== "words") throw new Error("no words as evidence");
    expect(verdict.ownWords.slice(first.start, first.end)).toBe(first.text);
    expect(first.text.toLowerCase()).toContain("not interested");
  });

  test("gives the same answer to the same question", () => {
    const text = "Sounds good, but could you come back in May?";
    expect(verdictOn(text)).toEqual(verdictOn(text));
  });
});

describe("thread context", () => {
  test.each<[Intent, string, string]>([
    ["interested", "yes", "Shall I send the draft?"],
    ["unsubscribe", "yes", "Should I remove you from my list?"],
    ["unsubscribe", "Yes please", "Would you rather I stop emailing you?"],
    ["objection", "no", "Would you like to see the draft?"],
    ["not_now", "yes", "Should I follow up next quarter?"],
  ])("reads %s from a bare %s to: %s", (intent, text, lastOutboundText) => {
    const verdict = verdictOn(text, { lastOutboundText });
    expect(verdict.intent).toBe(intent);
    expect(verdict.layer).toBe("thread");
  });

  test.each<[Intent, string, string]>([
    ["interested", "No, not at all.", "Would you mind if I sent the finished draft?"],
    ["interested", "Of course!", "Would you mind if I sent the finished draft?"],
    ["unsubscribe", "that would be great", "I can take you off my list if you prefer."],
    ["unsubscribe", "Nein, nie wieder", "Darf ich mich im Herbst noch einmal melden?"],
    ["unsubscribe", "Sí, te lo agradecería", "¿Prefieres que deje de escribirte?"],
    ["unsubscribe", "c", "Just reply with a letter: a) send it b) next quarter c) leave me alone"],
    ["not_now", "b", "Just reply with a letter: a) send it b) next quarter c) leave me alone"],
    ["unsubscribe", "the latter", "Shall I send more or would you rather not hear from me again?"],
    ["meeting_booked", "Yes", "Would Tuesday at 10 suit you for a call?"],
    ["support", "No.", "Does the download work for you now?"],
    ["unsubscribe", "Yes\n\nJoan", "Should I remove you from my list?"],
    ["objection", "Thanks\nNo", "Would you like to see the draft?"],
    ["objection", "yeah no", "Would you like to see the draft?"],
  ])("reads %s from %s to: %s", (intent, text, lastOutboundText) => {
    expect(verdictOn(text, { lastOutboundText }).intent).toBe(intent);
  });

  test.each([
    "Please unsubscribe me and remove me from your list.",
    "Please take me off your list.",
    "No. Please stop emailing me.",
    "Yes, please remove me from your list.",
  ])("takes no courtesy of an opt-out for consent to what we asked: %s", (text) => {
    const verdict = verdictOn(text, { lastOutboundText: "Hello Dana,\nWould you like to have a look at it?\nAna" });
    expect(verdict).toMatchObject({ intent: "unsubscribe", flags: [] });
    expect(verdict.confidence).toBeGreaterThan(0.6);
  });

  test("never counts our own footer quoted back", () => {
    const lastOutboundText = "Hi Ann,\nwould you link to it?\nReply with unsubscribe to never hear from me again.";
    const text = `I'd love to hear more!\n\n${lastOutboundText}`;
    const verdict = verdictOn(text, { lastOutboundText });
    expect(verdict.intent).toBe("interested");
    expect(verdict.scores.map(({ intent }) => intent)).not.toContain("unsubscribe");
  });
});

describe("automatic mail", () => {
  test("skips content under an auto-reply header", () => {
    const message = inboundMessage({
      subject: "Automatic reply: An idea",
      text: "I'm interested in hearing from you, back Monday",
      headers: { "Auto-Submitted": "auto-replied" },
    });
    const verdict = classify(message, NO_CONTEXT);
    expect(verdict).toMatchObject({ intent: "out_of_office", layer: "header", returnDate: "2026-03-09" });
  });

  test.each<[Intent, string]>([
    ["out_of_office", "I am out of the office until Monday, 9 March with limited access to email."],
    [
      "out_of_office",
      "Ich bin bis einschließlich 13. März nicht im Büro. In dringenden Fällen wenden Sie sich an Frau Kern.",
    ],
    ["out_of_office", "Je suis absent jusqu'au 15 mars. Pour toute urgence, merci de contacter l'accueil."],
    ["out_of_office", "Estoy de vacaciones hasta el 20 de marzo. A mi regreso responderé a su correo."],
    ["out_of_office", "Sono in ferie fino al 14 marzo. In caso di urgenza contattare l'ufficio."],
    ["out_of_office", "Estou de férias até 10 de março. Em caso de urgência, contate o escritório."],
    ["out_of_office", "Ik ben op vakantie tot en met 12 maart. Bij spoed kunt u contact opnemen met mijn collega."],
    ["out_of_office", "Jestem na urlopie do 10 marca. W pilnych sprawach proszę o kontakt z biurem."],
    ["out_of_office", "Jag är på semester och åter på kontoret den 9 mars."],
    ["out_of_office", "Jeg er på ferie og er tilbage den 9. marts."],
    ["out_of_office", "Jeg har ferie og er tilbake den 9. mars. Ved hastesaker ta kontakt med sentralbordet."],
    ["out_of_office", "Olen lomalla 10.3. asti. Kiireellisissä asioissa ottakaa yhteyttä toimistoon."],
    ["out_of_office", "Jsem na dovolené, vrátím se 10. března."],
    ["out_of_office", "Я в отпуске до 10 марта. По срочным вопросам обращайтесь к коллегам."],
    ["out_of_office", "Yıllık izindeyim, 10 Mart tarihinde döneceğim."],
    ["out_of_office", "現在休暇をいただいております。お急ぎの場合は担当までご連絡ください。"],
    ["out_of_office", "我正在休假，无法及时回复邮件。如有紧急事宜请联系我的同事。"],
    ["out_of_office", "현재 휴가 중입니다. 복귀 후 회신 드리겠습니다."],
    ["auto_reply", "This is an automated message. We have received your request, ticket number #48213."],
    ["left_company", "Jane Miller no longer works at Acme Corp. Please direct your inquiries to info@acme.com."],
  ])("knows %s by its body alone: %s", (intent, text) => {
    expect(classify(inboundMessage({ text }), NO_CONTEXT).intent).toBe(intent);
  });

  test.each([
    ["Precedence", "bulk"],
    ["X-Auto-Response-Suppress", "All"],
  ])("routes a person's answer under %s: %s to a person", (name, value) => {
    const message = inboundMessage({ text: "Sure, please send me the draft.", headers: { [name]: value } });
    const verdict = classify(message, { ...NO_CONTEXT, answersOurMessage: true });
    expect(verdict.intent).toBe("interested");
    expect(verdict.flags).toContain("conflicting_intents");
    expect(verdict.confidence).toBeLessThan(0.6);
  });

  test.each([
    ["List-Id", "<news.example.org>"],
    ["List-Unsubscribe", "<https://example.org/u>"],
  ])("takes mail with %s that answers nobody for automatic", (name, value) => {
    const message = inboundMessage({
      text: "Our spring sale starts today.",
      inReplyTo: [],
      headers: { [name]: value },
    });
    expect(classify(message, NO_CONTEXT).intent).toBe("auto_reply");
  });

  test("takes no human mail for an absence because it names one", () => {
    const text =
      "I'll be out of town this weekend, so let's do the review on Tuesday. The locking looks right to me now.";
    expect(verdictOn(text).classification).toBe("replied");
  });
});

describe("hostile input", () => {
  test.each([
    ["interested ".repeat(9000)],
    ["a".repeat(100_000)],
    [`On ${"x ".repeat(50_000)}wrote:`],
    ["<".repeat(100_000)],
    ["we do not ".repeat(10_000)],
    ["> ".repeat(50_000)],
    ["1/2/".repeat(25_000)],
    ["back on back until ".repeat(5000)],
  ])("is read in linear time (case %#)", (text) => {
    // Time of this thread alone: what a busy machine adds is not the classifier's.
    const started = process.threadCpuUsage();
    verdictOn(text);
    classify(inboundMessage({ html: text }), NO_CONTEXT);
    const { user, system } = process.threadCpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});

test.each([
  ["Arabic", "مرحبا، شكرا على رسالتك. نود معرفة السعر قبل أن نقرر."],
  ["Greek", "Καλημέρα, μας ενδιαφέρει πολύ το άρθρο σας, στείλτε το."],
  ["Polish", "Dziękuję za wiadomość, ale nie jesteśmy zainteresowani współpracą w tym roku."],
  ["Czech", "Děkujeme za nabídku, bohužel nemáme zájem o spolupráci."],
  ["Turkish", "Merhaba, teklifiniz için teşekkürler ama şu anda ilgilenmiyoruz."],
  ["Romanian", "Bună ziua, vă mulțumim pentru mesaj, dar nu suntem interesați."],
  ["Hungarian", "Köszönjük az ajánlatot, de jelenleg nem fogadunk vendégcikkeket."],
])("in a language it has not learned it is sure of nothing: %s", (_, text) => {
  expect(verdictOn(text).confidence).toBeLessThan(INTENT_FACTS[verdictOn(text).intent].actFrom);
});
