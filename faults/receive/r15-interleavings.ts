import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { poll } from "../../lib/pipelines/polling.fixture";
import { DATABASES, type Fault, promises, type Tally } from "../harness/fault";
import {
  aDayPasses,
  compared,
  type Folder,
  type Inbox,
  onInbox,
  pollToTheEnd,
  quarantinedIn,
  renumber,
} from "../harness/inbox";
import { MINUTE_MS } from "../harness/outbox";
import type { World } from "../harness/world";

const FOLDERS = ["INBOX", "Junk"] as const;

/** What happened to one mailbox so far, as somebody outside the product knows it. A mail is known by its subject. */
type Story = { raws: Map<string, string>; places: Map<string, Set<Folder>>; heard: Set<string>; validity: number };

type Hold = ReturnType<typeof promises>["hold"];
type Event = (world: World, inbox: Inbox, story: Story) => Promise<void>;

/** Everything that can happen, as often as its weight says. */
const EVENTS: readonly [weight: number, event: Event][] = [
  [6, arrive],
  [2, comeAgain],
  [3, move],
  [2, expunge],
  [1, numberAnew],
  [4, pollInPeace],
  [3, pollWithFailures],
  [3, pollOverBadWire],
  [3, pollCutShort],
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
      const story: Story = { raws: new Map(), places: new Map(), heard: new Set(), validity: 2_300_000_000 };
      const deck = EVENTS.flatMap(([weight, event]) => Array.from({ length: weight }, () => event));
      const events = world.size(120, 3_000);
      const { hold, broken } = promises();
      for (let index = 0; index < events; index += 1) {
        const event = deck[world.random.between(0, deck.length - 1)] ?? arrive;
        await event(world, inbox, story);
        if (index % 20 === 19) await check(inbox, story, hold);
      }
      const end = await verdict(inbox, story);
      return { ...end, runs: events, broken: [...broken, ...end.broken] };
    }),
};

async function check(inbox: Inbox, story: Story, hold: Hold): Promise<void> {
  const { lost, duplicated } = await verdict(inbox, story);
  hold(`on the way nothing is lost or doubled (${lost}, ${duplicated})`, lost + duplicated === 0);
  const unreadable = (await quarantinedIn(inbox.db, inbox.seed.mailboxId)).length;
  hold(`no mail is called unreadable (${unreadable})`, unreadable === 0);
}

/** The invariant, after one poll that nothing disturbs. */
async function verdict(inbox: Inbox, story: Story): Promise<Tally> {
  await pollToTheEnd(inbox);
  hear(story);
  const kept = (await inbox.stored()).map(({ subject }) => subject);
  const tally = compared(
    [...story.raws.keys()],
    kept.map((messageId) => ({ messageId })),
    0,
  );
  return { ...tally, lost: [...story.heard].filter((name) => !kept.includes(name)).length };
}

/** A poll that came to its end must have stored all that was there. */
function hear(story: Story): void {
  for (const [name, folders] of story.places) if (folders.size > 0) story.heard.add(name);
}

async function arrive({ random }: World, inbox: Inbox, story: Story): Promise<void> {
  const folder = random.pick(FOLDERS);
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    const subject = `Note ${story.raws.size}.`;
    const raw = random.chance(0.6) ? mail({ subject }) : mail({ subject }).replace(/^Message-ID:.*\r\n/m, "");
    await inbox.deliver(folder, random.chance(0.2) ? [raw, relayed(raw)] : [raw]);
    story.raws.set(subject, raw);
    story.places.set(subject, new Set([folder]));
  }
}

/** The same mail once more, by another way: a copy, or a mail that a person puts back after it was expunged. */
async function comeAgain({ random }: World, inbox: Inbox, story: Story): Promise<void> {
  const folder = random.pick(FOLDERS);
  for (const [name, raw] of [...story.raws].slice(-20)) {
    if (story.places.get(name)?.has(folder) || random.chance(0.8)) continue;
    await inbox.deliver(folder, [relayed(raw)]);
    story.places.get(name)?.add(folder);
  }
}

function relayed(raw: string): string {
  return `Received: from relay.example\r\n\tby mx.example\r\n${raw}`;
}

/** Some mails of one folder, by their numbers on the server. */
async function some(
  { random }: World,
  { client }: Inbox,
  story: Story,
  folder: Folder,
): Promise<{ uids: number[]; names: string[] }> {
  const here = [...story.places].filter(([, folders]) => folders.has(folder)).map(([name]) => name);
  const names = here.filter(() => random.chance(0.3));
  await client.mailboxOpen(folder);
  const uids: number[] = [];
  for (const subject of names) uids.push(...((await client.search({ subject }, { uid: true })) || []));
  return { uids, names };
}

async function move(world: World, inbox: Inbox, story: Story): Promise<void> {
  const [from, to] = world.random.chance(0.5) ? (["INBOX", "Junk"] as const) : (["Junk", "INBOX"] as const);
  const { uids, names } = await some(world, inbox, story, from);
  if (uids.length > 0) await inbox.client.messageMove(uids.join(","), to, { uid: true });
  await inbox.client.mailboxClose();
  for (const name of names) {
    story.places.get(name)?.delete(from);
    story.places.get(name)?.add(to);
  }
}

async function expunge(world: World, inbox: Inbox, story: Story): Promise<void> {
  const folder = world.random.pick(FOLDERS);
  const { uids, names } = await some(world, inbox, story, folder);
  if (uids.length > 0) await inbox.client.messageDelete(uids.join(","), { uid: true });
  await inbox.client.mailboxClose();
  for (const name of names) story.places.get(name)?.delete(folder);
}

async function numberAnew(world: World, inbox: Inbox, story: Story): Promise<void> {
  story.validity += 1;
  await renumber(world, inbox.imap, world.random.pick(FOLDERS), story.validity);
  await aDayPasses(inbox);
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

/** The connection ends wherever it happens to be: in a greeting, a list, or the middle of a mail. */
async function pollOverBadWire({ random }: World, inbox: Inbox, story: Story): Promise<void> {
  const afterBytes = random.between(100, 8_000);
  const kind = random.pick(["cut", "silence"] as const);
  inbox.proxy.wire = () => ({ kind, afterBytes });
  const result = await inbox.poll({ fetchLimit: 3 });
  inbox.proxy.wire = () => null;
  if (result.ok && result.value.status === "ok") hear(story);
}

/** The server answers for some messages only, and says that all is well. */
async function pollCutShort(world: World, inbox: Inbox, story: Story): Promise<void> {
  await arrive(world, inbox, story);
  inbox.proxy.fate = (name) => (/FETCH/.test(name) && world.random.chance(0.5) ? "short" : "pass");
  const result = await inbox.poll({ fetchLimit: 3 });
  inbox.proxy.fate = () => "pass";
  if (result.ok && result.value.status === "ok") hear(story);
}

/** The process ends before or after a commit; nobody says goodbye and the lease runs out. */
async function pollAndDie({ random }: World, { ports, seed }: Inbox): Promise<void> {
  let commits = random.between(0, 2);
  const commitFirst = random.chance(0.5);
  let ended = false;
  const dying = {
    ...ports,
    inbox: {
      ...ports.inbox,
      commit: async (...given: Parameters<typeof ports.inbox.commit>) => {
        commits -= 1;
        if (commits >= 0) return ports.inbox.commit(...given);
        if (commitFirst && !ended) await ports.inbox.commit(...given);
        ended = true;
        throw new TypeError("the process has ended");
      },
      endPoll: async () => undefined,
    },
  };
  await poll(dying, seed.mailboxId, { fetchLimit: 3 }).catch(() => undefined);
  const later = { ...ports, clock: () => new Date(Date.now() + 4 * MINUTE_MS) };
  await poll(later, seed.mailboxId, { fetchLimit: 3 }); // the next one comes when the lease is over
}
