import { describe, expect, test } from "vitest";
import { ownWords } from "./own-words";

const QUOTED = "\n> Hello Ann,\n> would you like to unsubscribe?";

describe("plain text", () => {
  test.each([
    "On Mon, 2 Mar 2026 at 10:00, Sam <sam@sender.example> wrote:",
    "On Mon, 2 Mar 2026 at 10:00, Sam Sender\n<sam@sender.example> wrote:",
    "Am Mo., 2. März 2026 um 10:00 Uhr schrieb Sam <sam@sender.example>:",
    "Le lun. 2 mars 2026 à 10:00, Sam <sam@sender.example> a écrit :",
    "El lun, 2 mar 2026 a las 10:00, Sam (<sam@sender.example>) escribió:",
    "Em seg., 2 de mar. de 2026 às 10:00, Sam <sam@sender.example> escreveu:",
    "Il giorno lun 2 mar 2026 alle ore 10:00 Sam <sam@sender.example> ha scritto:",
    "Op ma 2 mrt 2026 om 10:00 schreef Sam <sam@sender.example>:",
    "pon., 2 mar 2026 o 10:00 Sam <sam@sender.example> napisał(a):",
    "Den mån 2 mars 2026 kl 10:00 skrev Sam <sam@sender.example>:",
    "Den man. 2. mar. 2026 kl. 10.00 skrev Sam <sam@sender.example>:",
    "ma 2. maalisk. 2026 klo 10.00 Sam (sam@sender.example) kirjoitti:",
    "po 2. 3. 2026 v 10:00 odesílatel Sam <sam@sender.example> napsal:",
    "пн, 2 мар. 2026 г. в 10:00, Sam <sam@sender.example>:",
    "2 марта 2026 г., 10:00, Sam <sam@sender.example> написал(а):",
    "Sam <sam@sender.example>, 2 Mar 2026 Pzt, 10:00 tarihinde şunu yazdı:",
    "2026年3月2日(月) 10:00 Sam <sam@sender.example>:",
    "Sam <sam@sender.example> 于2026年3月2日周一 10:00写道：",
    "2026년 3월 2일 (월) 오전 10:00, Sam <sam@sender.example>님이 작성:",
    "2026년 3월 2일 월요일 Sam <sam@sender.example>님이 작성하였습니다:",
    "Sam <sam@sender.example> escreveu no dia segunda, 2/03/2026 à(s) 10:00:",
    "Wiadomość napisana przez Sam <sam@sender.example> w dniu 2 mar 2026, o godz. 10:00:",
    "Op 2 mrt 2026, om 10:00 heeft Sam <sam@sender.example> het volgende geschreven:",
    "2026-03-02 10:00 GMT+03:00 Sam <\nsam@sender.example>:",
  ])("cuts the quotation after: %s", (attribution) => {
    expect(ownWords({ text: `Sounds good\n\n${attribution}\n${QUOTED}`, html: null, from: null }).text).toBe(
      "Sounds good",
    );
    const unmarked = `Sounds good\n\n${attribution}\n\nHello Ann,\nwould you like to unsubscribe?`;
    expect(ownWords({ text: unmarked, html: null, from: null }).text).toBe("Sounds good");
  });

  test.each([
    "-----Original Message-----\nFrom: Sam",
    "-----Ursprüngliche Nachricht-----\nVon: Sam",
    "-----Message d'origine-----\nDe : Sam",
    "________________________________\nFrom: Sam <sam@sender.example>\nSent: Monday, March 2, 2026\nTo: Ann\nSubject: Hello",
    "Von: Sam <sam@sender.example>\nGesendet: Montag, 2. März 2026\nAn: Ann\nBetreff: Hallo",
    "De : Sam\nEnvoyé : lundi 2 mars 2026\nÀ : Ann\nObjet : Bonjour",
    "Gesendet: Montag, 02. März 2026 um 10:00 Uhr\nVon: Sam <sam@sender.example>\nAn: Ann\nBetreff: Hallo",
    "Date: Mon, 2 Mar 2026 10:00:00 +0100\nTo: ann@b.example\nFrom: Sam",
    "------On 3/2/2026 10:00 AM, Sam Sender wrote------",
    "*From:* Sam\n*Date:* Monday\n*To:* Ann\n*Subject:* Hello",
  ])("cuts Outlook's block: %s", (block) => {
    const { text } = ownWords({
      text: `No, thanks.\n\n${block}\n\nwould you like to unsubscribe?`,
      html: null,
      from: null,
    });
    expect(text.replace(/_+$/, "").trim()).toBe("No, thanks.");
  });

  test("keeps answers between quoted lines", () => {
    const text = "On Monday Sam <s@s.example> wrote:\n> How much is it?\n80 EUR\n> And how long?\nTwo weeks";
    expect(ownWords({ text, html: null, from: null }).text).toBe("80 EUR\nTwo weeks");
  });

  test.each([
    ["-- \nAnn\nEditor in chief"],
    ["Sent from my iPhone"],
    ["Von meinem iPhone gesendet"],
    ["Envoyé de mon iPhone"],
    ["Enviado desde mi iPhone"],
    ["Get Outlook for iOS<https://aka.ms/o0ukef>"],
    [
      "This e-mail is confidential and intended only for the addressee. If you received it in error, notify the sender.",
    ],
    ["_______________________________________________\nannounce mailing list\nhttps://lists.example.org"],
  ])("drops what is not the sender's word: %s", (tail) => {
    expect(ownWords({ text: `Let me think.\n\n${tail}`, html: null, from: null }).text).toBe("Let me think.");
  });

  test.each([
    "As you wrote: the link is broken.",
    "From: what I can tell this is fine.",
    "Sent the invoice by mail yesterday.",
    "This email is the first one I read today.",
  ])("leaves a person's sentence alone: %s", (text) => {
    expect(ownWords({ text, html: null, from: null }).text).toBe(text);
  });

  test.each([
    ["Yes please On Mon, Mar 2, 2026 at 10:00 AM, Sam wrote:\n> Hello", "Yes please"],
    ["* Sam Sender <sam@sender.example> [2026-03-02 10:00]:\n> Shall I?\n\nYes please", "Yes please"],
    ["-- Sam Sender wrote on Mon 2 Mar 10:00 AM --\n\n> Shall I?\n\nYes please", "Yes please"],
    ["> Shall I?\n\nYes please: ann@b.example", "Yes please: ann@b.example"],
    ["--\nYes please", "--\nYes please"],
    ["Sent from my desk, which is easier than the phone.", "Sent from my desk, which is easier than the phone."],
    ["[EXTERNAL EMAIL]\n\nYes please", "Yes please"],
  ])("loses no own word of %j", (text, own) => {
    expect(ownWords({ text, html: null, from: null }).text).toBe(own);
  });

  test("drops lines of our own mail that no mark shows as quoted", () => {
    const ours = "I wrote a guide on soil health.\nTo opt out, reply with unsubscribe.";
    expect(ownWords({ text: `Thanks!\n${ours}`, html: null, from: null }, ours).text).toBe("Thanks!");
  });

  test("removes characters that show nothing", () => {
    expect(ownWords({ text: "un\u200bsub\u00adscribe\u202e me\u00a0now", html: null, from: null }).text).toBe(
      "unsubscribe me now",
    );
  });

  test("says where the sign-off begins", () => {
    const own = ownWords({ text: "I will look at it.\n\nKind regards,\nAnn Stop", html: null, from: null });
    expect(own.text.slice(own.signOffAt)).toBe("Kind regards,\nAnn Stop");
  });
});

describe("HTML", () => {
  test.each([
    ["<p>Hi Sam,</p><p>sounds &amp; looks good</p>", "Hi Sam,\n\nsounds & looks good"],
    ["one<br>two<div>three</div>", "one\ntwo\nthree"],
    ['ok<div class="gmail_quote"><div>On Monday</div><blockquote>old</blockquote></div>', "ok"],
    ['ok<div class="moz-cite-prefix">Am 2.3. schrieb Sam:</div><blockquote type="cite">old</blockquote>', "ok"],
    ['ok<hr><div id="divRplyFwdMsg"><b>From:</b> Sam</div><div>old words</div>', "ok"],
    ['seen<span style="display:none">hidden</span><style>p{}</style><script>x</script>', "seen"],
    ["&uuml;ber &#8364; &#x20AC; &bogus;", "über € € &bogus;"],
    ["a < b and <3", "a < b and <3"],
    ["<p>unclosed <b>bold", "unclosed bold"],
    ['<a title="a > b" href="x">link</a>', "link"],
  ])("reads %s", (html, text) => {
    expect(ownWords({ text: "", html, from: null }).text).toBe(text);
  });

  test.each([
    '<div id="Signature">Ann, Editor</div>',
    '<div class="gmail_signature">Ann, Editor</div>',
    '<pre class="moz-signature">Ann, Editor</pre>',
  ])("leaves out a marked signature: %s", (signature) => {
    expect(ownWords({ text: "", html: `<p>Yes please</p>${signature}`, from: null }).text).toBe("Yes please");
  });

  test("prefers the text part", () => {
    expect(ownWords({ text: "plain", html: "<p>rich</p>", from: null }).text).toBe("plain");
  });
});

describe("a block of contact lines", () => {
  const from = { name: "Sabine Keller", address: "s.keller@bergblatt.example" };
  const ownText = (text: string) => ownWords({ text, html: null, from }, null).text;

  test("goes, the closing and the name above it stay", () => {
    const text =
      "Gern.\n\nViele Grüße\nSabine\n\nSabine Keller\nRedaktion | Bergblatt\nT +49 30 5550742\nwww.bergblatt.example";
    expect(ownText(text)).toBe("Gern.\n\nViele Grüße\nSabine");
  });

  test("goes without a closing where it names the sender", () => {
    expect(ownText("Gern.\n\nSabine Keller\nRedaktion\n+49 30 5550742")).toBe("Gern.");
  });

  test.each([
    "Please write to our editor:\n\nJonas Brandt\nj.brandt@bergblatt.example",
    "Jonas Brandt does that now.\n\nJonas Brandt\nj.brandt@bergblatt.example",
    "Our rules are here.\n\nhttps://bergblatt.example/rules",
  ])("of somebody else stays: %j", (text) => {
    expect(ownText(text)).toBe(text);
  });
});
