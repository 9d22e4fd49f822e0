import type { Fixes } from "../core/mailbox/connection-fault";

/** What a connection to a mail server asks anew each time. Left out: the host as it stands, and the password. */
export type MailAccess = {
  /** The one address to connect to, the certificate still being the host's. Throws with the code ENOTFOUND or EPRIVATEHOST. */
  addressOf?: (host: string) => Promise<string>;
  /** A bearer token in place of the password (XOAUTH2). Throws with the code ETOKEN. */
  accessToken?: () => Promise<string>;
  /** Where a person puts right what is wrong; the environment unless told otherwise. */
  fixes?: Fixes;
};
