import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { portOf } from "./phase-smtp";

export type PostgresProxy = {
  /** The way through the proxy to the same database. */
  url: string;
  /** Resolves when the freeze has set in. */
  frozen: Promise<void>;
  /** Passes on what has been held back, and all that comes after. */
  thaw(): void;
  close(): Promise<void>;
};

/** Told each statement of one connection, in order: is this the one? */
export type Catch = (statement: string) => boolean;

/**
 * Stands between the product and PostgreSQL and plays a process that freezes within a statement: of the first one caught the
 * server gets the text and not the values, and nothing more of any connection. Source: PostgreSQL "Message Formats".
 */
export async function startPostgresProxy(target: string, catchOnConnection: () => Catch): Promise<PostgresProxy> {
  const freeze = freezer();
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(target);
  const server = createServer((client) => {
    const database = connect({ host: hostname, port: Number(port) });
    for (const [end, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(end);
      end.on("error", () => undefined).on("close", () => other.destroy());
    }
    const pass = freeze.gate(catchOnConnection(), (message) => database.write(message));
    forEachMessage(client, pass);
    database.pipe(client);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = new URL(target);
  url.port = String(portOf(server));
  return {
    url: url.href,
    frozen: freeze.begun,
    thaw: freeze.end,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const PARSE = "P".charCodeAt(0);
const BIND = "B".charCodeAt(0);

function freezer() {
  const begun = Promise.withResolvers<void>();
  const held: (() => void)[] = [];
  let state: "waiting" | "frozen" | "over" = "waiting";

  function gate(isCaught: Catch, pass: (message: Buffer) => void) {
    let caught = false;
    return (message: Buffer) => {
      if (state === "waiting" && caught && message[0] === BIND) {
        state = "frozen";
        begun.resolve();
      }
      if (message[0] === PARSE) caught = isCaught(statementOf(message));
      if (state === "frozen") held.push(() => pass(message));
      else pass(message);
    };
  }

  return {
    begun: begun.promise,
    gate,
    end: () => {
      state = "over";
      for (const pass of held.splice(0)) pass();
    },
  };
}

/** A name and the text, each ended by a zero. */
function statementOf(message: Buffer): string {
  const from = message.indexOf(0, 5) + 1;
  return message.toString("utf8", from, message.indexOf(0, from));
}

/** A message is one letter, its length in four bytes that count themselves, and the rest; the very first has no letter. */
function forEachMessage(socket: Socket, take: (message: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  let letters = 0;
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= letters + 4) {
      const end = letters + rest.readUInt32BE(letters);
      if (rest.length < end) return;
      take(rest.subarray(0, end));
      rest = rest.subarray(end);
      letters = 1;
    }
  });
}
