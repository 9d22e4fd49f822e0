import { setTimeout as pause } from "node:timers/promises";
import type { Seed } from "../../lib/adapters/db/test-database.fixture";
import { SEND_POINTS, type SendTask } from "../harness/child-tasks";
import { nursery } from "../harness/children";
import { DATABASES, type Fault, promises, type Tally } from "../harness/fault";
import { attemptsOf, MINUTE_MS, queueMails, repeats, smtpSettings } from "../harness/outbox";
import { type PhaseSmtp, startPhaseSmtp } from "../harness/phase-smtp";
import type { World } from "../harness/world";

/** Longer than a sender's lease, so that each sender takes up at once what the killed one before it left. */
const LEASE_OVER_MS = 4 * MINUTE_MS;

/** Senders are killed in the middle of their work, again and again, until every mail is accounted for. */
export const killWhileSending: Fault = {
  id: "S1",
  title: "kill -9 at random while sending",
  databases: DATABASES,
  run: async (world) => {
    const mails = world.size(150, 1000);
    const kills = world.size(world.kind === "postgres" ? 16 : 6, 100);
    return sendUnderFire(world, mails, async (line) => {
      const senders = world.kind === "postgres" ? 2 : 1; // the embedded database has one process
      const each = Math.ceil(kills / senders);
      await Promise.all(
        Array.from({ length: senders }, () => killAtRandom(world, line, { kills: each, mails: mails / senders })),
      );
      return each * senders;
    });
  },
};

/** The same at each point between two steps, where chance rarely hits. */
export const killAtNamedPoints: Fault = {
  id: "S1",
  title: "kill -9 at each named point of a send",
  databases: DATABASES,
  run: (world) =>
    sendUnderFire(world, 20, async (line) => {
      const points = Array.from({ length: world.size(1, 5) }, () => SEND_POINTS).flat();
      for (const point of points) await line.start({ killAt: point, forever: false }).done;
      return points.length;
    }),
};

type Line = {
  start(task: Pick<SendTask, "killAt" | "forever">): ReturnType<ReturnType<typeof nursery>["start"]>;
  smtp: PhaseSmtp;
};

async function sendUnderFire(world: World, mails: number, fire: (line: Line) => Promise<number>): Promise<Tally> {
  const seed = await world.withDatabase((database) => queueMails(database, mails, new Date()));
  const smtp = await startPhaseSmtp({ certificate: world.certificate });
  const senders = nursery();
  let aheadMs = 0;
  const start: Line["start"] = (how) => {
    aheadMs += LEASE_OVER_MS;
    const task = { database: world.database, smtp: smtpSettings(smtp, world.certificate), aheadMs };
    return senders.start({ kind: "send", ...task, ...how });
  };
  try {
    const kills = await fire({ start, smtp });
    await start({ killAt: null, forever: false }).done;
    return await account(world, { seed, smtp, mails, kills });
  } finally {
    await senders.close();
    await smtp.close();
  }
}

/** Each sender lives for a random number of mails, and dies a few milliseconds into the next one. */
async function killAtRandom(
  world: World,
  line: Line,
  { kills, mails }: { kills: number; mails: number },
): Promise<void> {
  const { random } = world;
  for (let kill = 0; kill < kills; kill += 1) {
    const sender = line.start({ killAt: null, forever: true });
    const lives = random.between(0, Math.floor((1.6 * mails) / kills));
    await sender.begun;
    const enough = line.smtp.accepted.length + lives;
    for (let waited = 0; line.smtp.accepted.length < enough && waited < 300; waited += 1) await pause(2);
    await pause(random.between(0, 20));
    await sender.kill();
  }
}

type Account = { seed: Seed; smtp: PhaseSmtp; mails: number; kills: number };

/** Every mail was taken once, or is known to be of unknown outcome; of those there is at most one for each kill. */
function account(world: World, { seed, smtp, mails, kills }: Account): Promise<Tally> {
  return world.withDatabase(async ({ db }) => {
    const rows = await attemptsOf(db, seed);
    const accepted = smtp.accepted.map(({ messageId }) => messageId);
    const sent = rows.filter(({ status }) => status === "sent");
    const unknown = rows.filter(({ status }) => status === "unknown");
    const { hold, broken } = promises();
    hold(`at most one unknown outcome for each kill (${unknown.length} of ${kills})`, unknown.length <= kills);
    const others = rows.filter((row) => !sent.includes(row) && !unknown.includes(row));
    for (const { status, phase, failure, tries } of others)
      hold(`every mail is sent or unknown, none ${status} (${phase}, ${failure}, try ${tries})`, false);
    const neverArrived = sent.filter(({ messageId }) => !accepted.includes(messageId));
    const lost = mails - sent.length - unknown.length + neverArrived.length;
    return { runs: kills, lost, duplicated: repeats(accepted), broken };
  });
}
