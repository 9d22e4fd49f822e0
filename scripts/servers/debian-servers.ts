import { existsSync, globSync } from "node:fs";
import { debianRefusal, installDebianPackages } from "../setup/debian.mjs";

/** What proves that a package is there. */
const SERVERS = {
  "dovecot-imapd": () => existsSync("/usr/sbin/dovecot") && existsSync("/usr/lib/dovecot/imap"),
  postgresql: () => globSync("/usr/lib/postgresql/*/bin/postgres").length > 0,
};

/**
 * Installs Debian's Dovecot and PostgreSQL where they are missing.
 * @throws with what to install by hand when that is not possible here
 */
export async function ensureDebianServers(): Promise<void> {
  const missing = Object.entries(SERVERS).flatMap(([name, isThere]) => (isThere() ? [] : [name]));
  if (missing.length === 0) return;
  const wanted = missing.join(" and ");
  const refusal = debianRefusal();
  if (refusal) {
    throw new Error(
      `The tests on real servers need Debian's packages ${wanted}. Installing them is not possible here: ${refusal}. ` +
        `As root on Debian or Ubuntu: apt-get install ${missing.join(" ")}`,
    );
  }
  console.log(`installing Debian's packages ${wanted} with apt-get …`);
  const failure = await installDebianPackages(missing);
  if (failure) throw new Error(failure);
}
