import { normaliseAddress } from "../email-address";
import { fold } from "./reading/fold";

/** Another person to write to. `directed`: the mail says so; else only an address stands in it. */
export type Referral = { name: string | null; address: string | null; directed: boolean };

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/u;
const DIRECTS =
  /(?:contact|write|writing|e-?mail|reach|speak|talk|ask|forward|send|message|address|direct|refer|get in touch|person|cc|copied|handles?|responsible|charge|colleague|wenden|kontaktieren|schreiben|ansprechpartner|zustandig|kolleg|contacter|ecrire|adresser|joindre|collegue|responsable|contactar|escrib|dirig|companer|encargad|contattare|scriv|rivolger|collega|referente|contatar|escrev|falar|responsavel|neem|contact op|mailen|schrijven|verantwoordelijk|instead|goes? to|inbox|enquir|inquir)/;
const NAME_BEFORE =
  /(\p{Lu}[\p{L}'-]{1,25}(?: \p{Lu}[\p{L}'-]{1,25}){0,2})[\s,:<(-]{1,6}(?:(?:at|on|via|unter|sous|en|em|a|op|email|e-mail|mail)[\s:]{1,3})?[<(]{0,2}$/u;
const NAME_NAMED =
  /(?:contact|e-?mail|to|with|ask|my colleague|our editor|our [a-z]{3,15} manager|colleague|write|an|Kolleg(?:e|in|en)|Herrn?|Frau|coll[eè]gue|compañer[oa]|collega|colega)[,:]? (\p{Lu}[\p{L}'-]{1,25}(?: \p{Lu}[\p{L}'-]{1,25}){0,2})/u;

const NOT_NAMES =
  /^(?:Please|Hi|Hello|Dear|Thanks|Thank|You|The|Our|My|Best|Regards|Email|Contact|Mail|Kind|Bitte|Sie|For|If|At|On|It|This|I|We|Cc|Frau|Herrn?|Mr|Mrs|Ms|Mme|Madame|Monsieur|Se[nñ]ora?|Signora?|Dhr|Mevrouw)$/;

/** The contact a mail names, or null where it names none. */
export function readReferral(ownWords: string): Referral | null {
  const text = ownWords.slice(0, 10_000);
  const match = text.includes("@") ? ADDRESS.exec(text) : null;
  if (!match) return namedOnly(text);
  const before = text.slice(Math.max(0, match.index - 120), match.index);
  const sentence = fold(text.slice(Math.max(0, match.index - 200), match.index + match[0].length + 80));
  return {
    name: cleanName(NAME_BEFORE.exec(before)?.[1] ?? NAME_NAMED.exec(before)?.[1]),
    address: normaliseAddress(match[0].replace(/[.]+$/, "")),
    directed: DIRECTS.test(sentence),
  };
}

function namedOnly(text: string): Referral | null {
  const name = cleanName(NAME_NAMED.exec(text)?.[1]);
  return name ? { name, address: null, directed: true } : null;
}

function cleanName(name: string | undefined): string | null {
  const words = (name ?? "").split(" ").filter((word) => word !== "" && !NOT_NAMES.test(word));
  return words.length > 0 ? words.join(" ") : null;
}
