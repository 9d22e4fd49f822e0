import { cpSync, mkdtempSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { and, eq, isNull } from "drizzle-orm";
import { suppressions } from "../../lib/adapters/db/schema";
import { DATABASES, type Fault, promises } from "../harness/fault";
import { portOf } from "../harness/phase-smtp";
import { onStage } from "../harness/stage";
import type { World } from "../harness/world";

const ONE_SECOND_MS = 1_000;

/** The way out that every mail names: a mail program takes it without a login, a link scanner does not. */
export const oneClick: Fault = {
  id: "S11",
  title: "one-click unsubscribe over HTTP: scanners, replays, forged tokens",
  databases: DATABASES,
  run: async (world) => {
    const { hold, broken } = promises();
    const mails = await sentMails(world, world.size(15, 100));
    const { url, close, suppressed } = await serve(world);
    const oneClickBody = {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    };
    for (const { recipient, head } of mails) {
      const token = tokenIn(head);
      hold(
        "every mail has List-Unsubscribe with an https and a mailto way",
        /^List-Unsubscribe: <https:[^>]*>,\s*<mailto:/m.test(head),
      );
      hold("every mail has List-Unsubscribe-Post", /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m.test(head));
      hold("the token holds no address", !token.includes("@") && token.length === 43);
      for (const method of ["GET", "HEAD"]) await fetch(`${url}/${token}`, { method });
      hold("a scanner that follows the link changes nothing", (await suppressed(recipient)) === 0);

      const forged = await fetch(`${url}/${token.slice(0, -4)}AAAA`, oneClickBody);
      hold("a forged token stops nobody", (await suppressed(recipient)) === 0);
      const started = performance.now();
      const answer = await fetch(`${url}/${token}`, { ...oneClickBody, redirect: "error" });
      hold("one POST without login stops the person", (await suppressed(recipient)) === 1);
      hold("within a second", performance.now() - started < ONE_SECOND_MS);
      const replay = await fetch(`${url}/${token}`, oneClickBody);
      hold("a replay changes nothing and says the same", replay.status === 200 && (await suppressed(recipient)) === 1);
      hold(
        "nobody learns which tokens are ours",
        forged.status === answer.status && (await forged.text()) === (await answer.text()),
      );
      hold("the answer sets no cookie", answer.headers.get("set-cookie") === null);
    }
    await close();
    return { runs: mails.length * 5, lost: 0, duplicated: 0, broken };
  },
};

function sentMails(world: World, count: number) {
  return onStage(world, {}, async (stage) => {
    for (let index = 0; index < count; index += 1) await stage.queue();
    await stage.drain();
    return stage.smtp.accepted.map(({ recipient, raw }) => ({ recipient, head: unfolded(raw) }));
  });
}

function unfolded(raw: string): string {
  return raw.replace(/\r\n[ \t]+/g, " ");
}

function tokenIn(head: string): string {
  return /^List-Unsubscribe: <[^>]*\/unsubscribe\/([^>]*)>/m.exec(head)?.[1] ?? "";
}

/** The route's own handlers behind Node's HTTP server, on the database of this fault. */
async function serve(world: World) {
  Object.assign(process.env, environment(world), { AUTH_SECRET: "x".repeat(40), LOG_LEVEL: "error" });
  const [{ GET, POST }, { runtime }] = await Promise.all([
    import("../../app/unsubscribe/[token]/route"),
    import("../../lib/server/runtime"),
  ]);
  const handlers = { GET, HEAD: GET, POST };
  const server = createServer(async (request, response) => {
    const handle = Object.entries(handlers).find(([method]) => method === request.method)?.[1];
    const context = { params: Promise.resolve({ token: request.url?.split("/").at(-1) ?? "" }) };
    const answer = await handle?.(await requestOf(request), context);
    response.writeHead(answer?.status ?? 405, Object.fromEntries(answer?.headers ?? []));
    response.end(request.method === "HEAD" ? "" : await answer?.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const parts = await runtime();
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await parts.close();
    globalThis.outreachRuntime = undefined;
  };
  const suppressed = (address: string) =>
    parts.database.db.$count(suppressions, and(eq(suppressions.value, address), isNull(suppressions.releasedAt)));
  return { url: `http://127.0.0.1:${portOf(server)}/unsubscribe`, close, suppressed };
}

function environment({ database, folder }: World): { [name: string]: string } {
  if (database.kind === "postgres") return { DATABASE_URL: database.url };
  const dataDir = mkdtempSync(join(folder, "app-"));
  cpSync(database.folder ?? "", join(dataDir, "database"), { recursive: true });
  return { DATA_DIR: dataDir };
}

async function requestOf(request: IncomingMessage): Promise<Request> {
  const method = request.method ?? "GET";
  const body = method === "POST" ? await text(request) : null;
  return new Request(`http://${request.headers.host}${request.url}`, { method, body });
}
