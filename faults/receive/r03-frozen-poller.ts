import { openDatabase } from "../../lib/adapters/db/client";
import { mail } from "../../lib/pipelines/mail-samples.fixture";
import { poll, pollPorts } from "../../lib/pipelines/polling.fixture";
import { type Fault, promises } from "../harness/fault";
import { compared, type Inbox, onInbox } from "../harness/inbox";
import { MINUTE_MS } from "../harness/outbox";
import { type Catch, type PostgresProxy, startPostgresProxy } from "../harness/postgres-proxy";
import type { World } from "../harness/world";

/** After half a minute at most its session is ended; the rest is work, on a machine that has much else to do. */
const PATIENCE_MS = 90_000;

/** A poller that stands still within a statement, its text sent and its values not, frees what it has locked. */
export const frozenPoller: Fault = {
  id: "R3",
  title: "a poller freezes within a statement, the lease's row locked",
  databases: ["postgres"],
  run: (world) =>
    onInbox(world, {}, async (inbox) => {
      const { hold, broken } = promises();
      const ids: string[] = [];
      const turns = world.size(1, 3);
      for (let turn = 1; turn <= turns; turn += 1) {
        const fresh = Array.from({ length: 20 }, (_, index) => `<frozen-${ids.length + index}@elsewhere.example>`);
        ids.push(...fresh);
        await inbox.deliver(
          "INBOX",
          fresh.map((messageId) => mail({ messageId })),
        );
        const proxy = await startPostgresProxy(urlOf(world), () => afterTheLease(turn));
        await freeze(inbox, proxy, hold).finally(() => proxy.close());
      }
      const tally = compared(ids, await inbox.stored(), turns);
      return { ...tally, broken: [...broken, ...tally.broken] };
    }),
};

function urlOf({ database }: World): string {
  if (database.kind !== "postgres") throw new Error("Only PostgreSQL has another process to wait for");
  return database.url;
}

/** Catches the statement so many turns after the first that touches the lease of a poll under way. */
function afterTheLease(turn: number): Catch {
  let since = -1;
  return (statement) => {
    if (since >= 0 || statement.includes('update "leases"')) since += 1;
    return since === turn;
  };
}

async function freeze(
  { ports, imap, seed, stored }: Inbox,
  proxy: PostgresProxy,
  hold: (claim: string, holds: boolean) => void,
): Promise<void> {
  const database = await openDatabase({ kind: "postgres", url: proxy.url });
  const sleeper = poll(pollPorts(database.db, imap), seed.mailboxId, { fetchLimit: 5 }).catch(() => null);
  const caught = await Promise.race([proxy.frozen.then(() => true), sleeper.then(() => false)]);
  hold("the poller was caught in the middle of its commit", caught);

  const from = performance.now();
  const later = { ...ports, clock: () => new Date(Date.now() + 4 * MINUTE_MS) };
  const other = await poll(later, seed.mailboxId);
  const tookMs = performance.now() - from;
  hold(`another poller goes on: ${JSON.stringify(other)}`, other.ok && other.value.status === "ok");
  hold(`it need not wait for the thaw: ${Math.round(tookMs)} ms`, tookMs < PATIENCE_MS);

  const before = (await stored()).length;
  proxy.thaw();
  await sleeper;
  await database.close();
  hold("the one that was frozen stores nothing after it thaws", (await stored()).length === before);
}
