import { globSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startPostgres } from "../scripts/servers/postgres";
import { makeServersFolder } from "../scripts/servers/servers-folder";

/** Runs `work` on a PostgreSQL server of its own, with fsync as in production. Null where none is installed. */
export async function onOwnPostgres<T>(work: (url: string) => Promise<T>): Promise<T | null> {
  if (globSync("/usr/lib/postgresql/*/bin").length === 0) return null;
  const folder = makeServersFolder();
  const server = await startPostgres({ folder: join(folder, "postgres") });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
