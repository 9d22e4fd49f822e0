import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { err, ok, type Result } from "../../core/result";
import type { MailboxStore, MailboxTaken, PollRecord } from "../../ports/mailbox-store";
import type { Db, Tx } from "./client";
import { mailboxes, pollRuns, workspaces } from "./schema";

const COLUMNS = {
  id: mailboxes.id,
  workspaceId: mailboxes.workspaceId,
  name: mailboxes.name,
  email: mailboxes.email,
  fromEnvironment: mailboxes.fromEnvironment,
  settings: mailboxes.settings,
  sealedSecrets: mailboxes.sealedSecrets,
  disabledAt: mailboxes.disabledAt,
  lastHeardAt: mailboxes.lastHeardAt,
  unreachableSince: mailboxes.unreachableSince,
};

export function createMailboxStore(db: Db): MailboxStore {
  return {
    list: (workspaceId) =>
      db
        .select(COLUMNS)
        .from(mailboxes)
        .where(eq(mailboxes.workspaceId, workspaceId))
        .orderBy(desc(mailboxes.fromEnvironment), asc(mailboxes.createdAt), asc(mailboxes.id)),
    async find(workspaceId, mailboxId) {
      const [row] = await db
        .select(COLUMNS)
        .from(mailboxes)
        .where(and(eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.id, mailboxId)));
      return row ?? null;
    },
    add: (mailbox, now) =>
      untaken(db, mailbox, async (tx) => {
        await tx.insert(mailboxes).values({ ...mailbox, createdAt: now });
        return null;
      }),
    change: ({ id, workspaceId, ...changes }) =>
      untaken(db, { id, workspaceId, ...changes }, async (tx) => {
        const changed = await tx
          .update(mailboxes)
          .set(changes)
          .where(added({ id, workspaceId }))
          .returning({ id: mailboxes.id });
        return changed.length === 1;
      }),
    async setDisabled({ id, workspaceId, disabled }, now) {
      const changed = await db
        .update(mailboxes)
        .set({ disabledAt: disabled ? now : null, unreachableSince: null })
        .where(added({ id, workspaceId }))
        .returning({ id: mailboxes.id });
      return changed.length === 1;
    },
    async replaceSecrets(id, { from, to }) {
      await db
        .update(mailboxes)
        .set({ sealedSecrets: to })
        .where(and(eq(mailboxes.id, id), eq(mailboxes.sealedSecrets, from)));
    },
    lastPolls: (workspaceId) => lastPolls(db, workspaceId),
  };
}

function added({ id, workspaceId }: { id: string; workspaceId: string }) {
  return and(eq(mailboxes.id, id), eq(mailboxes.workspaceId, workspaceId), eq(mailboxes.fromEnvironment, false));
}

type Wanted = { id: string; workspaceId: string; name: string; email: string };

/** An address stands for one mailbox: the sender's address of a mail chooses it. The workspace is locked while that is checked. */
async function untaken<T>(db: Db, wanted: Wanted, write: (tx: Tx) => Promise<T>): Promise<Result<T, MailboxTaken>> {
  const { id, workspaceId, name, email } = wanted;
  return db.transaction(async (tx) => {
    await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for("update");
    const others = await tx
      .select({ name: mailboxes.name, email: mailboxes.email })
      .from(mailboxes)
      .where(and(eq(mailboxes.workspaceId, workspaceId), ne(mailboxes.id, id)));
    if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      return err({ kind: "mailbox_name_taken" });
    if (others.some((other) => other.email === email)) return err({ kind: "mailbox_address_taken" });
    return ok(await write(tx));
  });
}

/** As many ended runs are looked at as a growing pause can tell apart. */
const RUNS_LOOKED_AT = 8;

/** What may stand beside a poll that was cut off by nothing but its time. */
const NO_FAILURE = new Set([null, "uidvalidity_changed"]);

async function lastPolls(db: Db, workspaceId: string): Promise<PollRecord[]> {
  const of = await db.select({ id: mailboxes.id }).from(mailboxes).where(eq(mailboxes.workspaceId, workspaceId));
  const records: PollRecord[] = [];
  for (const { id } of of) {
    const runs = await db
      .select({ startedAt: pollRuns.startedAt, status: pollRuns.status, errorCode: pollRuns.errorCode })
      .from(pollRuns)
      .where(and(eq(pollRuns.mailboxId, id), inArray(pollRuns.status, ["ok", "partial", "failed"])))
      .orderBy(sql`${pollRuns.startedAt} desc nulls last`)
      .limit(RUNS_LOOKED_AT);
    const [newest] = runs;
    if (!newest) continue;
    const heardAt = runs.findIndex(({ status }) => status !== "failed");
    records.push({
      mailboxId: id,
      startedAt: newest.startedAt,
      failuresInRow: heardAt === -1 ? runs.length : heardAt,
      errorCode: newest.errorCode,
      cutByTime: newest.status === "partial" && NO_FAILURE.has(newest.errorCode),
    });
  }
  return records;
}
