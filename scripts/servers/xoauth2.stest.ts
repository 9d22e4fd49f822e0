import { readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { imapMailbox } from "../../lib/adapters/imap/mailbox";
import { type RunningDovecot, startDovecot } from "./dovecot";
import { makeServersFolder } from "./servers-folder";

const ANA = "ana@fernweg.example";
const folder = makeServersFolder();
let valid = "token-1";
let vouching: Server;
let dovecot: RunningDovecot;

beforeAll(async () => {
  vouching = createServer(({ url = "" }, response) => {
    const known = new URL(url, "http://localhost").searchParams.get("access_token") === valid;
    response.writeHead(known ? 200 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(known ? { email: ANA, expires_in: 3600 } : { error: "invalid_token" }));
  });
  await new Promise<void>((resolve) => vouching.listen(0, "127.0.0.1", resolve));
  const address = vouching.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const tokenEndpoint = `http://127.0.0.1:${port}/tokeninfo`;
  dovecot = await startDovecot({ folder: join(folder, "dovecot"), users: [ANA], tokenEndpoint });
});
afterAll(async () => {
  await dovecot.stop();
  vouching.close();
  rmSync(folder, { recursive: true, force: true });
});

function signIn(accessToken: () => Promise<string>) {
  const server = { host: "localhost", port: dovecot.port, verifyTls: true, ca: readFileSync(dovecot.caFile, "utf8") };
  const mailbox = imapMailbox({
    ...server,
    ...{ user: ANA, password: "", folders: null, maxMessageBytes: 1_000_000 },
    accessToken,
  });
  return mailbox.connect();
}

test("a bearer token opens the mailbox on Dovecot by XOAUTH2, and is asked for anew at each connection", async () => {
  let asked = 0;
  const token = async () => {
    asked += 1;
    valid = `token-${asked}`;
    return valid;
  };
  for (const turn of [1, 2]) {
    const session = await signIn(token);
    expect(session).toMatchObject({ ok: true });
    if (!session.ok) return;
    expect(await session.value.folders()).toMatchObject({ ok: true, value: [{ path: "INBOX" }, { path: "Junk" }] });
    await session.value.close();
    expect(asked).toBe(turn);
  }
});

test("a token that nobody vouches for is a refused login, and not a broken connection", async () => {
  expect(await signIn(async () => "somebody else's")).toMatchObject({ ok: false, error: { kind: "login_failed" } });
});
