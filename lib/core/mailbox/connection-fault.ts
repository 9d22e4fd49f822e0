/** What can be wrong with a mail server, the way to it, or what it makes of us. */
export const CONNECTION_FAULTS = [
  "host_unknown",
  "host_private",
  "connection_refused",
  "timeout",
  "tls_failed",
  "certificate_invalid",
  "token_failed",
  "login_failed",
  "folder_missing",
  "sender_refused",
  "connection_lost",
  "protocol",
] as const;
export type ConnectionFault = (typeof CONNECTION_FAULTS)[number];

/** The steps of a connection test, in their order. */
export const CONNECTION_STEPS = ["dns", "connect", "tls", "certificate", "login", "folder", "sender"] as const;
export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

export const STEP_LABELS: Record<ConnectionStep, string> = {
  dns: "Find the server",
  connect: "Connect",
  tls: "Secure the connection",
  certificate: "Verify the certificate",
  login: "Sign in",
  folder: "Open the folders",
  sender: "Be accepted as the sender",
};

export const STEP_OF_FAULT: Record<ConnectionFault, ConnectionStep> = {
  host_unknown: "dns",
  host_private: "dns",
  connection_refused: "connect",
  timeout: "connect",
  tls_failed: "tls",
  certificate_invalid: "certificate",
  token_failed: "login",
  login_failed: "login",
  folder_missing: "folder",
  sender_refused: "sender",
  connection_lost: "connect",
  protocol: "folder",
};

/** Faults that no waiting heals: somebody must change something. */
export const NEEDS_A_PERSON: ReadonlySet<string> = new Set<ConnectionFault>([
  "host_private",
  "certificate_invalid",
  "token_failed",
  "login_failed",
  "folder_missing",
  "sender_refused",
]);

/** Where a person finds what to put right: variables of the environment, or fields of the mailbox's page. */
export type Fixes = { server: string; certificate: string; login: string; folders: string; sender: string };

/** Of an added mailbox, for both of its servers. */
export const FIXES_IN_SETTINGS: Fixes = {
  server: "the server and the port in Settings, Mailboxes",
  certificate: "the server's name in Settings, Mailboxes",
  login: "the login in Settings, Mailboxes",
  folders: "the folders in Settings, Mailboxes",
  sender: "the address in Settings, Mailboxes",
};

/** Of a mailbox whose form is open: it is all on this page. */
export const FIXES_IN_THE_FORM: Fixes = {
  server: "the server and the port",
  certificate: "the server's name",
  login: "the login",
  folders: "the folders",
  sender: "the address",
};

type Place = { server: string; fixes: Fixes; folder?: string };

const SENTENCES: Record<ConnectionFault, (place: Place) => string> = {
  host_unknown: ({ server, fixes }) => `No server is called ${server}. Check ${fixes.server}.`,
  host_private: ({ server }) =>
    `${server} leads into a private network. Name a public server, or allow private ones by ALLOW_PRIVATE_MAILBOX_HOSTS=true.`,
  connection_refused: ({ server, fixes }) => `${server} does not answer. Check ${fixes.server}, and whether it is up.`,
  timeout: ({ server, fixes }) =>
    `${server} did not answer in time. If the next try fails too, check ${fixes.server}, and whether a firewall is in the way.`,
  tls_failed: ({ server, fixes }) =>
    `${server} offers no secure connection on this port, and nothing else is used. Check ${fixes.server}.`,
  certificate_invalid: ({ server, fixes }) =>
    `The certificate of ${server} is out of date, for another name, or of an unknown authority. Check ${fixes.certificate}.`,
  token_failed: ({ server, fixes }) =>
    `No access token could be had for ${server}. Check ${fixes.login}, or give the access anew.`,
  login_failed: ({ server, fixes }) => `${server} refused the user name or the password. Check ${fixes.login}.`,
  folder_missing: ({ server, fixes, folder }) =>
    `${folder === undefined ? "A watched folder" : `The folder ${folder}`} does not exist on ${server}. Check ${fixes.folders}.`,
  sender_refused: ({ server, fixes }) => `${server} takes no mail from this address. Check ${fixes.sender}.`,
  connection_lost: ({ server, fixes }) =>
    `The connection to ${server} broke. The next poll goes on from there; if it breaks again, check ${fixes.server}.`,
  protocol: ({ server, fixes }) =>
    `${server} gave an answer that makes no sense. Nothing was skipped; if the next poll fails too, check ${fixes.server}.`,
};

/** A fault in words that hold nothing of what the server said: cause, and fix. */
export function faultText(fault: ConnectionFault, place: Place): string {
  return SENTENCES[fault](place);
}
