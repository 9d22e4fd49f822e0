/**
 * `npm run demo`: the whole product on embedded parts. The mail servers and the 40 prospects live in this process, the
 * app in a child that trusts their certificate. What the screen shows went through the real pipelines.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSandbox } from "@/lib/sandbox/sandbox";
import { ROOT, startApp } from "./app-process";
import { tellTheStory } from "./demo-story";
import { isolatedEnv } from "./isolated-env";

const folder = process.env.DEMO_DATA_DIR || join(ROOT, ".data", "demo");
const port = Number(process.env.PORT || 3000);
const account = {
  email: process.env.ADMIN_EMAIL || "demo@example.com",
  password: process.env.ADMIN_PASSWORD || "outreach-demo",
};
const isFirstRun = !existsSync(join(folder, "secrets.json"));

try {
  await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function demo(): Promise<void> {
  console.log("Starting the sandbox mail servers and the app …");
  mkdirSync(folder, { recursive: true });
  const sandbox = await startSandbox({ dataFolder: join(folder, "mail"), unsolicited: true });
  const app = await startApp({
    env: appEnv(sandbox),
    port,
    onOutput: (text) => process.env.DEMO_LOG && process.stderr.write(text),
  });
  const stop = async () => {
    await app.stop();
    await sandbox.close();
    process.exit(0);
  };
  for (const end of ["SIGINT", "SIGTERM", "disconnect"]) process.once(end, stop);
  void app.ended.then(() => process.exit(1));
  if (isFirstRun && process.env.DEMO_STORY !== "off")
    await tellTheStory({ url: app.url, account, settled: sandbox.settled });
  console.log(`\n  ${app.url}\n  sign in as ${account.email} with ${account.password}\n`);
  console.log(`READY ${JSON.stringify({ url: app.url, mail: join(folder, "mail"), imap: sandbox.imap })}`);
}

function appEnv(sandbox: Awaited<ReturnType<typeof startSandbox>>): NodeJS.ProcessEnv {
  const settings = {
    ...secrets(),
    DATA_DIR: folder,
    ADMIN_EMAIL: account.email,
    ADMIN_PASSWORD: account.password,
    SMTP_HOST: sandbox.smtp.host,
    SMTP_PORT: String(sandbox.smtp.port),
    SMTP_USER: sandbox.smtp.user,
    SMTP_PASS: sandbox.smtp.pass,
    SMTP_FROM_EMAIL: sandbox.smtp.user,
    SMTP_FROM_NAME: "Robin at Bergwind",
    SENDER_POSTAL_ADDRESS: "Bergwind, Almweg 4, 6020 Innsbruck",
    IMAP_HOST: sandbox.imap.host,
    IMAP_PORT: String(sandbox.imap.port),
    IMAP_USER: sandbox.imap.user,
    IMAP_PASS: sandbox.imap.pass,
    POLL_INTERVAL_MINUTES: "1",
    ALLOW_PRIVATE_MAILBOX_HOSTS: "true",
  };
  return { ...isolatedEnv(ROOT, settings), NODE_EXTRA_CA_CERTS: sandbox.caFile };
}

/** Made once and kept with the data, so that a restart leaves people signed in. */
function secrets(): Record<string, string> {
  const file = join(folder, "secrets.json");
  if (!existsSync(file)) {
    const secret = () => randomBytes(32).toString("base64url");
    writeFileSync(file, JSON.stringify({ AUTH_SECRET: secret(), CRON_SECRET: secret(), ENCRYPTION_KEY: secret() }), {
      mode: 0o600,
    });
  }
  return JSON.parse(readFileSync(file, "utf8"));
}
