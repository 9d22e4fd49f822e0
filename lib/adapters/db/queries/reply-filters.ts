import { eq, gte, ilike, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { parseSearch, type SearchQuery, searchQuestion } from "../../../core/inbox/search-query";
import { classificationOf, type Intent } from "../../../core/reply/intents";
import type { ReplyFilter } from "../../../core/views/reply-views";
import { campaigns, leads, replies, users } from "../schema";
import { containing, every } from "./conditions";
import { VIEW_PREDICATES } from "./view-predicates";

/** What a list of replies is narrowed to; expects the joins of `selectReplies`. */
export function matchingReplies(filter: ReplyFilter, now: Date): SQL {
  return every(
    isNull(replies.deletedAt),
    VIEW_PREDICATES[filter.view](now),
    given(filter.classification, (classification) => eq(replies.classification, classification)),
    given(filter.intent, ofIntent),
    given(filter.campaignId, (campaignId) => eq(replies.campaignId, campaignId)),
    given(filter.leadId, (leadId) => eq(replies.leadId, leadId)),
    given(filter.ownerId, (ownerId) => eq(replies.ownerId, ownerId)),
    given(filter.matched, (matched) => present(replies.attemptId, matched)),
    given(filter.handled, (handled) => present(replies.handledAt, handled)),
    given(filter.from, sentBy),
    given(filter.before, (before) => lt(replies.receivedAt, before)),
    given(filter.after, (after) => gte(replies.receivedAt, after)),
    given(filter.q, (q) => searched(parseSearch(q))),
  );
}

function searched(query: SearchQuery): SQL {
  return every(
    ...query.words.map(holdsWord),
    ...query.from.map(sentBy),
    ...query.campaign.map((name) => ilike(campaigns.name, containing(name))),
    ...query.lead.map((site) => or(ilike(leads.domain, containing(site)), ilike(leads.contactEmail, containing(site)))),
    ...query.owner.map((name) => or(ilike(users.name, containing(name)), ilike(users.email, containing(name)))),
    query.intents.length > 0 ? or(...query.intents.map(ofIntent)) : undefined,
    query.tags.length > 0 ? inArray(replies.classification, query.tags) : undefined,
    query.before ? lt(replies.receivedAt, query.before) : undefined,
    query.after ? gte(replies.receivedAt, query.after) : undefined,
    query.unread ? isNull(replies.readAt) : undefined,
    query.unmatched ? isNull(replies.attemptId) : undefined,
    query.hasAttachment ? hasAttachments() : undefined,
  );
}

/** Files that somebody attached; pictures that belong to the HTML body do not count. */
export function hasAttachments(): SQL<boolean> {
  return sql<boolean>`jsonb_path_exists(${replies.attachments}, '$[*] ? (@.inline == false)')`;
}

/** By the index where the word has letters or figures and its script parts words by spaces; else as it stands, wherever it stands. */
function holdsWord(word: string): SQL | undefined {
  const question = searchQuestion(word);
  if (question !== null) return inSearchWords(question);
  const pattern = containing(word);
  return or(
    ilike(replies.fromEmail, pattern),
    ilike(replies.fromName, pattern),
    ilike(replies.subject, pattern),
    ilike(replies.ownWords, pattern),
  );
}

function inSearchWords(question: string): SQL {
  return sql`${replies.searchWords} @@ to_tsquery('simple', ${question})`;
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

/** Narrowed by the index as far as it can be asked; then it must be in the name or the address, letter by letter. */
function sentBy(sender: string): SQL {
  const question = searchQuestion(withoutEnding(sender));
  return every(
    question === null ? undefined : inSearchWords(question),
    or(ilike(replies.fromEmail, containing(sender)), ilike(replies.fromName, containing(sender))),
  );
}

/** Says the tag as well, so that a view of another tag is known to be empty before anything is read. */
function ofIntent(intent: Intent): SQL {
  return every(eq(replies.intent, intent), eq(replies.classification, classificationOf(intent)));
}

/** An address without what follows its last dot: thousands share the ending, and the index would read them all. */
function withoutEnding(sender: string): string {
  return sender.replace(/\.[^.]*$/, "");
}

function present(column: typeof replies.attemptId | typeof replies.handledAt, wanted: boolean): SQL {
  return wanted ? isNotNull(column) : isNull(column);
}

function given<T>(value: T | undefined, condition: (value: T) => SQL | undefined): SQL | undefined {
  return value === undefined ? undefined : condition(value);
}
