/** What ends a person's own words without being a quotation. All patterns run on one folded line. */

/** "Sent from my iPhone" and its kin in 18 languages, on a line of its own. */
export const DEVICE_LINE =
  /^(?![^\n]*\b(?:is|was|were|because)\b)(?:(?:sent (?:from|via|with|using)|envoye (?:de|depuis|a partir)|gesendet (?:von|mit|uber|aus)|vo[mn] (?:meinem )?[^\n]{0,40}gesendet|diese nachricht wurde von meinem|enviado (?:desde|do|de|a partir|con|com)|enviada (?:desde|do)|inviato (?:da|dal|con)|verzonden (?:vanaf|vanuit|met|via|van)|verstuurd (?:vanaf|met|van)|wyslan[oe] (?:z|za)|skickat fran|sendt fra|lahetetty|odeslano z|отправлено (?:с|из)|get outlook for|outlook fur|obtenez outlook|obtener outlook|outlook voor|scarica outlook|obter o outlook|hamta outlook|virus-free|iphone(?:'?umdan|から))[^\n?!]{0,70}|iphoneから送信|从我的 ?iphone ?发送|發自我的 ?iphone|나의 iphone에서 보냄|(?:발자|发自)[^\n]{0,30})$/u;

const CLOSINGS = [
  "(?:best|kind|warm|warmest|kindest|many thanks and)(?: and (?:best|kind))?(?: regards| wishes)?",
  "regards",
  "with (?:best|kind|warm) (?:regards|wishes)",
  "all the best",
  "sincerely(?: yours)?",
  "yours (?:sincerely|truly|faithfully)",
  "cheers",
  "thanks",
  "many thanks",
  "thank you",
  "thanks again",
  "thanks in advance",
  "thx",
  "take care",
  "respectfully",
  "cordially",
  "br",
  "rgds",
  "kr",
  "xo",
  "love",
  "peace",
  "(?:mit )?(?:freundliche[nm]?|besten?|viele[n]?|liebe[n]?|schone[n]?|herzliche[n]?|sonnige[n]?) gru(?:ss|s|ssen|sse|sen|se)[en]{0,2}",
  "mfg",
  "lg",
  "vg",
  "gruss",
  "beste grusse aus [a-z]{2,20}",
  "hochachtungsvoll",
  "(?:bien )?cordialement",
  "cdlt",
  "(?:bien )?a vous",
  "bonne journee",
  "bonne soiree",
  "amicalement",
  "sinceres salutations",
  "salutations",
  "meilleures salutations",
  "bien cordialement",
  "merci d'avance",
  "veuillez agreer[^\\n]{0,120}",
  "(?:un )?(?:cordial )?saludos?(?: cordiales)?",
  "un saludo",
  "atentamente",
  "atte",
  "un abrazo",
  "gracias",
  "muchas gracias",
  "(?:cordiali|distinti|cari|un cordiale) saluti?",
  "saluti",
  "un saluto",
  "grazie",
  "a presto",
  "buona giornata",
  "atenciosamente",
  "att",
  "cumprimentos",
  "(?:com os )?melhores cumprimentos",
  "abracos?",
  "obrigad[oa]",
  "grato",
  "grata",
  "cordialmente",
  "(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?",
  "groet(?:en|jes)?",
  "mvg",
  "hoogachtend",
  "alvast bedankt",
  "pozdrawiam",
  "z powazaniem",
  "med vanlig halsning",
  "vanliga halsningar",
  "mvh",
  "med venlig hilsen",
  "venlig hilsen",
  "de bedste hilsner",
  "med vennlig hilsen",
  "hilsen",
  "ystavallisin terveisin",
  "terveisin",
  "s pozdravem",
  "с уважением",
  "saygilarimla",
  "iyi calismalar",
].join("|");

/** A closing ("Kind regards,") alone on its line: what follows names the sender. */
export const CLOSING_LINE = new RegExp(
  `^(?:${CLOSINGS})[\\s,.!:)-]{0,4}(?:[\\p{L}.]{1,20}(?: [\\p{L}.]{1,20})?)?[,.! ]{0,3}$`,
  "u",
);

/** Words of a confidentiality notice; two different ones in a paragraph make it one. */
export const DISCLAIMER_MARKS = [
  /confidential|vertraulich|confidentiel|confidencial|riservat[eio]|vertrouwelijk|poufn|konfidentiel|fortrolig|luottamuksel|duvern|конфиденциальн|gizli/,
  /intended (?:only |solely )?(?:for|recipient)|addressee|(?:intended|named) recipient|bestimmungsgemass|richtige adressat|bestimmt fur|destinataire|destinatari|geadresseerde|bestemd voor|odbiorc|avsedd|tiltenkt|tarkoitettu|adresat|alici/,
  /(?:notify|inform|contact) the sender|received (?:this|it)(?: \w{1,12}){0,3} in error|irrtumlich|versehentlich|informieren sie|par erreur|por error|por engano|per errore|abusievelijk|ten onrechte/,
  /unauthori[sz]ed|disclos|dissemination|copying|distribution|legally privileged|privileged|unbefugt|weitergabe|strictement interdit|divulga|prohibid|vietat/,
  /consider the environment|before printing|virus|computer viruses|liability|haftung|responsab|opinions? (?:expressed|of the author)/,
  /delete (?:this|it|the (?:e-?mail|message))|destroy|loschen|vernichten|supprimer|elimin|cancell|verwijder/,
];
/** How such a notice starts. */
export const DISCLAIMER_START =
  /^[*_\s"(>-]{0,6}(?:(?:legal |confidentiality |privacy |important |e-?mail )?(?:disclaimer|confidentiality|notice|notice of confidentiality)\b|confidential|this (?:e-?mail|message|communication|transmission|electronic)|the (?:information|contents?) (?:contained |transmitted |of this|in this)|diese (?:e-?mail|nachricht)|der inhalt dieser|ce (?:message|courriel|mail)|cet? e-?mail|este (?:mensaje|correo|e-?mail)|esta mensa|questo messaggio|questa e-?mail|le informazioni|dit (?:bericht|e-?mail)|deze e-?mail|avis |aviso |hinweis|vertraulich|if you (?:are not|have received)|please consider|any (?:views|opinions))/;

/** What a gateway puts above mail from outside, and a help desk above its own. */
export const BANNER_LINE =
  /^[#=_*\s-]{0,12}(?:please )?(?:type|write|reply|enter)\b[^\n]{0,30} above this line[#=_*\s-]{0,12}$|^[*\s[]{0,4}(?:external|extern|externe|esterno|externo)(?: (?:e-?mail|sender|message|mail))?[*\s\]]{0,4}$|^[*\s[]{0,4}(?:caution|warning|attention|achtung|external|vorsicht|this (?:e-?mail|message))\b[^\n]{0,60}\b(?:originated|came|sent|is) (?:from )?outside (?:of )?(?:the|your|our)\b[^\n]{0,300}$/;

/** The first line of a mailing list's or newsletter's footer; it and what follows are not the sender's words. */
export const FOOTER_LINE =
  /^(?:you (?:are receiving|received) this (?:message|e-?mail|mail)? ?(?:because|as|since)|to unsubscribe[, :]|to unsubscribe (?:from|click|e-?mail|send|visit|please)[^\n]{0,100}|unsubscribe:? (?:here|https?:|options|link|<)|(?:if you (?:no longer|do not|don't|would rather not|prefer not|would like to (?:stop|unsubscribe))[^\n]{0,80}(?:click|link|here|http|unsubscribe|reply with))|[\w.-]{2,60} mailing list$|_{20,}$|um sich abzumelden|pour vous desabonner|para darse de baja,? (?:haga|pulse)|per disiscriversi|om u af te melden)/u;
