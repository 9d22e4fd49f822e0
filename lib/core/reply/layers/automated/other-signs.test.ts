import { describe, expect, test } from "vitest";
import { NO_CONTEXT } from "../../classification";
import { classify } from "../../classify";
import { inboundMessage } from "../../inbound-message.fixture";

function intentOf(text: string) {
  return classify(inboundMessage({ subject: "Re: An idea", text }), { ...NO_CONTEXT, sentSubject: "An idea" }).intent;
}

describe("one sentence that only programs write is enough", () => {
  test.each([
    "Your message was read on Tuesday, 3 March 2026 08:01:55.",
    "Your message\n\n   To: Helen Marsh\n   Subject: An idea\n\nwas deleted without being read on 3 March 2026 08:01.",
    "Ihre Nachricht wurde am Dienstag, 3. März 2026 08:01 gelesen.",
    "Votre message a été lu le mardi 3 mars 2026 à 08:01.",
    "El mensaje fue leído el martes, 3 de marzo de 2026.",
    "Il messaggio è stato letto il giorno 03/03/2026.",
    "A sua mensagem foi lida em 3 de março de 2026.",
    "Uw bericht is gelezen op dinsdag 3 maart 2026.",
    "This inbox is not monitored. Use the form on our site.",
    "Dieses Postfach wird nicht gelesen. Bitte nutzen Sie das Kontaktformular.",
    "Cette adresse n'est pas consultée, merci de passer par le site.",
    "Esta casilla no se revisa. Use nuestra web.",
    "Questa casella non è presidiata.",
    "Deze mailbox wordt niet gelezen.",
    "Esta caixa de correio não é monitorizada.",
    "This is a send-only address; replies to this mail are not read.",
    "Your ticket #48213 has been created. To add comments, reply to this email.",
  ])("%s", (text) => {
    expect(intentOf(text)).toBe("auto_reply");
  });
});

describe("people who read, open and watch mail stay people", () => {
  test.each([
    "I read your mail on Monday and the link is in.",
    "Your message was read out at our meeting and everybody liked it. Send the draft.",
    "Nobody reads our links page any more, so we took it down.",
    "Is this address monitored? I asked you twice for the guidelines.",
    "Your noreply mailbox bounced, so I try this one. Yes to the guide!",
    "This inbox is not read often, but yes, send the draft.",
    "Ihre Nachricht wurde von uns gelesen und besprochen. Wir möchten nicht teilnehmen.",
  ])("%s", (text) => {
    expect(["auto_reply", "out_of_office", "left_company"]).not.toContain(intentOf(text));
  });
});
