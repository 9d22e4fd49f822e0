import type { IntentScore, ThreadContext } from "../classification";
import { fold } from "../reading/fold";
import { type Reading, read } from "../reading/reading";

const YES =
  /^(?:yes|yep|yeah|yup|sure|ok|okay|please do|go ahead|absolutely|definitely|of course|do it|agreed|fine|correct|right|ja|klar|gerne|sicher|oui|d'accord|bien sur|volontiers|si|claro|por supuesto|vale|certo|va bene|sim|com certeza|pode|graag|prima|yes please|ja bitte|ja gerne|please)\b/;
const NO =
  /^(?:no|nope|nah|not really|don't|nein|nee|non|nao|negative|never|not needed|no need|lieber nicht|non merci|no gracias|no grazie)\b/;
const REST =
  /^(?:please|thanks|thank|you|sir|it|that|do|so|bitte|danke|merci|svp|gracias|por|favor|grazie|obrigad[oa]|bedankt|dank|je|u|ok|yes|sure|go|ahead|course|of|i|would|am|are|is|we|no|need|absolutely|definitely|gerne|graag|avec|plaisir|gusto|con|bien|sur|claro|que|hi|hello|hey|ja|si|sim|oui|right|correct|fine|agreed|the|one|works|me|for|good|great)$/;

const MOST_WORDS = 7;

type Asked = { question: RegExp; yes: IntentScore; no: IntentScore | null };

/** What we may have asked, and what a bare yes or no to it means. The first that fits decides. */
const ASKED: readonly Asked[] = [
  {
    question:
      /remove you|take you off|unsubscribe|stop (?:e-?mailing|contacting|writing|sending)|opt(?:ed)? out|off (?:my|our|the) list|not (?:hear|contact|email|write)|leave you alone|close (?:your|the) (?:file|loop)|aus (?:dem|der|unserem) (?:verteiler|liste)|nicht mehr (?:schreiben|kontaktieren)|abmelden|retirer de (?:la|ma|notre) liste|desinscrire|desabonner|de baja|eliminar(?:te|lo|la)? de|rimuover|cancellar|disiscriv|remover|descadastrar|uitschrijven|verwijderen|afmelden/,
    yes: { intent: "unsubscribe", score: 0.9 },
    no: { intent: "unclassified", score: 0.5 },
  },
  {
    question:
      /not interested|not (?:the )?right time|bad time|should i (?:give up|stop|close)|kein interesse|pas interesse|no (?:le|te) interesa|non (?:ti|le|vi) interessa|niet geinteresseerd/,
    yes: { intent: "objection", score: 0.85 },
    no: { intent: "unclassified", score: 0.5 },
  },
  {
    question:
      /right person|best person|someone else|who (?:is|handles|should)|speak (?:to|with) someone|correct contact|richtige[rn]? ansprechpartner|bonne personne|persona (?:adecuada|indicada|correcta|giusta)|pessoa (?:certa|indicada)|juiste persoon/,
    yes: { intent: "interested", score: 0.6 },
    no: { intent: "referral", score: 0.6 },
  },
  {
    question:
      /(?:next|later|another) (?:week|month|quarter|year|time)|circle back|follow up (?:later|in)|spater|plus tard|mas (?:tarde|adelante)|piu (?:tardi|avanti)|mais tarde|later/,
    yes: { intent: "not_now", score: 0.8 },
    no: { intent: "objection", score: 0.7 },
  },
  {
    question:
      /(?:have|do you have) (?:a|any) (?:fee|charge|cost)|do you charge|is there a (?:fee|cost|charge)|sponsored|paid/,
    yes: { intent: "offer", score: 0.7 },
    no: { intent: "interested", score: 0.55 },
  },
];
const ANY_QUESTION: Omit<Asked, "question"> = {
  yes: { intent: "interested", score: 0.85 },
  no: { intent: "objection", score: 0.85 },
};

/** A bare yes or no, decided by the last question of our mail. Source: spec 4 "Thread context decides bare answers". */
export function readBareAnswer(reading: Reading, before: number, context: ThreadContext): IntentScore | null {
  const said = reading.tokens.filter((token) => token.start < before).map(({ word }) => word);
  if (said.length === 0 || said.length > MOST_WORDS || reading.sentences.some(({ asks }) => asks)) return null;
  const text = said.join(" ");
  const answer = bareAnswer(text, said);
  if (!answer || !context.lastOutboundText) return null;
  const question = lastQuestion(context.lastOutboundText);
  if (question === null) return null;
  const asked = ASKED.find((entry) => entry.question.test(question)) ?? ANY_QUESTION;
  return answer === "yes" ? asked.yes : asked.no;
}

function bareAnswer(text: string, said: string[]): "yes" | "no" | null {
  const rest = (pattern: RegExp) => pattern.test(text) && said.slice(1).every((word) => REST.test(word));
  if (rest(NO)) return "no";
  return rest(YES) ? "yes" : null;
}

const FOOTER = /unsubscribe|opt out|abmelden|desabonner|baja/;

/** The last sentence of our mail that asks; the footer's opt-out line is not one. */
function lastQuestion(outbound: string): string | null {
  const reading = read(outbound.slice(0, 8000));
  const asking = reading.sentences.filter((sentence) => sentence.asks);
  const texts = asking.map((sentence) => fold(outbound.slice(sentence.start, sentence.end)));
  return texts.findLast((text) => !(FOOTER.test(text) && text.length > 160)) ?? null;
}
