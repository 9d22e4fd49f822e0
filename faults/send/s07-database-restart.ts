import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseSettings } from "../../lib/adapters/db/client";
import type { Seed } from "../../lib/adapters/db/test-database.fixture";
import { type RunningPostgres, startPostgres } from "../../scripts/servers/postgres";
import { type Child, nursery } from "../harness/children";
import { DATABASES, type Fault, promises, type Tally } from "../harness/fault";
import { attemptsOf, MINUTE_MS, queueMails, repeats, smtpSettings } from "../harness/outbox";
import { type PhaseSmtp, startPhaseSmtp } from "../harness/phase-smtp";
import { type World, withDatabase } from "../harness/world";

const RECOVERY_MS = 30_000;
const MAILS_BETWEEN = 12;

/** The database goes away without a word in the middle of sends, and comes back. */
export const databaseRestart: Fault = {
  id: "S7",
  title: "the database (PGlite: its process) restarts mid-send",
  databases: DATABASES,
  run: (world) => (world.kind === "postgres" ? restartServer(world) : restartProcess(world)),
};

type Scene = { world: World; smtp: PhaseSmtp; database: DatabaseSettings; seed: Seed; restarts: number };

/** An immediate shutdown, as `pg_ctl restart -m immediate` does it. The sender's process lives through it. */
async function restartServer(world: World): Promise<Tally> {
  const folder = join(world.folder, `restarted-${randomUUID()}`);
  let server: RunningPostgres = await startPostgres({ folder });
  const interrupted = () => void server.stop().then(() => process.exit(1));
  process.once("SIGTERM", interrupted);
  try {
    return await onScene(world, { kind: "postgres", url: server.url }, async (scene, start, hold) => {
      const sender = start(true);
      for (let restart = 0; restart < scene.restarts; restart += 1) {
        await acceptedMore(scene.smtp, MAILS_BETWEEN);
        process.kill(server.pid, "SIGQUIT");
        await server.ended;
        server = await startPostgres({ folder, port: server.port });
        hold("the sender goes on within 30 s", await goesOn(scene.smtp));
      }
      hold("the sender's process lives through all restarts", await isAlive(sender));
      await sender.kill();
    });
  } finally {
    process.off("SIGTERM", interrupted);
    await server.stop();
  }
}

/** The embedded database ends with its process: both are killed, and started again. */
function restartProcess(world: World): Promise<Tally> {
  return onScene(world, world.database, async (scene, start, hold) => {
    for (let restart = 0; restart < scene.restarts; restart += 1) {
      const sender = start(true);
      await acceptedMore(scene.smtp, MAILS_BETWEEN);
      await sender.kill();
      const next = start(true);
      hold("the next sender goes on within 30 s", await goesOn(scene.smtp));
      await next.kill();
    }
  });
}

type Play = (
  scene: Scene,
  start: (forever: boolean) => Child,
  hold: (claim: string, holds: boolean) => void,
) => Promise<void>;

async function onScene(world: World, database: DatabaseSettings, play: Play): Promise<Tally> {
  const restarts = world.size(2, 20);
  const mails = restarts * (MAILS_BETWEEN + 30) + 20;
  const seed = await withDatabase(database, (open) => queueMails(open, mails, new Date()));
  const smtp = await startPhaseSmtp({ certificate: world.certificate });
  const senders = nursery();
  let aheadMs = 0;
  const start = (forever: boolean) => {
    aheadMs += 4 * MINUTE_MS; // past the leases of those that died
    const task = { database, smtp: smtpSettings(smtp, world.certificate), aheadMs, killAt: null, forever };
    return senders.start({ kind: "send", ...task });
  };
  const { hold, broken } = promises();
  await play({ world, smtp, database, seed, restarts }, start, hold);
  await start(false).done;
  await senders.close();
  await smtp.close();
  const rows = await withDatabase(database, ({ db }) => attemptsOf(db, seed));
  const accepted = smtp.accepted.map(({ messageId }) => messageId);
  const known = rows.filter(
    ({ status, messageId }) => status === "unknown" || (status === "sent" && accepted.includes(messageId)),
  );
  const unknown = rows.filter(({ status }) => status === "unknown").length;
  hold(`at most one unknown outcome for each restart (${unknown})`, unknown <= 2 * restarts);
  return { runs: restarts, lost: mails - known.length, duplicated: repeats(accepted), broken };
}

async function acceptedMore(smtp: PhaseSmtp, count: number): Promise<boolean> {
  const enough = smtp.accepted.length + count;
  const deadline = Date.now() + RECOVERY_MS;
  while (smtp.accepted.length < enough && Date.now() < deadline) await pause(5);
  return smtp.accepted.length >= enough;
}

const goesOn = (smtp: PhaseSmtp) => acceptedMore(smtp, 1);

function isAlive(sender: Child): Promise<boolean> {
  return Promise.race([sender.done.then(() => false), pause(20).then(() => true)]);
}
