import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port";
import { type ServerProcess, startServerProcess } from "./server-process";
import { isRoot, runAs, systemUser } from "./system-user";

/** PostgreSQL refuses to run as root. */
const RUN_AS = "postgres";

export interface RunningPostgres extends ServerProcess {
  /** With user, password and the database `postgres`. */
  url: string;
  port: number;
}

/**
 * Starts PostgreSQL on 127.0.0.1 with its data in `folder`, durable as in production (fsync on). A folder that holds data
 * already is used as it is, with its password: so a server can be stopped, killed and started again.
 */
export async function startPostgres(options: { folder: string; port?: number }): Promise<RunningPostgres> {
  const bin = newestBinaries();
  const port = options.port ?? (await freePort());
  const data = join(options.folder, "data");
  const password = passwordOf(options.folder);
  if (!existsSync(join(data, "PG_VERSION"))) createCluster({ bin, data, folder: options.folder });

  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: options.folder,
    fsync: "on",
    max_connections: "200",
  };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const [command, commandArgs] = runAs(RUN_AS, join(bin, "postgres"), args);
  const server = await startServerProcess({
    name: "PostgreSQL",
    command,
    args: commandArgs,
    isReady: async () => isReady({ bin, port }),
    stopSignal: "SIGINT", // the fast shutdown: open transactions are rolled back, nobody is waited for
    stopGraceMs: 10_000,
  });
  return { ...server, port, url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
}

function newestBinaries(): string {
  const versions = globSync("/usr/lib/postgresql/*/bin").sort(
    (a, b) => Number.parseInt(b.split("/")[4] ?? "", 10) - Number.parseInt(a.split("/")[4] ?? "", 10),
  );
  const newest = versions[0];
  if (!newest) throw new Error("PostgreSQL is not installed (Debian: apt-get install postgresql)");
  return newest;
}

function passwordOf(folder: string): string {
  const path = join(folder, "password");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const password = randomBytes(16).toString("hex");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  if (isRoot) {
    const { uid, gid } = systemUser(RUN_AS);
    chownSync(folder, uid, gid);
    chownSync(path, uid, gid);
  }
  return password;
}

function createCluster({ bin, data, folder }: { bin: string; data: string; folder: string }): void {
  const options = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
  const args = ["-D", data, `--pwfile=${join(folder, "password")}`, ...options];
  const [command, commandArgs] = runAs(RUN_AS, join(bin, "initdb"), args);
  execFileSync(command, commandArgs, { stdio: ["ignore", "ignore", "pipe"] });
}

function isReady({ bin, port }: { bin: string; port: number }): boolean {
  try {
    execFileSync(join(bin, "pg_isready"), ["--host=127.0.0.1", `--port=${port}`, "--quiet"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
