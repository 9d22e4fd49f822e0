import { createServer, connect as openPlain, type Server, type Socket } from "node:net";
import { connect, createSecureContext, TLSSocket } from "node:tls";
import type { ImapSettings } from "../../lib/adapters/imap/imap-client";
import type { SandboxCertificate } from "../../lib/sandbox/certificates";
import { portOf } from "./phase-smtp";

/** What becomes of a command: passed on, refused, or its connection breaks, falls silent or is dismissed. */
export type Fate = "pass" | "no" | "cut" | "silence" | "bye";

/** What happens to a connection by itself: reset in the middle of its TLS handshake, or broken after so many bytes of answers. */
export type Wire = { kind: "reset-in-handshake" } | { kind: "cut" | "silence"; afterBytes: number };

export type ImapProxy = {
  /** What happens to each command from now on. `name` is for example `UID FETCH`. */
  fate: (name: string) => Fate;
  /** What happens to each connection from now on. */
  wire: () => Wire | null;
  /** What becomes of what the server says; a line never reaches over two of its answers on the loopback. */
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
  forwardAnswers({ from: server, to: secure, wire, cut, proxy });
  forwardCommands({ from: secure, to: server, proxy, cut });
}

type Forward = { from: TLSSocket; to: TLSSocket; cut: () => void };

function forwardAnswers({
  from,
  to,
  cut,
  wire,
  proxy,
}: Forward & { wire: Exclude<Wire, { kind: "reset-in-handshake" }> | null; proxy: ImapProxy }): void {
  let left = wire?.afterBytes ?? Number.POSITIVE_INFINITY;
  from.on("data", (answer: Buffer) => {
    if (left <= 0) return;
    const chunk = Buffer.from(proxy.rewrite(answer.toString("latin1")), "latin1");
    to.write(chunk.subarray(0, Math.min(left, chunk.length)));
    left -= chunk.length;
    if (left <= 0 && wire?.kind === "cut") to.end(cut);
  });
}

const COMMAND = /^(\S+) ((?:UID )?[A-Z]+)/i;

function forwardCommands({ from, to, proxy, cut }: Forward & { proxy: ImapProxy }): void {
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
    const fate = name ? proxy.fate(name.toUpperCase()) : "pass";
    if (fate === "pass") to.write(line, "latin1");
    else if (fate === "no") from.write(`${tag} NO [UNAVAILABLE] Try again later\r\n`);
    else if (fate === "bye") from.end("* BYE Shutting down\r\n", cut);
    else if (fate === "cut") cut();
    else silent = true;
  };
}
