import { type AnyColumn, and, ilike, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { parseSearch, searchQuestion } from "../../../core/inbox/search-query";
import { type Db, queryRows } from "../client";
import { replies } from "../schema";
import { containing, every } from "./conditions";

/** A word that fewer replies hold leads to them; with so many it is quicker to look into the replies of a list in turn. */
const RARE = 5_000;
/** More words narrow a search no further; what they ask is asked of the replies that the first ones leave. */
const MOST_WEIGHED = 8;

const holders = alias(replies, "holders");

/** `led`: what an index leads to. `told`: what only a look into each reply tells; undefined where few are left to look into. */
export type Holding = { led: SQL | undefined; told: SQL | undefined };

/** Replies with all of the words, from all of the senders. */
export async function repliesHolding(
  db: Db,
  { words, from }: { words: readonly string[]; from: readonly string[] },
): Promise<Holding> {
  const asked = [...words, ...from.map(withoutEnding)].map(searchQuestion).filter((question) => question !== null);
  const rare = await rareQuestions(db, asked.slice(0, MOST_WEIGHED));
  const others = [...new Set(asked)].filter((question) => !rare.has(question));
  const told = and(
    ...others.map(heldByReply),
    ...words.map((word) => (searchQuestion(word) === null ? showsWord(word) : undefined)),
    ...from.map(showsSender),
  );
  return rare.size > 0 ? { led: every(inReplies(rare), told), told: undefined } : { led: undefined, told };
}

/** Found first, by themselves: how many of them a list holds is what the database guesses worst. */
function inReplies(rare: ReadonlySet<string>): SQL {
  const those = every(...[...rare].map((question) => held(holders.searchWords, question)), isNull(holders.deletedAt));
  return sql`${replies.id} = any(array(select ${holders.id} from ${replies} as holders where ${those}))`;
}

/** Those that few replies answer, by the database's own estimate: it knows the common words, and asking it reads no row. */
async function rareQuestions(db: Db, questions: readonly string[]): Promise<ReadonlySet<string>> {
  const rare = new Set<string>();
  for (const question of questions) {
    const [row] = await queryRows<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
      db,
      sql`explain (format json) select from ${replies} where ${held(replies.searchWords, question)}`,
    );
    if (row && row["QUERY PLAN"][0].Plan["Plan Rows"] < RARE) rare.add(question);
  }
  return rare;
}

function held(searchWords: AnyColumn, question: string): SQL {
  return sql`${searchWords} @@ to_tsquery('simple', ${question})`;
}

/** The same of a reply at hand, spelt so that no index answers it. */
function heldByReply(question: string): SQL {
  return sql`coalesce(${replies.searchWords}, ''::tsvector) @@ to_tsquery('simple', ${question})`;
}

/** As it stands, wherever it stands: for what the index has no words for. */
function showsWord(word: string): SQL | undefined {
  const pattern = containing(word);
  return or(
    ilike(replies.fromEmail, pattern),
    ilike(replies.fromName, pattern),
    ilike(replies.subject, pattern),
    ilike(replies.ownWords, pattern),
  );
}

function showsSender(sender: string): SQL | undefined {
  return or(ilike(replies.fromEmail, containing(sender)), ilike(replies.fromName, containing(sender)));
}

/** An address without what follows its last dot: thousands share the ending, and the index would read them all. */
export function withoutEnding(address: string): string {
  return address.replace(/\.[^.]*$/, "");
}

const BEFORE_HIT = 48;
const EXCERPT = 240;

/** The words around the first hit where the first words of a reply do not show it. */
export function wordsAroundHit(q: string): SQL<string> {
  const [word] = parseSearch(q).words;
  if (word === undefined) return sql<string>`${replies.snippet}`;
  const at = sql`strpos(lower(${replies.ownWords}), lower(${word}))`;
  return sql<string>`case when ${at} > greatest(length(${replies.snippet}) - 20, ${BEFORE_HIT}::int)
    then '… ' || regexp_replace(substr(${replies.ownWords}, greatest(1, ${at} - ${BEFORE_HIT}::int), ${EXCERPT}::int), '\\s+', ' ', 'g')
    else ${replies.snippet} end`;
}
