import { existsSync } from "node:fs";
import { lastLine, runQuietly } from "./command.mjs";

/**
 * Why Debian's packages cannot be installed here, or null.
 * @returns {string | null}
 */
export function debianRefusal() {
  if (!existsSync("/etc/debian_version")) return "this is not Debian";
  return process.getuid?.() === 0 ? null : "it needs root";
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} why it failed, or null
 */
export async function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "DPkg::Lock::Timeout=300"];
  await runQuietly("apt-get", [...patience, "update"], { env });
  const done = await runQuietly("apt-get", [...patience, "install", "-y", "--no-install-recommends", ...packages], {
    env,
  });
  return done.ok ? null : `apt-get install ${packages.join(" ")}: ${lastLine(done.output)}`;
}
