import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { makeSandboxCertificate, writeCertificateFiles } from "../../lib/sandbox/certificates";
import { dovecotConfig, tokenSettings } from "./dovecot-config";
import { freePort } from "./free-port";
import { type ServerProcess, startServerProcess } from "./server-process";
import { isRoot, systemUser } from "./system-user";

/** Owns the mail when the server runs as root; Dovecot refuses to serve mail as root. */
const MAIL_OWNER = "mail";
const DOVECOT = "/usr/sbin/dovecot";

export interface MailAccount {
  user: string;
  pass: string;
}

export interface RunningDovecot extends ServerProcess {
  host: "127.0.0.1";
  /** IMAP over TLS. */
  port: number;
  /** IMAP that becomes TLS by STARTTLS. */
  startTlsPort: number;
  accounts: MailAccount[];
  /** PEM of the authority that signed the server's certificate (for localhost and 127.0.0.1). */
  caFile: string;
}

export interface DovecotOptions {
  folder: string;
  users: readonly string[];
  /** Who vouches for bearer tokens: `GET endpoint?access_token=…` answers `{"email": …}`, or not with 200. */
  tokenEndpoint?: string;
}

/**
 * Starts Dovecot on 127.0.0.1 with its mail in `folder`: TLS demanded, INBOX, Junk, Sent, Drafts and Trash in every
 * account. A folder that holds accounts already is used as it is: so a server can be stopped, killed and started again.
 */
export async function startDovecot(options: DovecotOptions): Promise<RunningDovecot> {
  if (!existsSync(DOVECOT)) throw new Error("Dovecot is not installed (Debian: apt-get install dovecot-imapd)");
  const { folder } = options;
  const port = await freePort();
  const startTlsPort = await freePort();
  const accounts = prepareAccounts(folder, options.users);
  const { keyFile, certFile, caFile } = await prepareCertificate(folder);

  const owner = isRoot ? { name: MAIL_OWNER, ...systemUser(MAIL_OWNER) } : rootlessOwner();
  if (isRoot) chownSync(join(folder, "mail"), owner.uid, owner.gid);
  const configFile = join(folder, "dovecot.conf");
  const tokenFile = options.tokenEndpoint === undefined ? null : join(folder, "tokens.conf");
  if (tokenFile) writeFileSync(tokenFile, tokenSettings(options.tokenEndpoint ?? ""));
  const files = { keyFile, certFile, tokenFile };
  writeFileSync(configFile, dovecotConfig({ folder, port, startTlsPort, ...files, owner, rootless: !isRoot }));
  const server = await startServerProcess({
    name: "Dovecot",
    command: DOVECOT,
    args: ["-F", "-c", configFile],
    isReady: () => accepts(port),
    stopSignal: "SIGTERM",
    stopGraceMs: 1_000, // its login processes wait for half-open connections, up to half a minute
  });
  return { ...server, host: "127.0.0.1", port, startTlsPort, accounts, caFile };
}

/** One line an account, as Dovecot's passwd-file wants it: `user:{PLAIN}password`. */
function prepareAccounts(folder: string, users: readonly string[]): MailAccount[] {
  mkdirSync(join(folder, "mail"), { recursive: true });
  // The mail's owner has to pass through; what is secret in here is closed file by file.
  chmodSync(folder, 0o755);
  const path = join(folder, "users");
  if (!existsSync(path)) {
    const lines = users.map((user) => `${user}:{PLAIN}${randomBytes(12).toString("hex")}\n`);
    writeFileSync(path, lines.join(""), { mode: 0o600 });
    if (isRoot) chownSync(path, systemUser("dovecot").uid, systemUser("dovecot").gid);
  }
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [user = "", pass = ""] = line.split(":{PLAIN}");
      return { user, pass };
    });
}

async function prepareCertificate(folder: string) {
  const tls = join(folder, "tls");
  const files = {
    keyFile: join(tls, "sandbox-key.pem"),
    certFile: join(tls, "sandbox-cert.pem"),
    caFile: join(tls, "sandbox-ca.pem"),
  };
  return existsSync(files.caFile) ? files : writeCertificateFiles(await makeSandboxCertificate(), tls);
}

function rootlessOwner() {
  const { username, uid, gid } = userInfo();
  return { name: username, uid, gid };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
