import type { IntentScore, ThreadContext } from "../classification";
import { fold } from "../reading/fold";
import { type Reading, read } from "../reading/reading";
import { ASKED, LEAVING, MINDED, MINDING, PROPOSED } from "./asked";

const YES =
  "yes|yep|yeah|yup|aye|sure|sure thing|ok|okay|please|please do|do|do so|do that|do it|go ahead|go for it|absolutely|definitely|certainly|of course|by all means|agreed|fine|correct|right|exactly|indeed|gladly|with pleasure|that would be (?:great|good|nice|lovely|fine|perfect|helpful|wonderful|kind|best|appreciated)|i (?:would|do) (?:really )?appreciate (?:that|it)|i would(?: indeed| like that| love (?:that|to))?|you understood correctly|understood correctly|you got it|why not|ja|jawohl|klar|klar doch|gern|gerne|gerne doch|sehr gerne?|unbedingt|nur zu|sicher|bitte|bitte darum|tun sie das|machen sie das|mach das|das ware (?:nett|gut|schon|toll|super|prima|lieb)|richtig verstanden|genau|einverstanden|auf jeden fall|oui|ouais|bien sur|volontiers|avec (?:plaisir|joie)|d accord|faites|absolument|je veux bien|si|claro|claro que si|por supuesto|vale|dale|eso|te lo agradeceria|se lo agradeceria|te lo agradezco|se lo agradezco|ha entendido (?:usted )?bien|con (?:mucho )?gusto|certo|certamente|va bene|volentieri|con piacere|ha capito bene|gliene sarei grat[oa]|sim|com certeza|pode|pode ser|por favor|entendeu (?:bem|direitinho)|agradecia|agradeco|graag|prima|doe maar|ja hoor|dat (?:hebt|heeft|heb) (?:u|je) goed begrepen|akkoord|jazeker|vous avez bien compris|je vous en saurais gre|faites donc|faz isso|passt|that works|go on then|mach ruhig|das tun sie";
const NO =
  "no|nope|nah|naw|not really|not at all|not in the least|do not|i would rather (?:you did )?not|i prefer (?:you did )?not|rather not|i am afraid not|afraid not|negative|never|ever|not needed|no need|no way|neither|none|by no means|under no circumstances|nein|lieber nicht|eher nein|auf (?:gar )?keinen fall|ganz und gar nicht|gar nicht|uberhaupt nicht|niemals|bloss nicht|bitte nicht|non|surtout pas|pas du tout|jamais|aucunement|de ninguna manera|en absoluto|para nada|nunca|jamas|per carita|assolutamente no|per niente|mai|nao|de jeito nenhum|de modo nenhum|nee|echt niet|liever niet|liever nooit meer|helemaal niet|nooit|absoluut niet|meglio di no|mejor no|melhor nao|plutot pas|none of (?:them|the above)|neither of them|neither one|ninguno|nessuno|nenhum|aucune?|kein bedarf|weder noch";
const REST =
  "please|thanks|thank you|thank|you|sir|madam|it|that|do|so|bitte|danke|dank|merci|svp|gracias|por favor|grazie|obrigad[oa]|bedankt|dank je|dank u|je|u|joh|hoor|ja|indeed|would|am|are|is|it is|we|i|be|very|kind|nice|great|good|perfect|fine|now|then|immediately|sofort|schnell|schon|doch|auch|mal|nur|hi|hello|hey|hallo|hola|ciao|ola|bonjour|all|asap|sorry|leider|sehr|gern|avec plaisir|rapidement|ya|mesmo|mate|friend|cheers|best|regards|one";

const words = (list: string) => `(?:${list})(?= |$)`;
const answer = (said: string) =>
  new RegExp(`^(?:${words(REST)} )*?${words(said)}(?: (?:${words(said)}|${words(REST)}))*$`);
const BARE_YES = answer(YES);
const BARE_NO = answer(NO);
/** "Si" and "doch" deny what was asked in the negative. */
const CONTRADICTS = /^(?:doch|si|jawel|mais si)\b/;
/** "Yes" to "would you mind?" may mean either; "of course", "go ahead" agree. */
const PLAIN_YES = /^(?:yes|yep|yeah|ja|oui|si|sim)\b/;
const YEAH_NO = /^(?:yeah|yes|ja) (?:no|nope|nein|nee)$/;

const MOST_WORDS = 9;

/** Words of receipt rather than consent, unless they answer a question. */
const RECEIPT = /^(?:ok|okay|fine|sure|vale|va bene|prima|right|thanks|thank you)\b/;

/** A bare yes or no, or one of the choices, decided by what our mail asked last. Source: spec 4 "Thread context decides bare answers". */
export function readBareAnswer(reading: Reading, before: number, context: ThreadContext): IntentScore | null {
  if (!context.lastOutboundText) return null;
  const end = withoutName(reading.text.slice(0, before));
  const said = reading.tokens.filter((token) => token.start < end).map(({ word }) => word);
  if (said.length === 0 || said.length > MOST_WORDS || reading.sentences.some(({ asks }) => asks)) return null;
  const question = lastQuestion(context.lastOutboundText);
  if (question === null) return null;
  const text = said.join(" ");
  const chosen = choiceOf(text, question.text);
  if (chosen !== null) return meaningOf(chosen).yes;
  return !question.asks && RECEIPT.test(text) ? null : polarAnswer(text, question.text);
}

const NAME_LINE = /\n\s*[-\u2013\u2014]?\s*\p{Lu}[\p{L}.'-]{0,20}(?: \p{Lu}[\p{L}.'-]{0,20}){0,2}\s*$/u;

/** Where the answer ends: a name alone on the last line is no part of it. */
function withoutName(text: string): number {
  if (text.length > 200) return text.length;
  const at = NAME_LINE.exec(text)?.index ?? text.length;
  const isName = at > 0 && !BEGINS_NO.test(fold(text.slice(at)).trim());
  return isName ? at : text.length;
}

const HINT_WORDS = 25;
/** Less than what makes two readings a conflict: the words that follow decide. */
const HINT = 0.4;
/** Openings that ask, thank or acknowledge rather than agree. */
const POLITE =
  /^(?:please|do|ok|okay|fine|right|correct|bitte|por favor|eso|vale|prima|faites|pode|si (?:no|vous|usted|lei|non))\b/;
const BEGINS_YES = new RegExp(`^(?:${words(REST)} )*?${words(YES)}`);
const BEGINS_NO = new RegExp(`^(?:${words(REST)} )*?${words(NO)}`);

/** What a longer answer that begins with yes or no leans to by what our mail asked; the words after it may say otherwise. */
export function leaningByThread(reading: Reading, before: number, context: ThreadContext): IntentScore | null {
  if (!context.lastOutboundText) return null;
  const said = reading.tokens.filter((token) => token.start < before).map(({ word }) => word);
  const question = said.length <= HINT_WORDS ? lastQuestion(context.lastOutboundText) : null;
  if (question === null) return null;
  const text = said.slice(0, MOST_WORDS).join(" ");
  const asked = meaningOf(question.text);
  const no = BEGINS_NO.test(text) ? asked.no : null;
  const meant = no ?? (BEGINS_YES.test(text) && !POLITE.test(text) ? asked.yes : null);
  return meant && meant.intent !== "unclassified" ? { ...meant, score: HINT } : null;
}

function polarAnswer(text: string, question: string): IntentScore | null {
  if (YEAH_NO.test(text)) return meaningOf(question).no;
  const asked = meaningOf(question);
  if (BARE_NO.test(text)) return asked.no;
  if (!BARE_YES.test(text)) return null;
  if (asked === MINDED && !PLAIN_YES.test(text)) return PROPOSED.yes;
  return asked.yes.intent === "objection" && CONTRADICTS.test(text) && question.includes("pas ")
    ? PROPOSED.yes
    : asked.yes;
}

function meaningOf(question: string): { yes: IntentScore; no: IntentScore } {
  if (LEAVING.test(question)) return ASKED.find(({ about }) => about === LEAVING) ?? PROPOSED;
  if (MINDING.test(question)) return MINDED;
  return ASKED.find(({ about }) => about.test(question)) ?? PROPOSED;
}

const LETTERED =
  /(?:^|[\s(])\(?([a-d1-4])(?:\)|[.:=]| for\b| fur\b| pour\b| para\b| per\b| voor\b)\s{0,3}([^()?]{2,90}?)(?=[,;]?\s+(?:or |oder |ou |o |of |and )?\(?[a-d1-4](?:\)|[.:=]| for\b| fur\b| pour\b| para\b| per\b| voor\b)|[?.!]|$)/g;
const LETTER =
  /^(?:option |number |nr |variante |opcion |opzione |opcao |optie )?([a-d1-4])(?: (?:please|thanks|bitte|danke|por favor|graag|merci|svp|grazie))*$/;
const FIRST =
  /^(?:(?:the|der|die|das|le|la|el|il|o|a|de|het) )?(?:former|first|1st|earlier|erste|erstere[sr]?|premiere?|primer[oa]?|prim[oa]|primeir[oa]|eerste)\b/;
const LAST =
  /^(?:(?:the|der|die|das|le|la|el|il|o|a|de|het) )?(?:latter|last|second|2nd|later|zweite|letztere[sr]?|letzte|deuxieme|seconde?|derniere?|segund[oa]|ultim[oa]|laatste|tweede)\b/;
const OR = /\s(?:or|oder|ou|of)\s/;
const LATIN_OR = /\so\s/;
const MOST_OF_CHOICE = 6;

/** What of the choices we gave was taken: "b", "the latter". */
function choiceOf(text: string, question: string): string | null {
  const letter = LETTER.exec(text)?.[1];
  if (letter) return [...question.matchAll(LETTERED)].find((option) => option[1] === letter)?.[2] ?? null;
  if (text.split(" ").length > MOST_OF_CHOICE) return null;
  const either = question.split(OR.test(question) ? OR : LATIN_OR);
  if (either.length < 2) return null;
  if (FIRST.test(text)) return either[0] ?? null;
  return LAST.test(text) ? (either.at(-1) ?? null) : null;
}

const FOOTER = /unsubscribe|opt out|abmelden|desabonner|baja/;
/** Offers that are no questions by their form: "I can take you off the list." */
const OFFERED =
  /\b(?:i|we) (?:can|could|will|would|am happy|are happy|assume)\b|\bi'll\b|let me know|just (?:say|reply)|if i (?:do not|don't) hear|\b(?:ich|wir) (?:kann|konnte|konnen|wurde|nehme|schreibe|gehe)\b|(?:kann|konnte|wurde|schreibe|nehme) ich|auf wunsch|je (?:peux|pourrais|vous retire)|puedo|podria|entender[eo]|posso|potrei|deduco|vou entender|kan ik|ik kan|neem ik aan|als u wilt|reply (?:with )?[a-d]\b/;

/** "Should I?" asks what the sentence before it says. */
const isTag = (text: string) => text.split(" ").length <= 4;

type Asking = { text: string; asks: boolean };

/** The last sentence of our mail that asks or offers; the footer's opt-out line is not one. */
function lastQuestion(outbound: string): Asking | null {
  const reading = read(outbound.slice(0, 8000));
  const sentences = reading.sentences.map(({ start, end, asks }) => ({
    asks,
    text: fold(outbound.slice(start, end)).trim(),
  }));
  const isFooter = (text: string) => FOOTER.test(text) && text.length > 160;
  const asking = sentences
    .map((sentence, at) =>
      isTag(sentence.text) ? { ...sentence, text: `${sentences[at - 1]?.text ?? ""} ${sentence.text}` } : sentence,
    )
    .filter(({ asks, text }) => asks && !isFooter(text));
  const offering = sentences.filter(({ asks, text }) => !asks && OFFERED.test(text) && !isFooter(text));
  return asking.at(-1) ?? offering.at(-1) ?? null;
}
