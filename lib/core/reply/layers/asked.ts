import type { IntentScore } from "../classification";
import type { Intent } from "../intents";

/** What a question of ours was about, and what a bare yes, a bare no, and "of course you do" to it mean. */
export type Asked = { about: RegExp; yes: IntentScore; no: IntentScore };

const means = (intent: Intent, score: number): IntentScore => ({ intent, score });
const UNCLEAR = means("unclassified", 0.5);

/** To take somebody off the list, to fall silent; folded, in seven languages. */
export const LEAVING =
  /remove (?:you|your)|tak(?:e|ing) (?:you|it|this|your \w+|the address) (?:off|out)|unsubscrib|(?:stop|quit|cease) (?:\w+ ){0,2}(?:e-?mailing|mailing|writing|contacting|sending|following|bothering|reaching|here)|opt(?:ed)? (?:you )?out|off (?:of )?(?:my|our|the|this) (?:\w+ )?list|(?:not|never|no longer|nothing|no more) (?:\w+ ){0,3}(?:hear|contact\w*|e-?mail\w*|messages|mail\w*|writ\w+|receiv\w+|bother\w*)|(?:rather|prefer|like|want) (?:me |us )?(?:to )?(?:not|stop|i stop|we stop)|(?:not|don't|do not) (?:want|wish|like) (?:\w+ ){0,4}(?:e-?mails?|mails?|messages)|leave you (?:alone|in peace|be)|leave me alone|close (?:your|the|this) (?:file|loop|thread|case)|delete (?:your|you)\b|aus (?:dem|der|unserem|unserer|meiner|meinem) (?:verteiler|liste|kartei|datei|adress)|nicht (?:mehr|wieder|langer) (?:\w+ ){0,2}(?:an)?(?:schreib|kontakt|meld|behellig|stor|erhalt|bekomm|hor)|nichts? mehr (?:von|schreiben|horen|erhalten)|schreibe ich (?:ihnen|dir|euch) nicht mehr|keine (?:weiteren |\w+ )?(?:mails|nachrichten|post|e-mails|mail)\b|(?:adresse|daten|kontakt|namen|sie) (?:\w+ ){0,4}(?:loschen|entfernen|streichen|austragen|herausnehmen|rausnehmen|heraus)|abmelden|austragen|in ruhe lassen|retir(?:e|er|ons|iez)\b|supprim|desinscri|desabonn|plus (?:recevoir|vous ecrire|vous contacter|de messages|de mails|vous importuner|vous relancer|d'e-?mails)|(?:arrete|cesse)(?:r|z)? de|laisse(?:r)? tranquille|de baja|(?:retir|elimin|borr|quit|sac)(?:e|ar|o|amos|emos)(?:l[aeo]s?|te|os|se)?\b|dej(?:e|ar|o|emos|amos) de (?:escrib|molest|contact|envi|mand)|no (?:le|te|os|les|me|quiere|quieres|desea) (?:\w+ ){0,2}(?:escrib|molest|contact|recib)|(?:mas|more) correos|rimuov|cancell|togli|tolg|disiscriv|(?:smett\w+) di|non (?:\w+ ){0,2}(?:ricev|scriv|contatt|disturb)|remov(?:a|er|o)|exclu(?:a|ir|o)|apag(?:ue|ar|o)|retire o|descadastr|par(?:e|ar|o|emos) de|deix(?:e|ar|o|emos) de|nao (?:\w+ ){0,3}(?:receber|incomod|contact|contat|escrev)|non (?:vuole|vuoi|volete) (?:\w+ ){0,2}(?:e-?mail|mail|messaggi)|verwijder|uitschrij|afmeld|(?:van|uit) (?:de|onze|ons|mijn|het) (?:\w+)?(?:lijst|bestand)|(?:geen|niet|niets) (?:\w+ ){0,4}(?:meer|langer)|met rust|stoppen met|ophouden/;

/** To write again at another time. */
const AGAIN =
  /(?:keep|have) you (?:on|in|posted|updated|informed)|stay in touch|keep in touch|(?:write|contact|email|mail|ask|try|check back|check in|get back|come back|follow up|get in touch|reach out|reconnect|touch base)(?: \w+){0,5} (?:again|later|in the|next|another time|new year|future|months?|weeks?|spring|summer|autumn|fall|winter)|circle back|another time|keep your (?:address|details|contact)|noch (?:ein)?mal (?:an)?(?:schreiben|melden|fragen|kontakt)|wieder (?:melden|schreiben|anschreiben|fragen)|erneut (?:melden|schreiben|anschreiben)|(?:spater|fruhjahr|herbst|halben jahr|nachsten jahr) (?:\w+ ){0,4}(?:melden|schreiben|anschreiben|fragen)|(?:recontact|relanc|revenir vers|reecri)|plus tard|volver a (?:escrib|contact)|mas (?:tarde|adelante)|(?:ricontatt|riscriv|risentir)|piu (?:tardi|avanti)|mais tarde|voltar a (?:escrev|contact|contat|falar)|(?:later|volgend jaar|nog eens|opnieuw) (?:\w+ ){0,4}(?:benader|schrijv|mail|contact|terugkom)|(?:next|later) (?:week|month|quarter|year)|\blater\b|wait (?:until|till|for)|wachten tot|warten bis|aspett\w+ (?:fino|che)|esper\w+ (?:hasta|a que)|attend\w+ (?:que|jusqu)/;

/** Questions that somebody who agrees answers with a no: "would you mind …?" */
export const MINDING =
  /\b(?:would|do) you (?:mind|object)|\bany objections?|\b(?:is|would) (?:it|that|there) (?:be )?(?:an? )?(?:problem|bother|issue)|\bbother you|\btoo (?:early|late|soon|long|short|much)\b|stort es|storen,|\bstoren\b|etwas dagegen|was dagegen|unangenehm|gene(?:rait)?[- ]|\bgene|inconvenient|inconvenien|molest(?:a|aria) (?:si|que)|le importa|te importa|importaria|dispiac|disturb(?:a|erebbe) se|\bproblem[ae]? (?:se|si|wenn|als)|incomoda|importa-se|se importa|bezwaar|vervelend|erg als|op tegen/;

/** To send or publish something: a day named beside it is a delivery, not a meeting. */
const DELIVERING =
  /^(?!.*\b(?:call|chat|meet|meeting|talk|speak|phone|zoom|telefon\w*|telefonat|sprechen|anrufen|appel|reunion|llamada|telefonata|chiamata|afspraak|bellen|ligar|ligacao)\b).*(?:draft|article|outline|finished text|piece|guide|topics?\b|infographic|entwurf|artikel|beitrag|leitfaden|texte\b|articulo|borrador|articolo|bozza|artigo|rascunho|concept)/;

/** A proposal that names nothing else. */
export const PROPOSED: Omit<Asked, "about"> = { yes: means("interested", 0.85), no: means("objection", 0.86) };

/** What we may have asked. The first that fits decides; what fits none is a plain proposal. */
export const ASKED: readonly Asked[] = [
  { about: LEAVING, yes: means("unsubscribe", 0.9), no: UNCLEAR },
  {
    about:
      /not interested|sure (?:that )?you (?:do not|don't)|not (?:of interest|the right time)|(?:final|a|definite) no\b|bad time|should i (?:give up|stop|close)|nicht interessiert|endgultiges nein|kein interesse|pas interesse|n'\w+ (?:\w+ )?pas |no (?:le|te) interesa|non (?:ti|le|vi) interessa|niet geinteresseerd|geen interesse|nao (?:tem|teria) interesse/,
    yes: means("objection", 0.86),
    no: UNCLEAR,
  },
  {
    about:
      /right person|best person|someone else|correct contact|still (?:look after|in charge|handle|run)|richtige[rn]? ansprechpartner|zustandig|bonne personne|persona (?:adecuada|indicada|correcta|giusta)|pessoa (?:certa|indicada)|juiste persoon/,
    yes: means("unclassified", 0.55),
    no: means("unclassified", 0.5),
  },
  { about: AGAIN, yes: means("not_now", 0.8), no: means("unsubscribe", 0.7) },
  { about: DELIVERING, ...PROPOSED },
  {
    about:
      /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{1,2}(?::\d\d)? ?(?:am|pm|uhr|h)\b|\b(?:call|chat|meet|meeting|phone|telefon|telefonat|zoom|reunion|llamada|appel|telefonata|chiamata|afspraak|bellen|ligar|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes|lunedi|martedi|mercoledi|giovedi|venerdi|maandag|dinsdag|woensdag|donderdag|vrijdag|segunda-feira|terca|quarta|quinta|sexta)\b.{0,60}\b(?:\d{1,2}|call|chat|meet|talk|speak|telefon|um|a las|alle|as|om|a)\b/,
    yes: means("meeting_booked", 0.8),
    no: UNCLEAR,
  },
  {
    about:
      /(?:invoice|payment|paid|refund|subscription|receipt|rechnung|uberwies|zahlung|facture|paiement|factura|pago|fattura|pagamento|fatura|factuur|betaling)/,
    yes: means("billing", 0.7),
    no: means("billing", 0.7),
  },
  {
    about:
      /(?:does|do|did|can|could|is|has|have)\b.{0,60}\b(?:work|working|open|load|log in|access|help|see|error|fix|fixed|solve|solved|download|screenshot|version|cache|restart\w*)\b|klappt|geholfen|funktioniert|fonctionne|funciona|funziona|werkt/,
    yes: means("unclassified", 0.5),
    no: means("support", 0.65),
  },
  {
    about: /(?:have|is there|there) (?:a|any) (?:fee|charge|cost)|do you charge|sponsored|paid|kostet|kosten/,
    yes: means("offer", 0.7),
    no: means("interested", 0.55),
  },
];

/** To "would you mind?": who says no agrees; a bare yes may be either. */
export const MINDED: Omit<Asked, "about"> = { yes: UNCLEAR, no: means("interested", 0.8) };
