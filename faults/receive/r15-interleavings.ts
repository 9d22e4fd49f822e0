import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { poll } from "../../lib/pipelines/polling.fixture";
import { DATABASES, type Fault, promises, type Tally } from "../harness/fault";
import { compared, type Folder, type Inbox, onInbox, pollToTheEnd, renumber } from "../harness/inbox";
import { MINUTE_MS } from "../harness/outbox";
import type { World } from "../harness/world";

const FOLDERS = ["INBOX", "Junk"] as const;

/** What happened to one mailbox so far, as somebody outside the product knows it. */
type Story = { delivered: string[]; here: Map<string, Folder>; heard: Set<string>; validity: number; polls: number };

type Event = (world: World, inbox: Inbox, story: Story) => Promise<void>;

/** Everything that can happen, as often as its weight says. */
const EVENTS: readonly [weight: number, event: Event][] = [
  [6, arrive],
  [3, move],
  [2, expunge],
  [1, numberAnew],
  [4, pollInPeace],
  [3, pollWithFailures],
  [2, pollAndDie],
];

/**
 * Whatever happens in whatever order, in the end everything is stored that was still there or had been heard, once, and
 * nothing else.
 */
export const interleavings: Fault = {
  id: "R15",
  title: "random orders of arriving, moving, expunging, renumbering, polls, crashes",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, { timeouts: { connect: 2_000, greeting: 2_000, silence: 300 } }, async (inbox) => {
      const story: Story = { delivered: [], here: new Map(), heard: new Set(), validity: 2_300_000_000, polls: 0 };
      const deck = EVENTS.flatMap(([weight, event]) => Array.from({ length: weight }, () => event));
      const events = world.size(120, 3_000);
      const { hold, broken } = promises();
      for (let index = 0; index < events; index += 1) {
        const event = deck[world.random.between(0, deck.length - 1)] ?? arrive;
        await event(world, inbox, story);
        if (index % 20 === 19) check(await verdict(inbox, story), hold);
      }
      const end = await verdict(inbox, story);
      return { ...end, runs: events, broken: [...broken, ...end.broken] };
    }),
};

function check({ lost, duplicated }: Tally, hold: (claim: string, holds: boolean) => void): void {
  hold(`on the way nothing is lost or doubled (${lost}, ${duplicated})`, lost + duplicated === 0);
}

/** The invariant, after one poll that nothing disturbs. */
async function verdict(inbox: Inbox, story: Story): Promise<Tally> {
  await pollToTheEnd(inbox);
  hear(story);
  const stored = await inbox.stored();
  const expected = story.delivered.filter((id) => story.heard.has(id));
  const tally = compared(story.delivered, stored, 0);
  const kept = new Set(stored.map(({ messageId }) => messageId));
  return { ...tally, lost: expected.filter((id) => !kept.has(id)).length };
}

/** A poll that came to its end must have stored all that was there. */
function hear(story: Story): void {
  for (const id of story.here.keys()) story.heard.add(id);
}

async function arrive({ random }: World, inbox: Inbox, story: Story): Promise<void> {
  const folder = random.pick(FOLDERS);
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    const messageId = `<r15-${story.delivered.length}@elsewhere.example>`;
    await inbox.deliver(folder, [mail({ messageId })]);
    story.delivered.push(messageId);
    story.here.set(messageId, folder);
  }
}

/** Some mails of one folder, by their numbers on the server. */
async function some(
  { random }: World,
  { client }: Inbox,
  story: Story,
  folder: Folder,
): Promise<{ uids: number[]; ids: string[] }> {
  const here = [...story.here].filter(([, where]) => where === folder).map(([id]) => id);
  const ids = here.filter(() => random.chance(0.3));
  await client.mailboxOpen(folder);
  const uids: number[] = [];
  for (const id of ids) uids.push(...((await client.search({ header: { "message-id": id } }, { uid: true })) || []));
  return { uids, ids };
}

async function move(world: World, inbox: Inbox, story: Story): Promise<void> {
  const [from, to] = world.random.chance(0.5) ? (["INBOX", "Junk"] as const) : (["Junk", "INBOX"] as const);
  const { uids, ids } = await some(world, inbox, story, from);
  if (uids.length > 0) await inbox.client.messageMove(uids.join(","), to, { uid: true });
  await inbox.client.mailboxClose();
  for (const id of ids) story.here.set(id, to);
}

async function expunge(world: World, inbox: Inbox, story: Story): Promise<void> {
  const { uids, ids } = await some(world, inbox, story, world.random.pick(FOLDERS));
  if (uids.length > 0) await inbox.client.messageDelete(uids.join(","), { uid: true });
  await inbox.client.mailboxClose();
  for (const id of ids) story.here.delete(id);
}

async function numberAnew(world: World, inbox: Inbox, story: Story): Promise<void> {
  story.validity += 1;
  await renumber(world, inbox.imap, world.random.pick(FOLDERS), story.validity);
}

async function pollInPeace(_: World, inbox: Inbox, story: Story): Promise<void> {
  const result = await inbox.poll({ fetchLimit: 3 });
  if (result.ok && result.value.status === "ok") hear(story);
}

async function pollWithFailures({ random }: World, inbox: Inbox, story: Story): Promise<void> {
  inbox.proxy.fate = (name) => {
    if (!/SEARCH|FETCH|EXAMINE/.test(name) || random.chance(0.6)) return "pass";
    return random.pick(["no", "cut", "bye", "silence"]);
  };
  const result = await inbox.poll({ fetchLimit: 3 });
  inbox.proxy.fate = () => "pass";
  if (result.ok && result.value.status === "ok") hear(story);
}

/** The process ends before or after a commit; nobody says goodbye and the lease runs out. */
async function pollAndDie({ random }: World, { ports, seed }: Inbox, story: Story): Promise<void> {
  let commits = random.between(0, 2);
  const commitFirst = random.chance(0.5);
  story.polls += 1;
  const dying = {
    ...ports,
    inbox: {
      ...ports.inbox,
      commit: async (...given: Parameters<typeof ports.inbox.commit>) => {
        commits -= 1;
        if (commits >= 0) return ports.inbox.commit(...given);
        if (commitFirst) await ports.inbox.commit(...given);
        throw new TypeError("the process has ended");
      },
      endPoll: async () => undefined,
    },
  };
  await poll(dying, seed.mailboxId, { fetchLimit: 3 }).catch(() => undefined);
  const later = { ...ports, clock: () => new Date(Date.now() + 4 * MINUTE_MS) };
  await poll(later, seed.mailboxId, { fetchLimit: 3 }); // the next one comes when the lease is over
}
