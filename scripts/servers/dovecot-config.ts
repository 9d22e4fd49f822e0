export interface DovecotSettings {
  folder: string;
  port: number;
  startTlsPort: number;
  keyFile: string;
  certFile: string;
  owner: { name: string; uid: number; gid: number };
  /** Started by an ordinary user: then every part of the server runs as that user. */
  rootless: boolean;
  /** The file that says who vouches for bearer tokens; null: nobody signs in by token. */
  tokenFile: string | null;
}

/** The whole configuration of a Dovecot 2.3 that needs nothing from /etc and no service manager. */
export function dovecotConfig(settings: DovecotSettings): string {
  const { folder, port, startTlsPort, keyFile, certFile, owner } = settings;
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
${settings.rootless ? rootlessUsers(owner.name) : ""}
ssl = required
ssl_cert = <${certFile}
ssl_key = <${keyFile}
disable_plaintext_auth = yes
auth_mechanisms = plain login${settings.tokenFile === null ? "" : " xoauth2 oauthbearer"}
${settings.tokenFile === null ? "" : tokenLogin(settings.tokenFile)}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail/%u
}
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
mail_location = sdbox:~/mail
mail_max_userip_connections = 1000

namespace inbox {
  inbox = yes
  separator = /
${SPECIAL_FOLDERS.map(specialFolder).join("\n")}
}

service imap-login {
  chroot =
  service_count = 0
  client_limit = 2000
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
  inet_listener imap {
    port = ${startTlsPort}
  }
}
service imap {
  process_limit = 1000
}
service anvil {
  chroot =
  client_limit = 4000
}
service auth {
  client_limit = 4000
}
`;
}

const SPECIAL_FOLDERS = ["Junk", "Sent", "Drafts", "Trash"] as const;

function specialFolder(name: (typeof SPECIAL_FOLDERS)[number]): string {
  return `  mailbox ${name} {
    auto = subscribe
    special_use = \\${name}
  }`;
}

function tokenLogin(file: string): string {
  return `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${file}
}
`;
}

/** Asks `endpoint` about every token, as Dovecot asks Google: the token is appended, and the answer names its owner. */
export function tokenSettings(endpoint: string): string {
  return `tokeninfo_url = ${endpoint}?access_token=
username_attribute = email
`;
}

function rootlessUsers(user: string): string {
  return `default_login_user = ${user}
default_internal_user = ${user}
default_internal_group =
`;
}
