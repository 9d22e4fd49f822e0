import { fold } from "../reading/fold";
import { UNTIL, WEEKDAY_OF } from "./calendar-words";
import type { DateReading } from "./date-reading";
import { dateReadings } from "./date-readings";
import { daysBetween } from "./days";

/** A date in a mail, and its other reading where it has two. Both `YYYY-MM-DD`. `said`: words of return or of an end stand by it. */
export type ReturnDate = { date: string; alternative: string | null; said: boolean };

const MOST_TEXT = 4000;
const FURTHEST_DAYS = 550;
const LONGEST_PAST_DAYS = 45;

/**
 * When the sender is back, or when "later" is. `writtenAt` is the mail's own time, on its writer's clock; `sender` tells by its country how
 * `12/01` is read. Null where no date stands. Source: spec 4 "Return dates".
 */
export function returnDate(text: string, mail: { writtenAt: Date; sender: string | null }): ReturnDate | null {
  const folded = fold(text.slice(0, MOST_TEXT));
  const today = mail.writtenAt.toISOString().slice(0, 10);
  const found = dateReadings(folded, { today, monthFirst: monthFirst(folded, mail.sender) }).filter((entry) => {
    const days = daysBetween(today, entry.date);
    return days >= -LONGEST_PAST_DAYS && days <= FURTHEST_DAYS && !isWorkingTime(folded, entry);
  });
  const chosen = choose(folded, found);
  if (!chosen) return null;
  const said = rankOf(folded, chosen, found[found.indexOf(chosen) + 1]).rank >= Rank.until;
  return { date: chosen.date, alternative: chosen.alternative, said };
}

/** "I work Tuesday to Thursday", "we answer Monday to Friday": days of every week, not one to come. */
const WORKING =
  /(?:work|arbeit|werk|travaill|trabaj|trabalh|lavor|pracuj|arbetar|jobb|answer|hours|opening|offnungszeit|sprechzeit|horaire|horario|orari|besetzt|geoffnet)\p{L}*(?: \S{1,14}){0,6} ?$/u;

function isWorkingTime(text: string, entry: DateReading): boolean {
  if (!entry.relative) return false;
  const clauses = text.slice(Math.max(0, entry.start - 70), entry.start).split(/[.,;\n]/);
  const before = clauses.at(-1) ?? "";
  return WORKING.test(before) && !(ENDS.test(before) && !namesWeekday(before));
}

/** "Away for work until Friday" is no day of every week, "from Tuesday until Friday" is. */
const ENDS =
  /(?<!\p{L})(?:until|till|through|bis|jusqu'?a?u?|hasta(?: el)?|ate|fino (?:a|al)|tot|do|til|till|ennen|asti) $/u;

function namesWeekday(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).some((word) => word.length > 3 && WEEKDAY_OF.has(word));
}

const BACK =
  /(?:back|return|resum|zuruck|wieder|retour|rentre|reviens|regres|vuelv|volver|retorn|reincorpor|volt|rientr|torner|ritorn|terug|weer|wrac|wroce|powrot|tillbaka|ater |tilbage|tilbake|palaan|zpet|vratim|вернусь|выйду|donecegim|복귀|返回|回来|回來|復帰|以降|より|戻|再開|上班|上班后|恢復|復職|出勤|出社|正常上班|恢复|again|erneut|noch ?mal|nouveau|de nuevo|otra vez|novamente|de novo|outra vez|di nuovo|opnieuw|nog eens|reouverture|reopen)/g;

/** A date of coming back goes before the end of being away, and both before any other. Of a range, the end counts. */
function choose(text: string, found: DateReading[]): DateReading | null {
  const ranked = found.map((entry, at) => ({ entry, ...rankOf(text, entry, found[at + 1]) }));
  const best = Math.max(-1, ...ranked.map(({ rank }) => rank));
  const candidates = ranked.filter(({ rank }) => rank === best);
  if (best === Rank.back) return candidates.toSorted((one, other) => one.distance - other.distance)[0]?.entry ?? null;
  const latestFirst = candidates.toSorted((one, other) => (one.entry.date < other.entry.date ? 1 : -1));
  return latestFirst.at(best === Rank.vague ? -1 : 0)?.entry ?? null;
}

const SENTENCE_ENDS = [". ", "\n\n", "。", "，", "；"];
/** A word before the date binds closer than one behind it. */
const SAID_AFTER = 8;

const Rank = { vague: 0, dated: 1, until: 2, back: 3 };

/** How much a date means, and how far it stands from the word that says so. */
function rankOf(text: string, entry: DateReading, next: DateReading | undefined): { rank: number; distance: number } {
  const before = text.slice(Math.max(0, entry.start - 60), entry.start);
  const sentence = before.slice(Math.max(...SENTENCE_ENDS.map((end) => before.lastIndexOf(end))) + 1);
  const after = text.slice(entry.end, entry.end + 40).split(/[.,;\n。，、；]/)[0] ?? "";
  const said = [...sentence.matchAll(BACK)].at(-1);
  if (said) return { rank: Rank.back, distance: sentence.length - said.index };
  const saidAfter = [...after.matchAll(BACK)][0];
  if (saidAfter && !belongsTo(next, entry.end + saidAfter.index))
    return { rank: Rank.back, distance: SAID_AFTER + saidAfter.index };
  if (UNTIL.test(sentence)) return { rank: Rank.until, distance: 0 };
  return { rank: entry.relative ? Rank.vague : Rank.dated, distance: 0 };
}

const BINDS_WITHIN = 25;

/** In "from 3 May, returning 8 May" the word belongs to the date that it announces. */
function belongsTo(next: DateReading | undefined, wordAt: number): boolean {
  return next !== undefined && next.start > wordAt && next.start - wordAt <= BINDS_WITHIN;
}

const MONTH_FIRST_COUNTRIES = /\.(?:us|ph|gov|edu|mil)$/;
const DAY_FIRST_COUNTRIES =
  /\.(?:uk|de|at|ch|fr|es|it|pt|br|nl|be|ie|au|nz|in|za|pl|se|dk|no|fi|cz|ru|tr|mx|ar|cl|co\.\w{2}|pe|gr|ro|hu|eu|sk|si|hr|bg|lu|my|sg|ae|il|eg|ng|ke|pk|bd|ua)$/;
const DAY_FIRST_WORDS =
  /\b(?:ich|und|bis|zuruck|abwesend|je suis|jusqu|retour|hasta|estoy|regreso|fino|sono|rientro|ate|estou|retorno|tot|ben|afwezig|jestem|jag|jeg|olen|jsem)\b|[\u0400-\u04ff]/;

const EASTERN_LETTERS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function monthFirst(text: string, sender: string | null): boolean | null {
  if (sender && DAY_FIRST_COUNTRIES.test(sender)) return false;
  if (sender && MONTH_FIRST_COUNTRIES.test(sender)) return true;
  if (EASTERN_LETTERS.test(text)) return true;
  return DAY_FIRST_WORDS.test(text) ? false : null;
}
