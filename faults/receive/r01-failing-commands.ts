import { setTimeout as pause } from "node:timers/promises";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { DATABASES, type Fault } from "../harness/fault";
import type { Fate } from "../harness/imap-proxy";
import { compared, cursorsOf, type Inbox, onInbox, pollToTheEnd } from "../harness/inbox";
import { DAY_MS } from "../harness/outbox";

const FAILING = /SEARCH|FETCH|EXAMINE/;
const FAILURE_RATE = 0.15;

/** Mail goes on arriving while polls go on failing: an answer that fails is never taken for "nothing there". */
export const failingCommands: Fault = {
  id: "R1",
  title: "15 % of SEARCH, FETCH and EXAMINE fail while mail arrives",
  databases: DATABASES,
  run: (world) =>
    onInbox(world, { timeouts: { connect: 2_000, greeting: 2_000, silence: 400 } }, async (inbox) => {
      const { random } = world;
      let failures = 0;
      inbox.proxy.fate = (name) => {
        if (!FAILING.test(name) || !random.chance(FAILURE_RATE)) return "pass";
        failures += 1;
        return random.pick<Fate>(["no", "no", "cut", "cut", "bye", "silence"]);
      };
      const ids = Array.from({ length: world.size(250, 1000) }, (_, index) => `<r1-${index}@elsewhere.example>`);
      const arriving = arrive(inbox, ids, world.random.next);
      const moved = await pollMeanwhile(inbox, arriving);
      inbox.proxy.fate = () => "pass";
      await pollToTheEnd(inbox);
      const tally = compared(ids, await inbox.stored(), failures);
      if (moved.backwards) tally.broken.push("a cursor moved backwards");
      return tally;
    }),
};

async function arrive(inbox: Inbox, ids: string[], next: () => number): Promise<void> {
  for (const [index, messageId] of ids.entries()) {
    const receivedAt = new Date(Date.now() - DAY_MS + index * 1000);
    await inbox.deliver(index % 10 === 0 ? "Junk" : "INBOX", [{ raw: mail({ messageId }), receivedAt }]);
    if (next() < 0.5) await pause(10);
  }
}

async function pollMeanwhile(inbox: Inbox, arriving: Promise<void>): Promise<{ backwards: boolean }> {
  let arrived = false;
  arriving.finally(() => {
    arrived = true;
  });
  let before = new Map<string, number>();
  let backwards = false;
  while (!arrived) {
    await inbox.poll({ fetchLimit: 7 });
    const after = await cursorsOf(inbox);
    backwards ||= [...before].some(([folder, uid]) => (after.get(folder) ?? 0) < uid);
    before = after;
  }
  await arriving;
  return { backwards };
}
