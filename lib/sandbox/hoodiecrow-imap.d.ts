/** The part of hoodiecrow-imap 2.1 that the sandbox uses; the package brings no types. */
declare module "hoodiecrow-imap" {
  import type { Server, TLSSocket } from "node:tls";
  import type { FetchHandler } from "hoodiecrow-imap/lib/commands/handlers/fetch.js";

  namespace hoodiecrow {
    /** `raw` is a binary string: one character for one byte. */
    type Message = {
      uid: number;
      flags: string[];
      internaldate: string;
      raw: string;
      "X-GM-LABELS"?: string[];
      "X-GM-MSGID"?: string;
    };
    type Mailbox = { path: string; uidvalidity: number; uidnext: number; messages: Message[] };
    type Connection = { socket: TLSSocket | null; inputHandler: ((line: string) => void) | false };

    type Folder = {
      "special-use"?: string;
      subscribed?: boolean;
      uidvalidity?: number;
      uidnext?: number;
      messages?: { raw: string; uid: number; flags: string[]; internaldate: Date }[];
    };

    type Options = {
      secureConnection: boolean;
      credentials: { key: string; cert: string };
      users: Record<string, { password: string; xoauth2?: { accessToken: string } }>;
      plugins: string[];
      id?: Record<string, string>;
      storage: { INBOX: Folder; "": { type: "personal"; separator: string; folders: Record<string, Folder> } };
    };

    type ImapServer = {
      server: Server;
      connectionHandlers: ((connection: Connection) => void)[];
      fetchHandlers: Record<string, FetchHandler>;
      registerCapability(keyword: string): void;
      getMailbox(path: string): Mailbox | undefined;
      appendMessage(mailbox: Mailbox, flags: string[], internaldate: Date, raw: string): { message: Message };
      setMaxListeners(count: number): void;
      listen(port: number, host: string, callback: () => void): void;
    };
  }

  function hoodiecrow(options: hoodiecrow.Options): hoodiecrow.ImapServer;
  export default hoodiecrow;
}

declare module "hoodiecrow-imap/lib/commands/handlers/fetch.js" {
  export type FetchQuery = { section?: unknown[]; partial?: number[] };
  export type FetchHandler = (connection: unknown, message: { raw: string }, query: FetchQuery) => unknown;
  const handlers: { "BODY.PEEK": FetchHandler };
  export default handlers;
}
