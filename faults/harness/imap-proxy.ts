import { createServer, connect as openPlain, type Server, type Socket } from "node:net";
import { connect, createSecureContext, TLSSocket } from "node:tls";
import type { ImapSettings } from "../../lib/adapters/imap/imap-client";
import type { SandboxCertificate } from "../../lib/sandbox/certificates";
import { portOf } from "./phase-smtp";

/**
 * What becomes of a command: passed on; refused; its connection breaks, falls silent or is dismissed; or its answer is cut
 * short: of its messages the server tells the first alone, and calls that all.
 */
export type Fate = "pass" | "no" | "cut" | "silence" | "bye" | "short";

/** What happens to a connection by itself: reset in the middle of its TLS handshake, or broken after so many bytes of answers. */
export type Wire = { kind: "reset-in-handshake" } | { kind: "cut" | "silence"; afterBytes: number };

export type ImapProxy = {
  /** What happens to each command from now on. `name` is for example `UID FETCH`. */
  fate: (name: string) => Fate;
  /** What happens to each connection from now on. */
  wire: () => Wire | null;
  /** What becomes of each response of the server, its line and literals together. */
  rewrite: (answer: string) => string;
  /** Every command that came, in order. */
  commands: string[];
  /** The way through the proxy to the same mailbox. */
  settings: ImapSettings;
  close(): Promise<void>;
};

/** Stands between the product and an IMAP server and reads along: it has a certificate of its own, which the product trusts. */
export async function startImapProxy(target: ImapSettings, certificate: SandboxCertificate): Promise<ImapProxy> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.setNoDelay(true);
    passThrough(socket, proxy, { target, certificate, sockets });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxy: ImapProxy = {
    fate: () => "pass",
    wire: () => null,
    rewrite: (answer) => answer,
    commands: [],
    settings: { ...target, port: portOf(server), ca: certificate.ca },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}

type Ends = { target: ImapSettings; certificate: SandboxCertificate; sockets: Set<Socket> };

function passThrough(client: Socket, proxy: ImapProxy, { target, certificate, sockets }: Ends): void {
  const wire = proxy.wire();
  if (wire?.kind === "reset-in-handshake") {
    client.once("data", () => client.resetAndDestroy());
    return;
  }
  const { key, cert } = certificate;
  const secure = new TLSSocket(client, { isServer: true, secureContext: createSecureContext({ key, cert }) });
  const plain = openPlain({ host: "127.0.0.1", port: target.port });
  plain.setNoDelay(true);
  sockets.add(plain);
  const server = connect({ socket: plain, servername: target.host, ...(target.ca && { ca: target.ca }) });
  const cut = () => {
    client.destroy();
    plain.destroy();
  };
  for (const end of [secure, server, plain]) end.on("error", cut).on("close", cut);
  const shortened: Shortened = { tag: null, told: 0 };
  forwardAnswers({ from: server, to: secure, wire, cut, proxy, shortened });
  forwardCommands({ from: secure, to: server, proxy, cut, shortened });
}

/** The command whose answer is being cut short, and how many of its messages have been told. */
type Shortened = { tag: string | null; told: number };
type Forward = { from: TLSSocket; to: TLSSocket; cut: () => void; proxy: ImapProxy; shortened: Shortened };

function forwardAnswers({
  from,
  to,
  cut,
  wire,
  proxy,
  shortened,
}: Forward & { wire: Exclude<Wire, { kind: "reset-in-handshake" }> | null }): void {
  let left = wire?.afterBytes ?? Number.POSITIVE_INFINITY;
  let rest = Buffer.alloc(0);
  from.on("data", (answer: Buffer) => {
    rest = Buffer.concat([rest, answer]);
    for (let end = responseEnd(rest); end > 0; end = responseEnd(rest)) {
      const response = rest.subarray(0, end).toString("latin1");
      rest = rest.subarray(end);
      if (left > 0 && isTold(response, shortened)) tell(Buffer.from(proxy.rewrite(response), "latin1"));
    }
  });
  const tell = (response: Buffer) => {
    to.write(response.subarray(0, Math.min(left, response.length)));
    left -= response.length;
    if (left <= 0 && wire?.kind === "cut") to.end(cut);
  };
}

/** Where the first response ends, its literals (RFC 9051, section 4.3) included; 0 while it has not come whole. */
function responseEnd(answer: Buffer): number {
  for (let from = 0; ; ) {
    const lineEnd = answer.indexOf("\r\n", from) + 2;
    if (lineEnd < 2) return 0;
    const literal = /\{(\d+)\}$/.exec(answer.toString("latin1", Math.max(from, lineEnd - 20), lineEnd - 2));
    if (!literal) return lineEnd;
    from = lineEnd + Number(literal[1]);
    if (from > answer.length) return 0;
  }
}

function isTold(response: string, shortened: Shortened): boolean {
  if (shortened.tag === null) return true;
  if (response.startsWith(`${shortened.tag} `)) shortened.tag = null;
  if (!/^\* \d+ FETCH /.test(response)) return true;
  shortened.told += 1;
  return shortened.told === 1;
}

const COMMAND = /^(\S+) ((?:UID )?[A-Z]+)/i;

function forwardCommands({ from, to, proxy, cut, shortened }: Forward): void {
  let rest = "";
  let silent = false;
  from.on("data", (chunk: Buffer) => {
    rest += chunk.toString("latin1");
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end + 2);
      rest = rest.slice(end + 2);
      if (!silent) meet(line);
    }
  });
  const meet = (line: string) => {
    const [, tag = "", name = ""] = COMMAND.exec(line) ?? [];
    if (name) proxy.commands.push(name.toUpperCase());
    fates[name ? proxy.fate(name.toUpperCase()) : "pass"](line, tag);
  };
  const fates: Record<Fate, (line: string, tag: string) => void> = {
    pass: (line) => to.write(line, "latin1"),
    short: (line, tag) => {
      Object.assign(shortened, { tag, told: 0 });
      to.write(line, "latin1");
    },
    no: (_, tag) => from.write(`${tag} NO [UNAVAILABLE] Try again later\r\n`),
    bye: () => from.end("* BYE Shutting down\r\n", cut),
    cut,
    silence: () => {
      silent = true;
    },
  };
}
