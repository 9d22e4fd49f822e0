import { fold } from "../reading/fold";
import { type Candidate, candidatesIn, Rank } from "./candidates";
import { dateReadings } from "./date-readings";
import { EASTERN_LETTERS } from "./eastern-dates";

/**
 * A date in a mail, and its other reading where it has two. Both `YYYY-MM-DD`. `said`: words of return or of an end stand by it;
 * `firm`: it is the day of a return, of the end of an absence or of a call; `away`: words of an absence stand by it too.
 */
export type ReturnDate = { date: string; alternative: string | null; said: boolean; firm: boolean; away: boolean };

const MOST_TEXT = 4000;

/**
 * When the sender is back, or when "later" is. `writtenAt` is the mail's own time, on its writer's clock; `sender` tells by its country how
 * `12/01` is read. Null where no date stands. Source: spec 4 "Return dates".
 */
export function returnDate(text: string, mail: { writtenAt: Date; sender: string | null }): ReturnDate | null {
  const written = text.slice(0, MOST_TEXT);
  const folded = fold(written);
  const today = mail.writtenAt.toISOString().slice(0, 10);
  const readings = dateReadings(folded, { today, written, monthFirst: monthFirst(folded, mail.sender) });
  const chosen = choose(candidatesIn(folded, readings, today));
  if (!chosen) return null;
  const { date, alternative, rank, away } = chosen;
  const firm = rank >= Rank.ends;
  return { date, alternative, said: rank >= Rank.until, firm, away: away && firm };
}

/** The highest rank counts; of calls and returns the one told most plainly, of ends the last, of vague times the first. */
function choose(found: readonly Candidate[]): Candidate | null {
  const best = Math.max(Rank.refused, ...found.map(({ rank }) => rank));
  const candidates = found.filter(({ rank }) => rank === best);
  if (best >= Rank.back) return candidates.toSorted((one, other) => one.distance - other.distance)[0] ?? null;
  const latestFirst = candidates.toSorted((one, other) => (one.date < other.date ? 1 : -1));
  return latestFirst.at(best <= Rank.vague ? -1 : 0) ?? null;
}

const MONTH_FIRST_COUNTRIES = /\.(?:us|ph|gov|edu|mil)$/;
const DAY_FIRST_COUNTRIES =
  /\.(?:uk|de|at|ch|fr|es|it|pt|br|nl|be|ie|au|nz|in|za|pl|se|dk|no|fi|cz|ru|tr|mx|ar|cl|co\.\w{2}|pe|gr|ro|hu|eu|sk|si|hr|bg|lu|my|sg|ae|il|eg|ng|ke|pk|bd|ua)$/;
const DAY_FIRST_WORDS =
  /\b(?:ich|und|bis|zuruck|abwesend|wir|je|nous|jusqu|retour|votre|vos|sera|ferme|fermee|du|hasta|estoy|regreso|los|fino|sono|resta|siamo|rientro|dal|estou|estamos|retorno|afwezig|het|ik|wij|jestem|jag|jeg|olen|jsem|och)\b|[\u0400-\u04ff]/;

function monthFirst(text: string, sender: string | null): boolean | null {
  if (sender && DAY_FIRST_COUNTRIES.test(sender)) return false;
  if (sender && MONTH_FIRST_COUNTRIES.test(sender)) return true;
  if (EASTERN_LETTERS.test(text)) return true;
  return DAY_FIRST_WORDS.test(text) ? false : null;
}
