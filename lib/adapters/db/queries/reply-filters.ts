import { eq, gte, inArray, isNotNull, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import { parseSearch } from "../../../core/inbox/search-query";
import { classificationOf, type Intent } from "../../../core/reply/intents";
import type { Actor } from "../../../core/user";
import type { ReplyFilter } from "../../../core/views/reply-views";
import type { Db } from "../client";
import { replies } from "../schema";
import { every } from "./conditions";
import { repliesOfNamed } from "./reply-names";
import { repliesHolding } from "./reply-words";
import { unmatched, VIEW_PREDICATES } from "./view-predicates";
import { visibleReplies } from "./visibility";

/** `told`: what of it only a look into each reply tells. It may pass by very many: ask it of a slice at a time. */
export type Matching = { where: SQL; told: SQL | undefined };

/** The replies that an actor sees and a filter names, by columns of the replies alone. */
export async function matchingReplies(
  db: Db,
  { actor, filter, now }: { actor: Actor; filter: ReplyFilter; now: Date },
): Promise<Matching> {
  const search = parseSearch(filter.q ?? "");
  const from = filter.from === undefined ? search.from : [...search.from, filter.from];
  const { led, told } = await repliesHolding(db, { words: search.words, from });
  const where = every(
    visibleReplies(actor),
    isNull(replies.deletedAt),
    VIEW_PREDICATES[filter.view](now),
    given(filter.classification, (classification) => eq(replies.classification, classification)),
    given(filter.intent, ofIntent),
    given(filter.campaignId, (campaignId) => eq(replies.campaignId, campaignId)),
    given(filter.leadId, (leadId) => eq(replies.leadId, leadId)),
    given(filter.ownerId, (ownerId) => eq(replies.ownerId, ownerId)),
    given(filter.matched, (matched) => (matched ? not(unmatched()) : unmatched())),
    given(filter.handled, (handled) => (handled ? isNotNull : isNull)(replies.handledAt)),
    given(filter.before, (before) => lt(replies.receivedAt, before)),
    given(filter.after, (after) => gte(replies.receivedAt, after)),
    search.intents.length > 0 ? or(...search.intents.map(ofIntent)) : undefined,
    search.tags.length > 0 ? inArray(replies.classification, search.tags) : undefined,
    search.before ? lt(replies.receivedAt, search.before) : undefined,
    search.after ? gte(replies.receivedAt, search.after) : undefined,
    search.unread ? isNull(replies.readAt) : undefined,
    search.unmatched ? unmatched() : undefined,
    search.hasAttachment ? hasAttachments() : undefined,
    led,
    await repliesOfNamed(db, { workspaceId: actor.workspaceId, search }),
  );
  return { where, told };
}

/** Files that somebody attached; pictures that belong to the HTML body do not count. */
export function hasAttachments(): SQL<boolean> {
  return sql<boolean>`jsonb_path_exists(${replies.attachments}, '$[*] ? (@.inline == false)')`;
}

/** Says the tag as well, so that a view of another tag is known to be empty before anything is read. */
function ofIntent(intent: Intent): SQL {
  return every(eq(replies.intent, intent), eq(replies.classification, classificationOf(intent)));
}

function given<T>(value: T | undefined, condition: (value: T) => SQL | undefined): SQL | undefined {
  return value === undefined ? undefined : condition(value);
}
