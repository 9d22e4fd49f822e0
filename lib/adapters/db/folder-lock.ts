import { readFileSync } from "node:fs";
import { mkdir, open, readFile, rm, rmdir, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";

/**
 * Who owns an embedded database's folder, kept in `<folder>.lock` beside it. Two owners would silently destroy each
 * other's rows, so a second one is refused. An owner that died is recognised by its process id and start time; one on
 * another host (a shared volume) by a heartbeat.
 */
export type FolderOwner = {
  pid: number;
  startedAt: string;
  host: string /** Where the owner answers commands, once it serves. */;
  url?: string;
  token?: string;
};

export type FolderLock = { announce(door: { url: string; token: string }): Promise<void>; release(): Promise<void> };

export class FolderLockedError extends Error {
  constructor(
    readonly folder: string,
    readonly owner: FolderOwner,
  ) {
    super(
      `The database in ${folder} is in use by process ${owner.pid} on ${owner.host}. Stop that process, or set DATABASE_URL to a PostgreSQL server that many processes can share.`,
    );
    this.name = "FolderLockedError";
  }
}

const HEARTBEAT_MS = 10_000;
const FOREIGN_HOST_STALE_MS = 60_000;
const TAKEOVER_STALE_MS = 10_000;

const held = new Map<string, FolderLock>();

/** The lock this process holds on a folder; null when it holds none. */
export function heldLock(folder: string): FolderLock | null {
  return held.get(folder) ?? null;
}

export function lockFileOf(folder: string): string {
  return `${folder.replace(/\/+$/, "")}.lock`;
}

/** The living owner of a folder; null when nobody has it. */
export async function folderOwner(folder: string): Promise<FolderOwner | null> {
  const owner = await readOwner(lockFileOf(folder));
  return owner && (await isAlive(owner, lockFileOf(folder))) ? owner : null;
}

/** Takes the folder or throws FolderLockedError. */
export async function takeFolderLock(folder: string): Promise<FolderLock> {
  const file = lockFileOf(folder);
  await mkdir(dirname(file), { recursive: true });
  const me: FolderOwner = { pid: process.pid, startedAt: startOf(process.pid), host: hostname() };
  if (!(await create(file, me))) {
    const owner = await folderOwner(folder);
    if (owner) throw new FolderLockedError(folder, owner);
    await takeOver(folder, file, me);
  }
  return hold(folder, file, me);
}

function hold(folder: string, file: string, me: FolderOwner): FolderLock {
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), HEARTBEAT_MS);
  beat.unref();
  const lock: FolderLock = {
    announce: async (door) => {
      const handle = await open(file, "w", 0o600);
      await handle.writeFile(JSON.stringify({ ...me, ...door }));
      await handle.close();
    },
    release: async () => {
      clearInterval(beat);
      held.delete(folder);
      await rm(file, { force: true });
    },
  };
  held.set(folder, lock);
  return lock;
}

/** Replaces a dead owner's file. A directory guards the step: of two that see the same dead owner, one goes first. */
async function takeOver(folder: string, file: string, me: FolderOwner): Promise<void> {
  const guard = `${file}.takeover`;
  if (!(await enter(guard)))
    throw new Error(`Another process is starting on the database in ${folder}. Start again in a moment.`);
  try {
    const owner = await folderOwner(folder);
    if (owner) throw new FolderLockedError(folder, owner);
    await rm(file, { force: true });
    if (!(await create(file, me))) throw new FolderLockedError(folder, (await readOwner(file)) ?? me);
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

async function enter(guard: string): Promise<boolean> {
  const age = await stat(guard).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  );
  if (age > TAKEOVER_STALE_MS) await rmdir(guard).catch(() => undefined);
  return mkdir(guard).then(
    () => true,
    () => false,
  );
}

async function create(file: string, owner: FolderOwner): Promise<boolean> {
  try {
    const handle = await open(file, "wx", 0o600);
    await handle.writeFile(JSON.stringify(owner));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function readOwner(file: string): Promise<FolderOwner | null> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, "utf8"));
    return isOwner(parsed) ? parsed : null;
  } catch {
    return null; // missing, or cut short by a crash while it was written: nobody lives behind it
  }
}

function isOwner(value: unknown): value is FolderOwner {
  return typeof value === "object" && value !== null && "pid" in value && "startedAt" in value && "host" in value;
}

async function isAlive(owner: FolderOwner, file: string): Promise<boolean> {
  if (owner.host !== hostname())
    return stat(file).then(
      (found) => Date.now() - found.mtimeMs < FOREIGN_HOST_STALE_MS,
      () => false,
    );
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return owner.startedAt === "" || owner.startedAt === startOf(owner.pid);
}

/** When a process started, in the kernel's ticks; empty where the system does not tell. Tells a reused process id apart. */
function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
