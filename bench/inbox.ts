import { globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, openDatabase } from "../lib/adapters/db/client";
import { createReplyStore } from "../lib/adapters/db/reply-store";
import type { Actor } from "../lib/core/user";
import { INBOX_VIEWS, type InboxView, type ReplyFilter } from "../lib/core/views/reply-views";
import type { ReplyStore } from "../lib/ports/reply-store";
import { startPostgres } from "../scripts/servers/postgres";
import { makeServersFolder } from "../scripts/servers/servers-folder";
import { type SeededInbox, seedInbox } from "./inbox-seed";
import { type Figure, percentile } from "./measure";

/** The bars of spec 6: the 95th percentile of each view under each filter, in milliseconds. */
const BARS = {
  postgres: { suffix: "_on_postgres", replies: 1_000_000, limitMs: 100 },
  embedded: { suffix: "", replies: 50_000, limitMs: 150 },
};
type Bar = (typeof BARS)["postgres"];
/** Without `--full` a tenth of the replies, against the same limit. */
const SHARE = process.argv.includes("--full") ? 1 : 0.1;
const ROUNDS = 20;
const NAMED = 10;
const PAGE = 50;
const DEEP_PAGES = 8;
const DAY_MS = 86_400_000;

type Figures = Record<string, Figure>;
type Question = { name: string; ask: () => Promise<unknown> };

/** On a PostgreSQL server of its own. Null where none is installed. */
export async function benchInboxOnPostgres(): Promise<Figures | null> {
  if (globSync("/usr/lib/postgresql/*/bin").length === 0) return null;
  const folder = makeServersFolder();
  const server = await startPostgres({ folder: join(folder, "postgres") });
  const database = await openDatabase({ kind: "postgres", url: server.url });
  try {
    return await measureInbox(database.db, BARS.postgres);
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function benchInbox(): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "bench-inbox-"));
  const database = await openDatabase({ kind: "embedded", folder: join(folder, "database") });
  try {
    return await measureInbox(database.db, BARS.embedded);
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureInbox(db: Db, bar: Bar): Promise<Figures> {
  const replies = Math.round(bar.replies * SHARE);
  const inbox = await seedInbox(db, replies);
  return inboxFigures(db, inbox, { ...bar, replies });
}

/** Both figures of an inbox that stands. */
export async function inboxFigures(db: Db, inbox: SeededInbox, bar: Bar): Promise<Figures> {
  const store = createReplyStore(db);
  const actors = { admin: inbox.admin, member: inbox.member };
  const lists: Question[] = [];
  const counts: Question[] = [];
  for (const [role, actor] of Object.entries(actors)) {
    for (const view of INBOX_VIEWS) lists.push(...(await listQuestions(store, inbox, { role, actor, view })));
    counts.push({ name: `counts for ${role}`, ask: () => store.counts(actor, inbox.now) });
  }
  return {
    [`list${bar.suffix}`]: await slowest(lists, bar),
    [`counts${bar.suffix}`]: await slowest(counts, bar),
  };
}

/** A view whole, a deep page of it, and the first page under each filter. */
async function listQuestions(
  store: ReplyStore,
  inbox: SeededInbox,
  { role, actor, view }: { role: string; actor: Actor; view: InboxView },
): Promise<Question[]> {
  const list = (filter: Partial<ReplyFilter>, cursor: string | null = null) =>
    store.list(actor, { filter: { view, ...filter }, page: { cursor, limit: PAGE } }, inbox.now);
  let deep: string | null = null;
  for (let page = 0; page < DEEP_PAGES; page += 1) deep = (await list({}, deep)).nextCursor ?? deep;
  const [busiest, middle] = inbox.campaignIds;
  const daysAgo = (days: number) => new Date(inbox.now.getTime() - days * DAY_MS);
  const filters: Record<string, Partial<ReplyFilter>> = {
    "no filter": {},
    "the busiest campaign": { campaignId: busiest },
    "a middling campaign": { campaignId: middle },
    "an owner": { ownerId: inbox.member.userId },
    "a common intent": { intent: "question" },
    "a rare intent": { intent: "legal" },
    "a common sender": { from: "ingrid" },
    "one sender": { from: "site-4711.example" },
    "before a day": { before: daysAgo(400) },
    "after a day": { after: daysAgo(2) },
    "a day": { after: daysAgo(401), before: daysAgo(400) },
    "a common word": { q: "colleague" },
    "a rare word": { q: "page 4711" },
    "words and operators": { q: "colleague spring intent:question is:unread" },
    "no such word": { q: "edelweiss" },
    "words that never meet": { q: "week month" },
    "a word of long ago": { q: "flood" },
    "words that met long ago": { q: "flood spring" },
    "the first letter of most words": { q: "w" },
    "a sign": { q: "★" },
    "a Chinese word": { q: "山屋" },
    "a Chinese letter": { q: "谢" },
    "two Japanese words": { q: "編集部 山小屋" },
    "a Thai word": { q: "กระท่อม" },
    "a campaign's name": { q: 'campaign:"Campaign 3"' },
    "a lead's site": { q: "lead:site-4711" },
    "every lead's site": { q: "lead:site" },
    "an owner's name": { q: "owner:member" },
    "nobody's name": { q: "owner:nobody" },
    "a tag, unread": { q: "tag:interested is:unread" },
    "a file": { q: "has:attachment" },
    "unmatched ones": { q: "is:unmatched" },
  };
  const questions = Object.entries(filters).map(([name, filter]) => ({
    name: `${view} with ${name} for ${role}`,
    ask: () => list(filter),
  }));
  return [...questions, { name: `${view} at a deep page for ${role}`, ask: () => list({}, deep) }];
}

/** The 95th percentile of the slowest question, against its limit; the ten slowest are named. */
async function slowest(questions: readonly Question[], { replies, limitMs }: Bar): Promise<Figure> {
  const found: { name: string; p95: number }[] = [];
  for (const { name, ask } of questions) {
    const times: number[] = [];
    await ask();
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
    }
    found.push({ name, p95: percentile(times, 95) });
  }
  found.sort((one, other) => other.p95 - one.p95);
  const worst = found[0]?.p95 ?? Number.NaN;
  const measured = Object.fromEntries(found.slice(0, NAMED).map(({ name, p95 }) => [`${name}, p95 ms`, rounded(p95)]));
  return {
    ratio: rounded(worst / limitMs),
    limit: 1,
    within: worst <= limitMs,
    measured: { replies, limitMs, ...measured },
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
