/** How mail programs announce a quotation, by language. All patterns run on folded text (lower case, no accents). */

/** "… wrote:" in 18 languages: the word that ends an attribution line. */
const WROTE = [
  "wrote",
  "writes",
  "said",
  "sent",
  "schrieb",
  "geschrieben",
  "a ecrit",
  "ecrit",
  "escribio",
  "escribi[oa]",
  "ha escrito",
  "escreveu",
  "ha scritto",
  "scrisse",
  "schreef",
  "(?:heeft |volgende )geschreven",
  "napisal",
  "napisala",
  "napisal\\(a\\)",
  "napisala\\(a\\)",
  "pisze",
  "skrev",
  "skreiv",
  "kirjoitti",
  "napsal",
  "napsal\\(a\\)",
  "napsala",
  "odesilatel.{1,80}napsal",
  "написал",
  "написала",
  "написал\\(а\\)",
  "пишет",
  "писал",
  "yazdi",
  "sunu yazdi",
  "sunlari yazdi",
  "scrie",
  "a scris",
  "irta",
  "كتبت?",
  "כתב(?:ה|/ה)?",
  "εγραψε|έγραψε",
  "napisal",
  "написав",
  "da viet|đa viet",
  "menulis",
  "rasporadio",
].join("|");

export const ATTRIBUTION_VERB = new RegExp(`(?<!\\p{L})(?:${WROTE})(?!\\p{L})`, "u");

/** The end of an attribution line: a writing verb, perhaps a name or address after it, and a colon. */
export const ATTRIBUTION_END = new RegExp(
  `(?:^|[\\s,>"])(?:${WROTE})(?:\\s[^\\n:]{0,80})?:?\\s?$|写道[:：]?\\s?$|寫道[:：]?\\s?$|님(?:이|께서)? ?(?:작성|쓴)[^\\n:]{0,12}:?\\s?$|wrote:?\\s?$|のメール[:：]?$|さんは書きました[:：]?$`,
  "u",
);
/** Gmail in Japanese, Korean and ISO style: a date, a name, an address in angle brackets, a colon. */
export const ATTRIBUTION_ADDRESS =
  /^(?:\d{4}[-年./]|[\p{L}.]{0,12},? ?\d{1,2}[. ]|בתאריך ).{0,160}<\s?[^<>\s]{3,120}@[^<>\s]{3,120}>[:：]$/u;
/** An address, the verb and the time after it: Gmail in Portugal, Apple Mail in Poland. */
export const ATTRIBUTION_BY_ADDRESS = new RegExp(
  `<[^<>\\s]{3,120}@[^<>\\s]{3,120}>\\)?,? (?:${WROTE})\\s[^\\n]{0,100}[:：]$|^wiadomosc napisana przez .{0,200}[:：]$`,
  "u",
);
/** A name with its address and a time: an attribution where a marked quotation follows, whatever words it has. */
export const ATTRIBUTION_WITHOUT_VERB = /<\s?[^<>\s]{3,120}@[^<>\s]{3,120}>[^\n]{0,40}$/u;
/** Where an attribution begins that shares its line with the last words above it. */
export const ATTRIBUTION_WITHIN =
  /[\s-](?:on|am|le|el|em|il giorno|il|op|den|w dniu|dnia) (?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|seg|ter|qua|qui|sex|gio|ma|wo|vr|za|zo)\p{L}{0,9}[.,]{0,2} ?)?(?:\d{1,2}|\p{L}{3,10} \d{1,2})(?!\p{L})/gu;
/** Something an attribution has besides its verb: a time, a year or an address. */
export const ATTRIBUTION_FACT = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|[^\s@]@[^\s@]|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;
/** The word an attribution starts with, where its line must be joined with the next ones. */
export const ATTRIBUTION_START =
  /^(?:on|am|le|el|em|a|في|ב|בתאריך|στις|στισ|vao|pada|il|il giorno|op|w dniu|dnia|den|d\.|dne|ma|tarihinde|\d{1,2}\.|\d{1,2} |\d{4}[-/年.]|(?:mon|tue|wed|thu|fri|sat|sun|po|ut|st|ct|pa|so|ne|pon|wt|sr|czw|pt|sob|niedz|пн|вт|ср|чт|пт|сб|вс|to|ti|ke|pe|la|su|man|tir|ons|tor|fre|lor|son|mi|di|do|fr|sa|mo|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|dom|gio|sab|seg|ter|qua|qui|sex|ma|wo|vr|za|zo)[.,a-z]{0,10} |在|于)/u;

const ORIGINAL = [
  "original message",
  "original appointment",
  "forwarded message",
  "begin forwarded message",
  "reply message",
  "antwort nachricht",
  "ursprungliche nachricht",
  "ursprüngliche nachricht",
  "originalnachricht",
  "original-nachricht",
  "weitergeleitete nachricht",
  "anfang der weitergeleiteten nachricht",
  "message d'origine",
  "message original",
  "message transfere",
  "debut du message transfere",
  "message initial",
  "mensaje original",
  "mensaje reenviado",
  "inicio del mensaje reenviado",
  "mensagem original",
  "mensagem encaminhada",
  "mensagem reencaminhada",
  "messaggio originale",
  "messaggio inoltrato",
  "inizio messaggio inoltrato",
  "oorspronkelijk bericht",
  "oorspronkelijke bericht",
  "doorgestuurd bericht",
  "origineel bericht",
  "wiadomosc oryginalna",
  "oryginalna wiadomosc",
  "wiadomosc przekazana",
  "przekazana wiadomosc",
  "ursprungligt meddelande",
  "originalmeddelande",
  "vidarebefordrat meddelande",
  "oprindelig meddelelse",
  "original meddelelse",
  "videresendt meddelelse",
  "videresendt besked",
  "opprinnelig melding",
  "videresendt melding",
  "alkuperainen viesti",
  "valitetty viesti",
  "puvodni zprava",
  "puvodni e-mail",
  "preposlana zprava",
  "исходное сообщение",
  "пересылаемое сообщение",
  "пересланное сообщение",
  "переслаемое сообщение",
  "orijinal mesaj",
  "ozgun ileti",
  "iletilmis mesaj",
  "元のメッセージ",
  "転送メッセージ",
  "原始邮件",
  "原始郵件",
  "转发的邮件",
  "邮件原件",
  "轉寄郵件",
  "원본 메시지",
  "원본 메일",
  "전달된 메시지",
].join("|");

/** "-----Original Message-----" and its kin; dashes (or "Begin …:") on a line of its own. */
/** Zoho's: "---- On Mon, 2 Mar 2026 10:00:00 +0100 Ann <ann@example.org> wrote ----". */
export const DASHED_ATTRIBUTION = /^ ?-{2,10} ?[^\s-][^\n]{8,220} ?-{2,10}$/u;
export const ORIGINAL_MESSAGE = new RegExp(`^[-_=*~ ]{0,40}(?:${ORIGINAL})[-_=*~: ]{0,40}$`, "u");

const FROM =
  "from|von|de|da|van|od|fran|fra|lahettaja|от|от кого|kimden|gonderen|差出人|发件人|發件人|寄件者|보낸 사람|보낸사람|expediteur|remitente|mittente|afzender|absender|nadawca";
const REST =
  "sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|kopie|antwort an|envoye|envoye le|a|objet|date|enviado|enviado el|enviado em|fecha|para|asunto|assunto|data|inviato|oggetto|verzonden|aan|onderwerp|wyslano|data|do|temat|skickat|till|amne|sendt|til|emne|lahetetty|vastaanottaja|aihe|paivays|odeslano|komu|predmet|kopie|отправлено|дата|кому|тема|gonderilme|gonderildi|tarih|kime|konu|送信日時|日時|宛先|件名|发送时间|發送時間|日期|收件人|主题|主題|傳送時間|보낸 날짜|날짜|받는 사람|받는사람|제목|importance|bcc|kopia|kopi|copia|attachments|anlagen";

/** The first line of Outlook's header block, and a further one. */
export const HEADER_FROM = new RegExp(`^[*_ ]{0,4}(?:${FROM})[*_ ]{0,4}[:：]`, "u");
/** Webmail in Germany and Hotmail begin the block with the date. */
export const HEADER_DATE =
  /^[*_ ]{0,4}(?:date|sent|gesendet|datum|envoye|fecha|enviado|data|inviato|verzonden|skickat|sendt|dato)[*_ ]{0,4}[:：]/u;
export const HEADER_FURTHER = new RegExp(`^[*_ ]{0,4}(?:${FROM}|${REST})[*_ ]{0,4}[:：]`, "u");
