import type { IntentScore } from "../classification";
import type { Intent } from "../intents";
import type { Reading } from "../reading/reading";

/** A reply of fewer words than this is read by the table below. Source: reference "Short Replies". */
export const SHORT_REPLY_WORDS = 5;

const table = (entries: [Intent, number, string][]): ReadonlyMap<string, IntentScore> =>
  new Map(
    entries.flatMap(([intent, score, words]) =>
      words.split(";").map((word) => [word.trim(), { intent, score }] as const),
    ),
  );

const SHORT = table([
  [
    "interested",
    0.55,
    "thanks; thank you; great; perfect; awesome; excellent; nice; cool; wonderful; fantastic; amazing; brilliant; super; love it; many thanks; thanks a lot; thank you so much; thank you very much; danke; vielen dank; perfekt; merci; merci beaucoup; parfait; genial; gracias; muchas gracias; perfecto; excelente; grazie; grazie mille; perfetto; ottimo; obrigado; obrigada; perfeito; otimo; bedankt; dank je; perfect dank; top; prima; geweldig; toll; klasse",
  ],
  [
    "interested",
    0.72,
    "yes; yes please; yep; yeah; yup; absolutely; definitely; of course; sounds good; go ahead; deal; ja; ja bitte; ja gerne; gerne; oui; oui avec plaisir; volontiers; avec plaisir; d'accord; si; si por favor; claro; claro que si; con gusto; dale; si grazie; certo; volentieri; con piacere; sim; sim por favor; claro que sim; com certeza; ja graag; graag; ja hoor; akkoord; einverstanden; interested; interessiert; interesse; me interesa; interesado; interesada; interessato; interessata; interessado; interessada; geinteresseerd; interesse",
  ],
  [
    "objection",
    0.78,
    "no; nope; nah; pass; stop; no thanks; no thank you; never; hard pass; not interested; nein; nein danke; kein interesse; kein bedarf; non; non merci; pas interesse; no gracias; no me interesa; no interesado; no grazie; non interessato; non mi interessa; nao; nao obrigado; nao obrigada; sem interesse; nao tenho interesse; nee; nee bedankt; nee dank je; geen interesse; niet geinteresseerd; spam; no way; go away; niet nodig; nicht interessiert; enough; decline; declined; rejected",
  ],
  [
    "unclassified",
    0.5,
    "ok; okay; k; sure; fine; alright; noted; got it; received; hi; hello; hey; test; maybe; hm; hmm; lol; bien; vale; bene; va bene; gut; in ordnung; goed; prima dan; tudo bem; received thanks; noted thanks; ok thanks; okay thanks; ok thank you; ok danke; ok merci; ok gracias; ok grazie; ok bedankt; ok obrigado; sure thanks",
  ],
]);

const EMOJI: readonly { emoji: RegExp; score: IntentScore }[] = [
  {
    emoji: /\u{1F44D}|\u{1F44C}|\u2705|\u2714|\u{1F197}|\u{1F91D}|\u{1F4AF}|\u2611/u,
    score: { intent: "unclassified", score: 0.5 },
  },
  {
    emoji:
      /\u{1F64F}|\u2764|\u{1F60D}|\u{1F929}|\u{1F60A}|\u{1F642}|\u{1F600}|\u{1F389}|\u{1F525}|\u{1F44F}|\u{1F64C}/u,
    score: { intent: "interested", score: 0.5 },
  },
  {
    emoji: /\u{1F44E}|\u274C|\u{1F6AB}|\u{1F645}|\u26D4|\u{1F6D1}|\u{1F595}|\u{1F621}|\u{1F92C}/u,
    score: { intent: "objection", score: 0.65 },
  },
  { emoji: /\u{1F914}|\u2753|\u2754/u, score: { intent: "question", score: 0.5 } },
];

/** What a reply of one to four words means; null where the table does not know it. Source: reference "Short Replies". */
export function readShortReply(reading: Reading, before: number): IntentScore | null {
  const own = reading.tokens.filter((token) => token.start < before);
  if (own.length >= SHORT_REPLY_WORDS) return null;
  if (own.length === 0) return readEmoji(reading.text.slice(0, before));
  if (reading.sentences.some((sentence) => sentence.asks)) return null;
  const said = own.map(({ word }) => word).join(" ");
  return SHORT.get(said) ?? null;
}

function readEmoji(text: string): IntentScore | null {
  return EMOJI.find(({ emoji }) => emoji.test(text.slice(0, 100)))?.score ?? null;
}
