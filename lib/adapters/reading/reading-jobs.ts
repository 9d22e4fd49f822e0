import { type Judgement, type JudgeSettings, judge } from "../../core/matching/judge";
import { err, ok, type Result } from "../../core/result";
import type { AttachmentContent, JudgeCase, ReadMail, Unreadable } from "../../ports/mail-reader";
import type { FetchedMessage } from "../../ports/mailbox";
import { readAttachments } from "./read-attachments";
import { readMail } from "./read-mail";

/** What a reading thread can be asked for. */
export type Job =
  | { kind: "read"; fetched: FetchedMessage[] }
  | { kind: "judge"; cases: JudgeCase[]; settings: JudgeSettings }
  | { kind: "attachments"; raw: Uint8Array };

export type JobResults = {
  read: Result<ReadMail, Unreadable>[];
  judge: Result<Judgement, Unreadable>[];
  attachments: Result<AttachmentContent[], Unreadable>;
};

/** Does a job, message by message: what throws is that message's own failure. */
export function runJob(job: Job): Promise<JobResults[Job["kind"]]> {
  if (job.kind === "attachments") return attempted(() => readAttachments(job.raw));
  if (job.kind === "read") return each(job.fetched, readMail);
  return each(job.cases, async ({ message, candidates }) => judge(message, candidates, job.settings));
}

async function each<Item, Value>(items: Item[], work: (item: Item) => Promise<Value>) {
  const results: Result<Value, Unreadable>[] = [];
  for (const item of items) results.push(await attempted(() => work(item)));
  return results;
}

async function attempted<Value>(work: () => Promise<Value>): Promise<Result<Value, Unreadable>> {
  try {
    return ok(await work());
  } catch (error) {
    return err({ reason: error instanceof Error ? error.message : String(error) });
  }
}
