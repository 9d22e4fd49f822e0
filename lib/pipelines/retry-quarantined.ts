import { err, ok, type Result } from "../core/result";
import type { InboxStore } from "../ports/inbox-store";
import type { MailReader } from "../ports/mail-reader";
import { type IngestSettings, judgeBatch, readBatch, recogniseBatch } from "./ingest-batch";
import { newcomers } from "./newcomers";

export type RetryPorts = {
  reader: Pick<MailReader, "read" | "judge">;
  inbox: Pick<InboxStore, "recognise" | "quarantined" | "releaseQuarantined">;
  clock: () => Date;
};

export type Retried =
  | { kind: "stored"; replyId: string }
  | { kind: "own" }
  | { kind: "still_unreadable"; error: string };

/** Parses a quarantined message again. Needs no mail server: its bytes are kept. */
export async function retryQuarantined(
  ports: RetryPorts,
  target: { workspaceId: string; quarantineId: string },
  settings: IngestSettings,
): Promise<Result<Retried, { kind: "not_found" }>> {
  const kept = await ports.inbox.quarantined(target.workspaceId, target.quarantineId);
  if (!kept) return err({ kind: "not_found" });
  const now = ports.clock();
  const messages = await readBatch(ports, [kept.fetched]);
  const batch = { ...settings, scope: kept.scope, junk: kept.junk, messages };
  const [item] = await judgeBatch(ports, await recogniseBatch(ports, batch, newcomers(1), now));
  if (!item) throw new Error("A message was lost between parsing and storing");
  const replyId = await ports.inbox.releaseQuarantined(target.quarantineId, item, now);
  if (item.kind === "quarantined") return ok({ kind: "still_unreadable", error: item.error });
  return ok(replyId === null ? { kind: "own" } : { kind: "stored", replyId });
}
