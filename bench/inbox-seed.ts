import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Db, queryRows } from "../lib/adapters/db/client";
import { seedUser } from "../lib/adapters/db/replies.fixture";
import { campaigns } from "../lib/adapters/db/schema";
import { seedWorkspace } from "../lib/adapters/db/test-database.fixture";
import { INTENT_FACTS, type Intent } from "../lib/core/reply/intents";
import type { Actor } from "../lib/core/user";

/** What a workspace of two years hears, in shares of a thousand. */
const SHARES: Partial<Record<Intent, number>> = {
  out_of_office: 220,
  bounce: 180,
  auto_reply: 90,
  question: 120,
  interested: 90,
  objection: 90,
  not_now: 60,
  offer: 55,
  unsubscribe: 50,
  referral: 20,
  unclassified: 20,
  legal: 5,
};
const VOCABULARY = 6000;
/** Of scripts that part words by no space. */
const UNSPACED = [
  "谢谢 您的 来信 我们 会 考虑 合作 链接 文章 价格 编辑 团队 下周 回复 地图 山屋 广告 发布".split(" "),
  "ありがとう ございます 記事 編集部 検討 します 来週 料金 リンク 掲載 地図 山小屋 返信 担当".split(" "),
  "ขอบคุณ ครับ บทความ ราคา ลิงก์ สัปดาห์หน้า ทีมงาน เผยแพร่ แผนที่ กระท่อม ตอบกลับ".split(" "),
];
/** What they say, in words of which few are common and most are rare: the planner goes by how common a word is. */
const SPEECHES = Array.from({ length: 3000 }, (_, index) =>
  index % 50 === 7 ? drawUnspaced(index) : Array.from({ length: 15 }, drawWord).join(" "),
);
const CAMPAIGNS = 50;
const MEMBERS = 8;
const REPLIES_PER_LEAD = 8;

function drawWord(): string {
  const rank = Math.floor(VOCABULARY ** Math.random());
  return `w${(rank * 7919).toString(36)}`;
}

function drawUnspaced(index: number): string {
  const words = UNSPACED[index % UNSPACED.length] ?? [];
  return Array.from({ length: 12 }, () => words[Math.floor(Math.random() * words.length)]).join("");
}

export type SeededInbox = {
  admin: Actor;
  member: Actor;
  /** The busiest campaign and one in the middle. */
  campaignIds: [string, string];
  now: Date;
};

/**
 * A workspace with so many replies, spread as in life: few campaigns and people have most of them, most human mail is
 * done by a person and most machine mail by the machine, only the newest waits.
 */
export async function seedInbox(db: Db, count: number): Promise<SeededInbox> {
  const seed = await seedWorkspace(db);
  const admin: Actor = { userId: seed.userId, workspaceId: seed.workspaceId, role: "admin" };
  const members: Actor[] = [];
  for (let index = 0; index < MEMBERS; index += 1) members.push(await seedUser(db, seed, "member"));
  const owners = members.map(({ userId }) => userId);
  const campaignIds = Array.from({ length: CAMPAIGNS }, () => randomUUID());
  await db.insert(campaigns).values(
    campaignIds.map((id, index) => ({
      ...seed,
      id,
      ownerId: owners[index % MEMBERS] ?? "",
      name: `Campaign ${index}`,
    })),
  );
  const place = { ...seed, owners, campaignIds, leads: Math.ceil(count / REPLIES_PER_LEAD) };
  await withoutIndexes(db, async () => {
    await seedLeadsAndAttempts(db, place);
    await seedReplies(db, { ...place, count });
  });
  const [member] = members;
  const [busiest = "", , , , , , , , , middle = ""] = campaignIds;
  if (!member) throw new Error("There is no member");
  return { admin, member, campaignIds: [busiest, middle], now: new Date() };
}

type Place = {
  workspaceId: string;
  userId: string;
  mailboxId: string;
  owners: string[];
  campaignIds: string[];
  leads: number;
};

/** Indexes are made anew at the end, and references are not looked up: both cost many times what the rows do. */
async function withoutIndexes(db: Db, fill: () => Promise<void>): Promise<void> {
  const made = await queryRows<{ name: string; definition: string }>(
    db,
    sql`select i.relname as name, pg_get_indexdef(i.oid) as definition from pg_index x
      join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relname in ('replies', 'attempts', 'leads') and not x.indisprimary`,
  );
  for (const { name } of made) await db.execute(sql`drop index ${sql.identifier(name)}`);
  await fill();
  for (const { definition } of made) await db.execute(sql.raw(definition));
  for (const table of ["leads", "attempts", "replies"]) await db.execute(sql.raw(`vacuum (analyze) ${table}`));
}

const NUMBERED = (number: string) =>
  sql.raw(`('00000000-0000-4000-8000-' || lpad(to_hex(${number}::int), 12, '0'))::uuid`);

async function seedLeadsAndAttempts(db: Db, place: Place): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`insert into leads (id, workspace_id, campaign_id, owner_id, website_url, contact_name, contact_email, domain, status)
      select ${NUMBERED("i")}, ${place.workspaceId}, ${oneOf(place.campaignIds, "cubed")}, ${oneOf(place.owners, "squared")},
        'https://site-' || i || '.example/', 'Editor ' || i, 'editor@site-' || i || '.example', 'site-' || i || '.example', 'contacted'
      from (select i, power(random(), 3) as cubed, power(random(), 2) as squared from generate_series(1, ${place.leads}::int) i) n`);
    await tx.execute(sql`insert into attempts (id, workspace_id, mailbox_id, campaign_id, lead_id, kind, number, status, phase,
        sender_email, recipient_email, recipient_domain, subject, body, message_id, reply_token, legal_basis, region, sent_at)
      select id, workspace_id, ${place.mailboxId}, campaign_id, id, 'composer', 1, 'sent', 'accepted', 'outreach@fernweg.example',
        contact_email, domain, 'A fresher map for your page', 'Hi, one of your links is dead.', '<' || id || '@fernweg.example>', id::text,
        'legitimate_interest', 'US', now() - interval '2 years' from leads`);
  });
}

async function seedReplies(db: Db, place: Place & { count: number }): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`alter table replies enable always trigger replies_without_search_words`);
    await tx.execute(sql`create temp table speeches on commit drop as
      select n, speech from unnest(${`{${SPEECHES.join(",")}}`}::text[]) with ordinality as spoken(speech, n)`);
    await tx.execute(sql`insert into replies (workspace_id, mailbox_id, content_digest, message_id, from_email, from_name, reply_to,
        to_addresses, cc_addresses, delivered_to, subject, text, own_words, snippet, headers, attachments, received_at, size_bytes,
        intent, classification, confidence, scores, flags, layer, evidence, safety_verdict, safety_reasons, rules_version,
        needs_review, needs_answer, attempt_id, lead_id, campaign_id, suggestions, owner_id, answer_by, read_at, handled_at,
        handled_by, snoozed_until, updated_at)
      select ${place.workspaceId}, ${place.mailboxId}, md5(i::text), '<' || i || '@mail.example>', sender || '@site-' || lead || '.example',
        initcap(sender) || ' ' || initcap(family), '[]', '[]', '[]', '{}', 'Re: A fresher map for your page', words || words, words, left(words, 120),
        '[]', case when i % 40 = 0 then '[{"inline": false, "name": "terms.pdf"}]'::jsonb else '[]'::jsonb end, received_at, 4000,
        intent, classification, 0.5 + by_luck / 2, '[]', '{}', 'phrase', '[]', 'clean', '{}', '1',
        by_luck < 0.04, human and not done, case when matched then ${NUMBERED("lead")} end, case when matched then l.id end,
        case when matched then l.campaign_id end, '[]', case when matched and i % 3 > 0 then l.owner_id end,
        case when sla is not null then received_at + sla * interval '1 minute' end, case when done then received_at end,
        case when done then received_at + interval '1 hour' end,
        case when done and human then ${place.userId}::uuid end,
        case when not done and i % 50 = 0 then now() + interval '9 days' when i % 70 = 0 then received_at end, received_at
      from (${drawn(place)}) drawn join leads l on l.id = ${NUMBERED("lead")}`);
  });
}

/** One row for each reply with what chance decides about it; the newest 3 % are mostly open, the older ones mostly done. */
function drawn({ count, leads }: { count: number; leads: number }) {
  const intents = sql.join(intentRanges(), sql`, `);
  return sql`select i, lead, by_luck, received_at, intent, classification, human, sla, by_luck > 0.08 as matched,
      by_time < case when i > ${count}::int * 0.97 then 0.3 when human then 0.985 else 0.995 end as done,
      (array['ingrid','tom','claire','jorg','dana','nora','luis','marta','piotr','yuki','samir','olga'])[1 + i % 12] as sender,
      (array['solheim','ashworth','moreau','brandl','levi','akesson','pinto','rossi','nowak','tanaka'])[1 + i % 10] as family,
      'Thanks for ' || (array['writing','the map','your note','the hint'])[1 + i % 4] || ', we will look at page ' || i % 5000
        || ' next ' || (array['week','month','spring'])[1 + i % 3] || '. ' || repeat('The hut list is kept by a colleague. ', 1 + i % 6)
        || case when i % 4 = 0 and i < ${count}::int * 0.3 then 'The flood keeps us closed. ' else '' end || speech || ' ' || md5(lead::text) as words
    from (select i, (1 + (i::bigint * 48271) % ${leads}::int)::int as lead, random() as by_luck, random() as by_time, random() * 1000 as by_intent,
        now() - (${count}::int - i) * (interval '730 days' / ${count}::int) as received_at from generate_series(1, ${count}::int) i) n
    join (values ${intents}) as kinds(intent, classification, human, sla, from_share, to_share)
      on by_intent >= from_share and by_intent < to_share
    join speeches on speeches.n = 1 + i % ${SPEECHES.length}::int`;
}

function intentRanges() {
  const intents = Object.keys(INTENT_FACTS).filter((intent): intent is Intent => intent in SHARES);
  let from = 0;
  return intents.map((intent) => {
    const to = from + (SHARES[intent] ?? 0);
    const { classification, human, slaMinutes } = INTENT_FACTS[intent];
    const row = sql`(${intent}::text, ${classification}::text, ${human}::boolean, ${slaMinutes}::int, ${from}::int, ${to}::int)`;
    from = to;
    return row;
  });
}

function oneOf(ids: string[], chance: "cubed" | "squared") {
  return sql`(${`{${ids.join(",")}}`}::uuid[])[1 + floor(${sql.raw(chance)} * ${ids.length}::int)::int]`;
}
