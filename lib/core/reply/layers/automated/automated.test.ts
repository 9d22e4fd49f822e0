import { describe, expect, test } from "vitest";
import { NO_CONTEXT } from "../../classification";
import { classify } from "../../classify";
import { inboundMessage } from "../../inbound-message.fixture";

const CONTEXT = {
  ...NO_CONTEXT,
  lastOutboundText: "Hello, I have an idea for an article. Shall I send it?",
  sentSubject: "An idea",
};

function intentOf(text: string, headers: Record<string, string> = {}) {
  return classify(inboundMessage({ subject: "Re: An idea", text, headers }), CONTEXT).intent;
}

describe("without any header of a program", () => {
  test.each([
    "I'm away until Monday, back then.",
    "Currently hiking in the Alps with no signal. Back at my desk on 23 March.",
    "Thanks for your note. I'm off this week and will pick up email again on Monday 16 March.",
    "I am on parental leave until September. Please direct your message to editorial@lakeside.example.",
    "Hi there, I'm on annual leave returning 17/3. For anything urgent please ring the front desk.",
    "I'm attending a conference through Friday and will be slow to respond.",
    "We are closed for spring break and reopen March 23rd. Messages will be answered then.",
    "Out sick today. I'll answer as soon as I'm back.",
    "Bin bis 20.3. im Urlaub.",
    "Ich bin derzeit nicht im Büro und ab Montag, den 16. März wieder für Sie da.",
    "Vielen Dank für Ihre Nachricht. Vom 9. bis 20. März bin ich nicht erreichbar. Ihre E-Mail wird nicht weitergeleitet.",
    "Wir haben Betriebsferien bis einschließlich 22. März und sind ab dem 23. wieder für Sie da.",
    "Ich bin krankgeschrieben und lese meine Mails nicht. Bitte wenden Sie sich an Frau Kern.",
    "Je suis en congés jusqu'au 20 mars inclus. Je prendrai connaissance de votre message à mon retour.",
    "Absente du bureau cette semaine, retour lundi 16 mars.",
    "Merci pour votre message. Notre équipe est fermée pour les vacances et rouvrira le 23 mars.",
    "Actuellement en déplacement, je consulte peu ma messagerie. Je vous répondrai dès que possible.",
    "Estaré fuera de la oficina hasta el 20 de marzo. Contestaré a mi vuelta.",
    "Estoy de vacaciones y vuelvo el lunes 16. Si es urgente, escriba a soporte@tienda.example.",
    "Gracias por su correo. Me encuentro de baja médica y no puedo atender su mensaje.",
    "Estou de férias até 20 de março. Responderei quando regressar.",
    "Encontro-me ausente do escritório e regresso a 16/03.",
    "Estou em licença maternidade. Assuntos urgentes: falar com Paula pelo paula@loja.example.",
    "Sono in ferie fino al 20 marzo. Risponderò al mio rientro.",
    "Sarò assente dal 9 al 13 marzo; per urgenze scrivere a segreteria@studio.example.",
    "Fuori sede per lavoro, rientro giovedì 12. Leggerò la posta saltuariamente.",
    "Ik ben met vakantie tot 20 maart.",
    "Wegens ziekte ben ik deze week afwezig. Voor spoed kunt u bellen met de receptie.",
    "Ik werk niet op maandag en vrijdag en beantwoord uw mail zodra ik weer aanwezig ben.",
    "Jestem na urlopie do 20 marca. Odpowiem po powrocie.",
    "Przebywam na zwolnieniu lekarskim. W sprawach pilnych proszę o kontakt z Anną Nowak.",
    "Będę nieobecny w biurze od 9 do 13 marca z ograniczonym dostępem do poczty.",
    "Jag är på semester till den 20 mars och svarar när jag är tillbaka.",
    "Är på resande fot och läser mejl sporadiskt till och med torsdag.",
    "Jag är föräldraledig. Kontakta Karin Berg vid brådskande ärenden.",
    "Jeg holder ferie til og med 20. marts. Jeg svarer, når jeg er tilbage.",
    "Jeg er på barsel. Skriv venligst til redaktion@butik.example.",
    "Jeg er ikke på kontoret i dag, men tilbage på mandag.",
    "Jeg er på ferie og er tilbake mandag 16. mars.",
    "Jeg er bortreist denne uken og leser ikke e-post. Ved hastesaker, ring sentralbordet.",
    "Olen lomalla 20.3. asti. Vastaan viesteihin palattuani.",
    "Olen poissa toimistolta ja luen sähköposteja rajoitetusti. Palaan maanantaina 16.3.",
    "Jsem na dovolené do 20. března. Odpovím po návratu.",
    "Jsem nemocná a nemám přístup k e-mailu. V naléhavých případech volejte kolegu Nováka.",
    "Do 16. března jsem mimo kancelář.",
    "Я в отпуске до 20 марта. Отвечу после возвращения.",
    "Меня не будет в офисе до понедельника. По срочным вопросам звоните Ивану.",
    "Нахожусь в командировке, доступ к почте ограничен. Вернусь 16.03.",
    "20 Mart'a kadar yıllık izindeyim. Dönüşte yanıtlayacağım.",
    "Şu anda ofis dışındayım, 16 Mart Pazartesi günü dönüyorum. Acil durumlar için Ayşe ile iletişime geçin.",
    "Raporluyum ve e-postalarımı okuyamıyorum.",
    "3月20日まで休暇をいただいております。戻り次第ご返信いたします。",
    "ただいま出張中のため、メールの返信が遅れます。16日に出社いたします。",
    "誠に勝手ながら、3月9日から3月13日まで臨時休業とさせていただきます。",
    "我正在休假，3月20日返回。",
    "您好，我目前出差在外，无法及时回复邮件，下周一回来后处理。",
    "本人將於3月16日回到辦公室，期間如有急事請聯絡王小姐。",
    "3월 20일까지 휴가입니다. 복귀 후 답변드리겠습니다.",
    "출장 중이라 메일 확인이 늦습니다. 다음 주 월요일에 복귀합니다.",
    "현재 육아휴직 중입니다. 급한 용무는 김민수 대리에게 연락 주세요.",
    "Hei, jeg er i permisjon fram til august. Kontakt Ola i mellomtiden.",
    "Hei, olen vuosilomalla ja palaan töihin 23.3.2026.",
  ])("an absence is: %s", (text) => {
    expect(intentOf(text)).toBe("out_of_office");
  });

  test.each([
    "Maria no longer works at Lakeside Media. Please send all enquiries to hello@lakeside.example.",
    "I have left Lakeside as of 28 February. Please contact Joe instead.",
    "This mailbox is no longer in use. Write to office@lakeside.example.",
    "After nine years, I've said goodbye to the agency. You can reach my successor at sam@agency.example.",
    "Frau Berger ist nicht mehr in unserem Unternehmen tätig. Bitte wenden Sie sich an info@haus.example.",
    "Je ne fais plus partie de l'entreprise. Merci d'écrire à contact@maison.example.",
    "Ya no trabajo en esta empresa. Por favor, escriba a info@casa.example.",
    "Já não trabalho na empresa. Use por favor o endereço geral@casa.example.",
    "Non lavoro più in questa azienda. Vi prego di scrivere a info@casa.example.",
    "Ik ben niet meer werkzaam bij Huis BV. Stuur uw bericht naar info@huis.example.",
    "Nie pracuję już w tej firmie. Proszę pisać na biuro@dom.example.",
    "Jag har slutat på företaget. Mejla info@hus.example i stället.",
    "Jeg er ikke længere ansat i virksomheden. Skriv til info@hus.example.",
    "Jeg har sluttet i selskapet. Kontakt post@hus.example.",
    "En ole enää töissä yrityksessä. Ota yhteyttä info@talo.example.",
    "Ve firmě již nepracuji. Pište prosím na info@dum.example.",
    "Я больше не работаю в компании. Пишите на info@dom.example.",
    "Artık bu şirkette çalışmıyorum. Lütfen info@ev.example adresine yazın.",
    "2月末をもちまして退職いたしました。今後のご連絡は info@ie.example までお願いいたします。",
    "我已于2月底离职，请联系 info@jia.example。",
    "저는 2월 말로 퇴사하였습니다. 문의는 info@jip.example 로 부탁드립니다.",
  ])("gone for good is: %s", (text) => {
    expect(intentOf(text)).toBe("left_company");
  });

  test.each([
    "Thanks for reaching out! A member of our team will get back to you within two business days.",
    "Your request (#48213) has been received and is being reviewed by our support staff.",
    "Hi, we got your message and will answer shortly. Please do not reply to this email.",
    "Because we receive hundreds of pitches we can't reply to each. If you don't hear from us in 30 days, consider it declined. This is an automated response.",
    "To make sure you're not a robot, please click the link below and your message will be delivered to Sam's inbox: https://verify.example/a",
    "Vielen Dank für Ihre Anfrage. Wir haben Ihre Nachricht erhalten und melden uns innerhalb von 48 Stunden.",
    "Nous avons bien reçu votre message et vous répondrons dans les meilleurs délais. Ceci est un message automatique.",
    "Hemos recibido su consulta y le responderemos lo antes posible. No responda a este correo.",
    "Recebemos a sua mensagem e responderemos em breve. Esta é uma mensagem automática.",
    "Abbiamo ricevuto la tua richiesta. Ti risponderemo entro 24 ore lavorative.",
    "Wij hebben uw bericht in goede orde ontvangen en reageren binnen twee werkdagen.",
    "Otrzymaliśmy Państwa wiadomość. Odpowiemy w ciągu 24 godzin. Wiadomość wygenerowana automatycznie.",
    "Tack för ditt mejl! Vi har tagit emot ditt ärende och återkommer inom två arbetsdagar.",
    "Tak for din henvendelse. Vi har modtaget din mail og svarer hurtigst muligt.",
    "Takk for din henvendelse. Vi har mottatt e-posten din og svarer så snart som mulig.",
    "Kiitos viestistäsi. Olemme vastaanottaneet sen ja vastaamme mahdollisimman pian.",
    "Děkujeme za Vaši zprávu. Odpovíme Vám co nejdříve. Tento e-mail byl vygenerován automaticky.",
    "Ваше обращение зарегистрировано. Мы свяжемся с вами в ближайшее время.",
    "Mesajınız bize ulaştı, en kısa sürede dönüş yapacağız.",
    "お問い合わせありがとうございます。3営業日以内に担当者よりご連絡いたします。このメールは自動送信です。",
    "您的邮件已收到，我们会尽快回复您。此邮件由系统自动发送，请勿回复。",
    "문의가 접수되었습니다. 영업일 기준 2일 이내에 답변드리겠습니다.",
  ])("an automatic answer is: %s", (text) => {
    expect(intentOf(text)).toBe("auto_reply");
  });

  test.each([
    "I'm out of the office until Thursday but your idea looks great, can you send the draft?",
    "Just got back from vacation, sorry for the delay. Yes, let's do it.",
    "Thanks for getting in touch. We received your pitch and discussed it, but it's not for us.",
    "Please call me when you're back in the office, I'd like to talk about the price.",
    "I'm travelling this week, but send it over and I'll read it on the train.",
    "We're closed to guest posts until the summer. Try again in July.",
    "My colleague Anna is on leave, so I'm answering in her place. What budget do you have?",
    "I left that company years ago and now run my own blog, happy to hear more about your offer.",
    "Our automatic reply is broken, sorry about the three mails you got. To your question: no.",
    "If you need it urgently, call me on 555-0123. Otherwise I'll look at the article on Friday.",
    "I received your message and would love to know what it costs.",
    "Thanks for your email. We don't accept links of that kind.",
    "Ich war im Urlaub und melde mich erst jetzt. Ja, gerne, schicken Sie den Entwurf.",
    "Bin bis Freitag unterwegs, schau mir den Artikel aber am Wochenende an. Was kostet das?",
    "Vielen Dank für Ihre Nachricht, aber wir haben kein Interesse.",
    "Je rentre de vacances et je trouve votre proposition. Combien coûte un article ?",
    "Gracias por escribir. Estuve de viaje y recién leo tu correo. Me interesa.",
    "Grazie per il messaggio, ma al momento non siamo interessati.",
    "Bedankt voor je bericht, maar we plaatsen geen gastblogs.",
    "Obrigado pela mensagem, mas não temos interesse.",
    "Dziękujemy za wiadomość, ale nie jesteśmy zainteresowani.",
    "Tack för ditt mejl, men vi är inte intresserade.",
    "Спасибо за письмо, но нам это неинтересно.",
    "ご連絡ありがとうございます。記事の内容に興味がありますので、詳細を教えてください。",
    "谢谢您的来信，我们对合作很感兴趣，请发报价。",
    "연락 주셔서 감사합니다. 제안에 관심이 있으니 자세한 내용을 보내 주세요.",
    "Jeg er på ferie, men send bare udkastet.",
    "Har ferie nå, men dette høres bra ut. Hva koster det?",
    "Olen lomalla, mutta kiinnostaa. Mitä maksaa?",
    "Jsem na dovolené, ale pošlete mi prosím cenu.",
    "Tatildeyim ama ilgileniyorum, fiyat nedir?",
    "Vi jobbar inte längre med länkar, tyvärr.",
    "Notre boutique est fermée le lundi mais vous pouvez passer mardi.",
    "先週は出張でしたので、今拝見しました。検討いたします。",
    "On leave next month, so it'd need to be done by the 30th.",
    "Nothing is signed before the audit is through, and that will be the back end of September.",
    "Bin im Krankenstand, schreiben Sie mir dann im Mai.",
    "Estoy de baja hasta abril, a la vuelta lo vemos.",
    "Estou de licença até abril. Depois disso posso ver.",
    "I'm on parental leave until May. Happy to talk after that.",
    "Nicht vor dem Sommer: im Mai geht unsere Leiterin in den Ruhestand, und erst ihre Nachfolgerin entscheidet so etwas.",
    "Ik ben met ouderschapsverlof. In mei ben ik er weer, app me dan.",
    "Our producer is on parental leave so nothing new appears until about May. Happy to hear from you then.",
  ])("a person wrote: %s", (text) => {
    expect(["out_of_office", "left_company", "auto_reply", "bounce"]).not.toContain(intentOf(text));
  });
});

describe("a report of a mailbox provider", () => {
  const report = (text: string) =>
    classify(
      inboundMessage({ inReplyTo: [], text, contentType: "multipart/report; report-type=feedback-report" }),
      NO_CONTEXT,
    ).intent;

  test("that its user called our mail spam is an opt-out", () => {
    expect(report("This is an email abuse report for an email message received from 192.0.2.1.")).toBe("unsubscribe");
  });

  test("on authentication is none", () => {
    expect(report("This is an authentication failure report for a message that failed DMARC.")).toBe("auto_reply");
  });
});

test("an empty return path is a program's, unless the words answer us", () => {
  const headers = { "Return-Path": "<>" };
  const alone = inboundMessage({ inReplyTo: [], subject: "Note", text: "Office keys are at the desk.", headers });
  expect(classify(alone, NO_CONTEXT).intent).toBe("auto_reply");
  const answer = inboundMessage({ subject: "Re: An idea", text: "Yes please, send it over.", headers });
  expect(classify(answer, CONTEXT)).toMatchObject({
    intent: "interested",
    flags: ["conflicting_intents", "low_confidence"],
  });
});

describe("a discussion list", () => {
  const LIST = { "List-Id": "<club.lists.example>", "List-Post": "<mailto:club@lists.example>", Precedence: "list" };

  test("passes on what a person wrote, for a person to see", () => {
    const message = inboundMessage({
      inReplyTo: [],
      subject: "Question",
      text: "Has anybody tried the new editor?",
      headers: LIST,
    });
    const verdict = classify(message, NO_CONTEXT);
    expect(verdict.intent).not.toBe("auto_reply");
    expect(verdict.flags).toContain("conflicting_intents");
  });

  test("passes on absence notes too", () => {
    expect(intentOf("I am out of the office until Monday and will reply when I return.", LIST)).toBe("out_of_office");
  });

  test("is not what sends a newsletter", () => {
    const headers = {
      "List-Id": "<news.shop.example>",
      "List-Unsubscribe": "<https://shop.example/u>",
      Precedence: "bulk",
    };
    const message = inboundMessage({
      inReplyTo: [],
      subject: "Spring sale",
      text: "Everything 20 % off until Sunday.",
      headers,
    });
    expect(classify(message, NO_CONTEXT).intent).toBe("auto_reply");
  });
});
