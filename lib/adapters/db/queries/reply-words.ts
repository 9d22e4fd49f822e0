import { ilike, or, type SQL, sql } from "drizzle-orm";
import { parseSearch, searchQuestion } from "../../../core/inbox/search-query";
import { type Db, queryRows } from "../client";
import { replies } from "../schema";
import { containing, every } from "./conditions";

/** From so many replies on it takes longer to collect a word's places in the index than to look into each reply of a list. */
const COMMON = 20_000;
/** More words narrow a search no further; what they ask is asked of the replies that the first ones leave. */
const MOST_WEIGHED = 8;

/** Replies with all of the words, from all of the senders. */
export async function repliesHolding(
  db: Db,
  { words, from }: { words: readonly string[]; from: readonly string[] },
): Promise<SQL> {
  const questions = [...words, ...from.map(withoutEnding)].map(searchQuestion).filter((question) => question !== null);
  const rare = await rareQuestions(db, questions.slice(0, MOST_WEIGHED));
  const held = (question: string) =>
    rare.size === 0 || rare.has(question) ? heldByIndex(question) : heldByReply(question);
  return every(
    ...words.map((word) => {
      const question = searchQuestion(word);
      return question === null ? showsWord(word) : held(question);
    }),
    ...from.map((sender) => {
      const question = searchQuestion(withoutEnding(sender));
      return every(question === null ? undefined : held(question), showsSender(sender));
    }),
  );
}

/** Those that few replies answer, by the database's own estimate: it knows the common words, and asking it reads no row. */
async function rareQuestions(db: Db, questions: readonly string[]): Promise<ReadonlySet<string>> {
  const rare = new Set<string>();
  for (const question of questions) {
    const [row] = await queryRows<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }>(
      db,
      sql`explain (format json) select from ${replies} where ${heldByIndex(question)}`,
    );
    if (row && row["QUERY PLAN"][0].Plan["Plan Rows"] < COMMON) rare.add(question);
  }
  return rare;
}

function heldByIndex(question: string): SQL {
  return sql`${replies.searchWords} @@ ${asked(question)}`;
}

/** The same, spelt so that no index answers it. */
function heldByReply(question: string): SQL {
  return sql`coalesce(${replies.searchWords}, ''::tsvector) @@ ${asked(question)}`;
}

function asked(question: string): SQL {
  return sql`${question}::tsquery`;
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
  return sql<string>`case when ${at} > length(${replies.snippet}) - 20
    then '… ' || regexp_replace(substr(${replies.ownWords}, greatest(1, ${at} - ${BEFORE_HIT}::int), ${EXCERPT}::int), '\\s+', ' ', 'g')
    else ${replies.snippet} end`;
}
