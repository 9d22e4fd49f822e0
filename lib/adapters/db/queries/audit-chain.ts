import { createHash } from "node:crypto";
import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { AuditChain, AuditProof, BrokenEntry } from "../../../core/views/record-views";
import type { Db } from "../client";
import { auditHeads, auditLog } from "../schema";

const PAGE = 1000;

/**
 * Reads the audit log of a workspace chain by chain and computes every hash anew, by its own rules and not by the
 * database's functions: who changes an entry, or takes one away, is found at the first place where the chain no longer fits.
 */
export async function verifyAudit(db: Db, workspaceId: string): Promise<AuditProof> {
  const heads = await db
    .select({ chain: auditHeads.chain, seq: auditHeads.seq, hash: auditHeads.hash })
    .from(auditHeads)
    .where(eq(auditHeads.workspaceId, workspaceId))
    .orderBy(asc(auditHeads.chain));
  const chains: AuditChain[] = [];
  for (const head of heads) {
    const broken = await verifyChain(db, workspaceId, head);
    chains.push({ chain: head.chain, entries: head.seq, head: head.hash });
    if (broken) return { chains, broken };
  }
  return { chains, broken: await outsideOf(db, workspaceId) };
}

type Head = { chain: string; seq: number; hash: string };

async function verifyChain(db: Db, workspaceId: string, head: Head): Promise<BrokenEntry | null> {
  let last = { seq: 0, hash: "" };
  for (let page = await entriesAfter(db, workspaceId, head, 0); page.length > 0; ) {
    for (const entry of page) {
      const fault = faultOf(entry, last);
      if (fault) return { id: entry.id, chain: head.chain, seq: last.seq + 1, fault };
      last = { seq: last.seq + 1, hash: entry.hash ?? "" };
    }
    page = await entriesAfter(db, workspaceId, head, last.seq);
  }
  if (last.seq === head.seq && last.hash === head.hash) return null;
  return { id: null, chain: head.chain, seq: last.seq + 1, fault: `the chain should end at entry ${head.seq}` };
}

/** Values as text, spelt as the seal spells them. */
function entriesAfter(db: Db, workspaceId: string, { chain }: Head, after: number) {
  const text = (column: unknown) => sql<string | null>`${column}::text`;
  return db
    .select({
      seq: auditLog.seq,
      hash: auditLog.hash,
      personHash: auditLog.personHash,
      id: sql<string>`${auditLog.id}::text`,
      person: sql<
        (string | null)[]
      >`jsonb_build_array(${auditLog.personSalt}, ${auditLog.leadEmail}, ${auditLog.subject})`,
      sealed: sql<(string | null)[]>`jsonb_build_array(
        ${auditLog.prevHash}, ${auditLog.seq}::text, ${auditLog.id}::text, ${auditLog.workspaceId}, ${auditLog.userId},
        ${auditLog.personHash}, ${auditLog.senderEmail}, ${auditLog.policyResult}, ${auditLog.reason},
        ${auditLog.legalBasis}, ${text(auditLog.checks)}, ${auditLog.attemptId},
        (extract(epoch from ${auditLog.timestamp}) * 1000000)::bigint::text)`,
    })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, workspaceId), eq(auditLog.chain, chain), gt(auditLog.seq, after)))
    .orderBy(asc(auditLog.seq))
    .limit(PAGE);
}

type Entry = Awaited<ReturnType<typeof entriesAfter>>[number];

function faultOf(entry: Entry, last: { seq: number; hash: string }): string | null {
  if (entry.seq !== last.seq + 1) return "an entry before it is missing";
  if (entry.sealed[0] !== last.hash) return "it does not follow the entry before it";
  if (digest(framed(entry.sealed)) !== entry.hash) return "its content was changed";
  const [salt] = entry.person;
  const forgotten = salt === null && entry.person.every((part) => part === null || part === "");
  const known = digest(framed(entry.person)) === entry.personHash;
  return forgotten || known ? null : "its recipient or subject was changed";
}

/** Each field with its length in bytes before it, so that no two entries read the same. */
function framed(fields: (string | null)[]): string {
  return fields.map((field) => (field === null ? "-" : `${Buffer.byteLength(field)}:${field}`)).join("");
}

function digest(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** An entry that no chain holds: written past the seal, or its chain's head is gone. */
async function outsideOf(db: Db, workspaceId: string): Promise<BrokenEntry | null> {
  const headless = sql`not exists (select 1 from ${auditHeads} h where h.workspace_id = ${auditLog.workspaceId}
    and h.chain = ${auditLog.chain} and h.seq >= ${auditLog.seq})`;
  const [stray] = await db
    .select({ id: sql<string>`${auditLog.id}::text`, chain: auditLog.chain, seq: auditLog.seq })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, workspaceId), or(isNull(auditLog.hash), headless)))
    .orderBy(asc(auditLog.id))
    .limit(1);
  return stray ? { ...stray, fault: "it belongs to no chain" } : null;
}
