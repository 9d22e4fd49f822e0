import { createServer, type Server, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import type { SandboxCertificate } from "../../lib/sandbox/certificates";

/** The points of a conversation, in their order, at which trouble can be had. */
export const PHASES = [
  "connect",
  "ehlo",
  "starttls",
  "handshake",
  "secure-ehlo",
  "auth",
  "mail",
  "rcpt",
  "data",
  "body",
  "dot",
  "taken",
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * What happens at a phase: the connection ends, is reset, goes silent, or an answer is given.
 * At `dot` the mail is not kept, at `taken` it is, and only the 250 never leaves.
 */
export type Trouble = { at: Phase; how: "drop" | "reset" | "silence" | { answer: string } };

export type AcceptedMail = { messageId: string; recipient: string; raw: string };

export type PhaseSmtp = {
  host: string;
  port: number;
  accepted: AcceptedMail[];
  /** Everything that clients said before TLS, and after it. */
  clear: string[];
  secret: string[];
  conversations: () => number;
  close(): Promise<void>;
};

export type PhaseSmtpOptions = {
  certificate: SandboxCertificate;
  /** Asked once for each conversation. */
  trouble?: (conversation: number) => Trouble | null;
  withoutStartTls?: boolean;
  /** The answer to a mail that was taken; a relay that rewrites the Message-ID names the new one here. */
  taken?: (mail: AcceptedMail) => string;
  host?: string;
};

/** A submission server on the bare socket, so that it can misbehave at every single point. */
export async function startPhaseSmtp(options: PhaseSmtpOptions): Promise<PhaseSmtp> {
  const host = options.host ?? "127.0.0.1";
  const smtp = { accepted: [] as AcceptedMail[], clear: [] as string[], secret: [] as string[] };
  const sockets = new Set<Socket>();
  let conversations = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    const trouble = options.trouble?.(conversations) ?? null;
    conversations += 1;
    converse(socket, { ...options, trouble }, smtp);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    ...smtp,
    host,
    port: portOf(server),
    conversations: () => conversations,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

type Talk = Omit<PhaseSmtpOptions, "trouble"> & { trouble: Trouble | null };
type Record = Pick<PhaseSmtp, "accepted" | "clear" | "secret">;

function converse(plain: Socket, talk: Talk, record: Record): void {
  const line = { socket: plain, secure: false, rest: "", recipient: "", inBody: false };
  const say = (text: string) => line.socket.write(`${text}\r\n`);
  /** True when trouble took over and nothing more is to be said. */
  const troubled = (phase: Phase): boolean => {
    if (talk.trouble?.at !== phase) return false;
    const { how } = talk.trouble;
    if (how === "drop") line.socket.destroy();
    else if (how === "reset") plain.resetAndDestroy();
    else if (how !== "silence") say(how.answer);
    return true;
  };
  const read = (chunk: Buffer) => {
    (line.secure ? record.secret : record.clear).push(chunk.toString("latin1"));
    line.rest += chunk.toString("latin1");
    if (line.inBody && troubled("body")) return;
    for (let part = takePart(line); part !== null; part = takePart(line)) answer(part);
  };
  const answer = (part: string) => {
    if (line.inBody) {
      line.inBody = false;
      endOfBody(part);
      return;
    }
    const verb = part.slice(0, 4).toUpperCase();
    const reply = ANSWERS[verb];
    if (!reply) return void say("500 5.5.2 Unknown");
    if (reply.phase && troubled(line.secure && reply.phase === "ehlo" ? "secure-ehlo" : reply.phase)) return;
    reply.say(part, { say, line, talk, upgrade });
  };
  const upgrade = () => {
    plain.off("data", read);
    if (troubled("handshake")) return void plain.resume(); // a greeting of TLS may hold a line end, and is no command
    const { key, cert } = talk.certificate;
    const socket = new TLSSocket(plain, { isServer: true, secureContext: createSecureContext({ key, cert }) });
    socket.on("error", () => undefined);
    socket.on("data", read);
    Object.assign(line, { socket, secure: true, rest: "" });
  };
  const endOfBody = (raw: string) => {
    if (troubled("dot")) return;
    const mail = { raw, recipient: line.recipient, messageId: /^Message-ID: *(.*)\r$/im.exec(raw)?.[1] ?? "" };
    record.accepted.push(mail);
    if (!troubled("taken")) say(talk.taken?.(mail) ?? "250 2.0.0 Ok: queued");
  };
  plain.on("data", read);
  if (!troubled("connect")) say("220 localhost ESMTP");
}

type Line = { socket: Socket; secure: boolean; rest: string; recipient: string; inBody: boolean };

/** One command line, or a whole body with its dots unstuffed; null while it is not complete. */
function takePart(line: Line): string | null {
  const end = line.inBody ? `\r\n.\r\n` : "\r\n";
  const at = line.rest.indexOf(end);
  if (at < 0) return null;
  const part = line.rest.slice(0, at);
  line.rest = line.rest.slice(at + end.length);
  return line.inBody ? `${part}\r\n`.replace(/^\.\./gm, ".") : part;
}

type Means = { say: (text: string) => void; line: Line; talk: Talk; upgrade: () => void };

const ANSWERS: Readonly<{ [verb: string]: { phase: Phase | null; say: (part: string, means: Means) => void } }> = {
  EHLO: {
    phase: "ehlo",
    say: (_, { say, line, talk }) =>
      say(line.secure || talk.withoutStartTls ? "250-localhost\r\n250 AUTH PLAIN" : "250-localhost\r\n250 STARTTLS"),
  },
  STAR: {
    phase: "starttls",
    say: (_, { say, talk, upgrade }) => {
      if (talk.withoutStartTls) return void say("502 5.5.1 Not implemented");
      say("220 2.0.0 Ready");
      upgrade();
    },
  },
  AUTH: { phase: "auth", say: (_, { say }) => say("235 2.7.0 Accepted") },
  MAIL: { phase: "mail", say: (_, { say }) => say("250 2.1.0 Ok") },
  RCPT: {
    phase: "rcpt",
    say: (part, { say, line }) => {
      line.recipient = /<(.*?)>/.exec(part)?.[1] ?? "";
      say("250 2.1.5 Ok");
    },
  },
  DATA: {
    phase: "data",
    say: (_, { say, line }) => {
      line.inBody = true;
      say("354 Go ahead");
    },
  },
  QUIT: {
    phase: null,
    say: (_, { say, line }) => {
      say("221 2.0.0 Bye");
      line.socket.end();
    },
  },
  RSET: { phase: null, say: (_, { say }) => say("250 Ok") },
};
