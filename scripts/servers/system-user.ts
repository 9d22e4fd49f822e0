import { execFileSync } from "node:child_process";

export interface SystemUser {
  uid: number;
  gid: number;
}

export const isRoot = process.getuid?.() === 0;

/** @throws when the machine has no such user, which the server's Debian package creates */
export function systemUser(name: string): SystemUser {
  const idOf = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** The command that runs another one as that user; as it is when this process is not root anyway. */
export function runAs(user: string, command: string, args: readonly string[]): [string, string[]] {
  if (!isRoot) return [command, [...args]];
  return ["setpriv", [`--reuid=${user}`, `--regid=${user}`, "--init-groups", command, ...args]];
}
