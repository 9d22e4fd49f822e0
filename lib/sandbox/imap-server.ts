import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import hoodiecrow from "hoodiecrow-imap";
import defaultFetch, { type FetchHandler } from "hoodiecrow-imap/lib/commands/handlers/fetch.js";
import type { SandboxCertificate } from "./certificates";
import type { Credentials } from "./smtp-server";

export type FolderName = "INBOX" | "Junk" | "Sent" | "Drafts" | "All Mail";

/** `labels` and `mailId` count where the server plays Gmail: X-GM-LABELS and X-GM-MSGID. */
export type DeliveryManner = { internalDate?: Date; flags?: string[]; labels?: string[]; mailId?: string };

export type StoredMessage = { uid: number; flags: string[]; internalDate: Date; raw: Buffer };

export type SandboxImapOptions = {
  /** 0 or unset: any free port. */
  port?: number;
  credentials: Credentials;
  certificate: SandboxCertificate;
  /** UIDVALIDITY of every folder; default: the second of the start, so that an emptied server is a new epoch. */
  uidValidity?: number;
  /** What the folders hold from the start, with the UIDs it had. */
  messages?: Partial<Record<FolderName, StoredMessage[]>>;
  /** Speaks Gmail's extension, and has the folder All Mail. */
  gmail?: boolean;
};

export type SandboxImap = {
  host: string;
  port: number;
  /** Puts a message into a folder as the mail system would: unseen, now, unless told otherwise. Gives its UID. */
  deliver(folder: FolderName, raw: Buffer | string, how?: DeliveryManner): number;
  /** What a folder holds, flags as they stand: proof that nobody marked anything. */
  messages(folder: FolderName): StoredMessage[];
  /** Removes a message without a word to anybody, as another client's EXPUNGE would. */
  remove(folder: FolderName, uid: number): void;
  /** Starts a new epoch: the folder's UIDVALIDITY changes and its messages are numbered anew from 1. */
  renumber(folder: FolderName): void;
  /** Cuts every open connection, as a restarted server would. */
  dropConnections(): void;
  uidValidity(folder: FolderName): number;
  close(): Promise<void>;
};

const SPECIAL_USE = { Junk: "\\Junk", Sent: "\\Sent", Drafts: "\\Drafts" } as const;
const PLUGINS = ["ID", "IDLE", "LITERALPLUS", "NAMESPACE", "SPECIAL-USE", "UIDPLUS", "UNSELECT"];

/** Starts an IMAP server on loopback, implicit TLS, one account with the four usual folders. */
export async function startSandboxImap(options: SandboxImapOptions): Promise<SandboxImap> {
  const imap = hoodiecrow({
    secureConnection: true,
    credentials: { key: options.certificate.key, cert: options.certificate.cert },
    users: { [options.credentials.user]: accountOf(options.credentials) },
    plugins: pluginsOf(options),
    id: { name: "Outreach sandbox" },
    storage: initialStorage(options),
  });
  // Each connection listens for notices; the default limit of 10 would warn.
  imap.setMaxListeners(0);
  imap.fetchHandlers["BODY.PEEK"] = peekRaw;
  if (options.gmail) imap.registerCapability("X-GM-EXT-1"); // the plugin forgets to announce itself
  const sockets = trackSockets(imap);
  const mailbox = (folder: FolderName) => mailboxOf(imap, folder);
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };

  const port = await listen(imap, options.port ?? 0);
  return {
    host: "127.0.0.1",
    port,
    deliver: (folder, raw, how = {}) => deliver(imap, mailbox(folder), raw, how),
    messages: (folder) => mailbox(folder).messages.map(storedMessage),
    remove: (folder, uid) => removeMessage(mailbox(folder), uid),
    renumber: (folder) => renumber(mailbox(folder)),
    uidValidity: (folder) => mailbox(folder).uidvalidity,
    dropConnections,
    close: () => closed(imap, dropConnections),
  };
}

function pluginsOf({ credentials, gmail }: SandboxImapOptions): string[] {
  return [...PLUGINS, ...(credentials.accessToken ? ["SASL-IR", "XOAUTH2"] : []), ...(gmail ? ["X-GM-EXT-1"] : [])];
}

function accountOf(credentials: Credentials): { password: string; xoauth2: { readonly accessToken: string } } {
  return {
    password: credentials.pass,
    xoauth2: {
      get accessToken() {
        return credentials.accessToken ?? "";
      },
    },
  };
}

function initialStorage(options: SandboxImapOptions): hoodiecrow.Options["storage"] {
  const uidvalidity = options.uidValidity ?? Math.floor(Date.now() / 1000);
  const folder = (name: FolderName): hoodiecrow.Folder => ({
    uidvalidity,
    messages: (options.messages?.[name] ?? []).map(({ uid, flags, internalDate, raw }) => ({
      uid,
      flags: [...flags],
      internaldate: internalDate,
      raw: raw.toString("latin1"),
    })),
  });
  return {
    INBOX: folder("INBOX"),
    "": {
      type: "personal",
      separator: "/",
      folders: {
        Junk: { ...folder("Junk"), "special-use": SPECIAL_USE.Junk },
        Sent: { ...folder("Sent"), "special-use": SPECIAL_USE.Sent },
        Drafts: { ...folder("Drafts"), "special-use": SPECIAL_USE.Drafts },
        ...(options.gmail && { "All Mail": { ...folder("All Mail"), "special-use": "\\All" } }),
      },
    },
  };
}

/** The whole message as it is. The library would run its own MIME parser over it first and can stumble over broken mail. */
const peekRaw: FetchHandler = (connection, message, query) => {
  const wholeMessage = query.section?.length === 0 && !query.partial;
  if (wholeMessage) return { type: "LITERAL", value: message.raw };
  return defaultFetch["BODY.PEEK"](connection, message, query);
};

function trackSockets(imap: hoodiecrow.ImapServer): Set<TLSSocket> {
  const sockets = new Set<TLSSocket>();
  imap.connectionHandlers.push((connection) => {
    const { socket } = connection;
    if (!socket) return;
    sockets.add(socket);
    // An answer is many small writes: with Nagle's algorithm each command would wait 40 ms for an acknowledgement.
    socket.setNoDelay(true);
    socket.on("close", () => {
      sockets.delete(socket);
      // The library takes its listeners off on close; a late reset would then end the process.
      socket.on("error", () => {});
      // It also keeps a 30 minute timer for a client that left while idling.
      if (connection.inputHandler) connection.inputHandler("DONE");
    });
  });
  return sockets;
}

function mailboxOf(imap: hoodiecrow.ImapServer, folder: FolderName): hoodiecrow.Mailbox {
  const mailbox = imap.getMailbox(folder);
  if (!mailbox) throw new Error(`The sandbox has no folder ${folder}`);
  return mailbox;
}

function deliver(
  imap: hoodiecrow.ImapServer,
  mailbox: hoodiecrow.Mailbox,
  raw: Buffer | string,
  how: DeliveryManner,
): number {
  // One character for one byte: 8-bit and NUL reach the client as they came.
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw, "utf8");
  const internalDate = how.internalDate ?? new Date();
  const { message } = imap.appendMessage(mailbox, [...(how.flags ?? [])], internalDate, bytes.toString("latin1"));
  if (how.labels) message["X-GM-LABELS"] = how.labels;
  if (how.mailId) message["X-GM-MSGID"] = how.mailId;
  return message.uid;
}

function storedMessage(message: hoodiecrow.Message): StoredMessage {
  return {
    uid: message.uid,
    flags: [...message.flags],
    internalDate: new Date(message.internaldate),
    raw: Buffer.from(message.raw, "latin1"),
  };
}

function removeMessage(mailbox: hoodiecrow.Mailbox, uid: number): void {
  const at = mailbox.messages.findIndex((message) => message.uid === uid);
  if (at >= 0) mailbox.messages.splice(at, 1);
}

function renumber(mailbox: hoodiecrow.Mailbox): void {
  mailbox.uidvalidity += 1;
  mailbox.messages.forEach((message, index) => {
    message.uid = index + 1;
  });
  mailbox.uidnext = mailbox.messages.length + 1;
}

function listen(imap: hoodiecrow.ImapServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    imap.server.once("error", reject);
    imap.listen(port, "127.0.0.1", () => {
      imap.server.off("error", reject);
      const address: AddressInfo | string | null = imap.server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function closed(imap: hoodiecrow.ImapServer, dropConnections: () => void): Promise<void> {
  return new Promise((resolve) => {
    imap.server.close(() => resolve());
    dropConnections();
  });
}
