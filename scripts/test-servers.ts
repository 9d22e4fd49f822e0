/** `npm run test:servers`: the integration suite again on a real PostgreSQL, and what only real servers can show. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { conclude, prove } from "./proof/prove";
import type { Step } from "./proof/step";
import { ensureDebianServers } from "./servers/debian-servers";
import { startDovecot } from "./servers/dovecot";
import { startPostgres } from "./servers/postgres";
import { makeServersFolder } from "./servers/servers-folder";

let interrupted = false;
// With a listener the signal no longer ends this process at once, and the servers are stopped on the way out.
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    interrupted = true;
  });

const folder = makeServersFolder();
const cleanUps = [async () => rmSync(folder, { recursive: true, force: true })];
try {
  const env = await startServers();
  if (interrupted) throw new Error("interrupted");
  conclude(await prove(stepsOn(env)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  conclude({ passed: 0, failed: 1, skipped: 0 });
} finally {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
}

async function startServers(): Promise<Record<string, string>> {
  await ensureDebianServers();
  const postgres = await startPostgres({ folder: join(folder, "postgres") });
  cleanUps.push(postgres.stop);
  const dovecot = await startDovecot({
    folder: join(folder, "dovecot"),
    users: ["outreach@fernweg.example", "sent@fernweg.example"],
  });
  cleanUps.push(dovecot.stop);
  console.log(`PostgreSQL on 127.0.0.1:${postgres.port}, Dovecot on 127.0.0.1:${dovecot.port}`);
  const [account, sent] = dovecot.accounts;
  return {
    TEST_DATABASE_URL: postgres.url,
    TEST_IMAP_HOST: "localhost",
    TEST_IMAP_PORT: String(dovecot.port),
    TEST_IMAP_USER: account?.user ?? "",
    TEST_IMAP_PASS: account?.pass ?? "",
    // Of its own, because two files of tests run at a time.
    TEST_SENT_USER: sent?.user ?? "",
    TEST_SENT_PASS: sent?.pass ?? "",
    TEST_CA_FILE: dovecot.caFile,
    NODE_EXTRA_CA_CERTS: dovecot.caFile,
  };
}

/** One after the other: both load the same two servers. */
function stepsOn(env: Record<string, string>): Step[] {
  return ["integration", "servers"].map((project) => ({
    name: project,
    kind: "vitest",
    command: ["vitest", "run", "--project", project],
    alone: true,
    env,
  }));
}
