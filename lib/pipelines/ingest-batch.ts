import { type AutoSuppress, consequencesOf, type ReplyFacts } from "../core/acting/consequences";
import { routeReply } from "../core/acting/routing";
import type { WorkingHours } from "../core/acting/working-hours";
import type { Judgement } from "../core/matching/judge";
import type { Matched } from "../core/matching/match";
import type { Flag } from "../core/reply/classification";
import type { Model } from "../core/reply/layers/model/model";
import type { InboundMessage } from "../core/reply/message";
import type { Result } from "../core/result";
import { cleanText } from "../core/text";
import type { InboxStore, Ingested, MailboxScope, NewReply, ParsedMessage, Recognition } from "../ports/inbox-store";
import type { MailReader, Unreadable } from "../ports/mail-reader";
import type { FetchedMessage } from "../ports/mailbox";
import type { Newcomers } from "./newcomers";

export type IngestPorts = { reader: Pick<MailReader, "read" | "judge">; inbox: Pick<InboxStore, "recognise"> };

export type IngestSettings = {
  /** Our own addresses: what they wrote is no reply, and who imitates them is no friend. */
  ownAddresses: string[];
  /** Addresses and domains whose mail is never called unsafe; absent means none. */
  trustedSenders?: ReadonlySet<string> | undefined;
  autoSuppress: AutoSuppress;
  /** When answer-by clocks run; absent or null: always. */
  workingHours?: WorkingHours | null;
  /** The model that reads; absent means the shipped one. */
  model?: Model | undefined;
};

type Quarantined = Extract<Ingested, { kind: "quarantined" }>;

/** A message as far as reading came: taken apart, or kept whole for somebody to look at. */
export type ReadMessage = ParsedMessage | Quarantined;

type Batch = IngestSettings & { scope: MailboxScope; junk: boolean; messages: ReadMessage[] };

/** A message that stumbles the reader goes to quarantine; the ones after it go on. */
export async function readBatch({ reader }: IngestPorts, fetched: FetchedMessage[]): Promise<ReadMessage[]> {
  const read = await reader.read(fetched);
  return fetched.map((message, index) => {
    const mail = read[index];
    if (!mail) throw new Error("A message was lost while it was read");
    return mail.ok ? { fetched: message, ...mail.value } : quarantined(message, mail.error.reason);
  });
}

/** A batch of which is known who is new; those are still to be judged. */
export type Recognised = { batch: Batch; settled: Map<FetchedMessage, Settled>; now: Date };

/**
 * Recognise: which messages are new, which are copies or our own. Batches are recognised one after the other, since each
 * has to know the messages of those before. Writes nothing.
 */
export async function recogniseBatch(
  { inbox }: Pick<IngestPorts, "inbox">,
  batch: Batch,
  seen: Newcomers,
  now: Date,
): Promise<Recognised> {
  const parsed = batch.messages.filter((item) => "message" in item);
  const known = await inbox.recognise(batch.scope, { parsed, ownAddresses: batch.ownAddresses }, now);
  return {
    batch,
    settled: new Map(parsed.map((item, index) => [item.fetched, settle(item, known[index], seen)])),
    now,
  };
}

/** Match and classify who is new: what each message is, in the order of the batch. Writes nothing. */
export async function judgeBatch(
  { reader }: Pick<IngestPorts, "reader">,
  { batch, settled, now }: Recognised,
): Promise<Ingested[]> {
  const fresh = [...settled.values()].filter((item) => item.kind === "fresh");
  const judged = await reader.judge(
    fresh.map(({ parsed: { message }, candidates }) => ({ message, candidates })),
    { ownAddresses: batch.ownAddresses, trustedSenders: batch.trustedSenders, model: batch.model },
  );
  const concluded = new Map(
    fresh.map((item, index): [FetchedMessage, Ingested] => [
      item.parsed.fetched,
      conclude(item, judged[index], batch, now),
    ]),
  );
  return batch.messages.map((item) => {
    if ("kind" in item) return item;
    const became = concluded.get(item.fetched) ?? settled.get(item.fetched);
    if (!became || became.kind === "fresh") throw new Error("A message was lost between reading and storing");
    return became;
  });
}

const MOST_ERROR_CHARACTERS = 500;

export function quarantined(fetched: FetchedMessage, error: unknown): Quarantined {
  return { kind: "quarantined", fetched, error: cleanText(reasonOf(error)).slice(0, MOST_ERROR_CHARACTERS) };
}

/** The innermost cause: what wraps a database's refusal only repeats the statement. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}

/** A message that is nobody's copy, with what is needed to judge it. */
type Fresh = Omit<Extract<Recognition, { kind: "new" }>, "kind"> & { kind: "fresh"; parsed: ParsedMessage };

type Settled = Exclude<Ingested, NewReply> | Fresh;

function settle(parsed: ParsedMessage, recognition: Recognition | undefined, seen: Newcomers): Settled {
  const { fetched } = parsed;
  if (!recognition) throw new Error("A message was not recognised");
  if (recognition.kind === "known") return { kind: "duplicate", fetched, of: { replyId: recognition.replyId } };
  if (recognition.kind === "own") return { kind: "own", fetched };
  const copyOf = seen.copyOf(parsed);
  if (copyOf !== null) return { kind: "duplicate", fetched, of: { digest: copyOf } };
  const messageIdReused = recognition.messageIdReused || seen.hasMessageId(parsed);
  seen.add(parsed);
  return { ...recognition, kind: "fresh", parsed, messageIdReused };
}

/** A message that trips a rule must not stop the mailbox: it is kept for somebody to look at. */
function conclude(
  { parsed, messageIdReused }: Fresh,
  judged: Result<Judgement, Unreadable> | undefined,
  { junk, autoSuppress, workingHours }: Batch,
  now: Date,
): Ingested {
  if (!judged) throw new Error("A message was not judged");
  if (!judged.ok) return quarantined(parsed.fetched, judged.error.reason);
  const { message } = parsed;
  const { verdict: found, ...matched } = judged.value;
  const flags = new Set([...found.flags, ...flagsOf(message, matched, messageIdReused)]);
  const verdict = { ...found, flags: [...flags] };
  const { match, suggestions } = matched;
  return {
    kind: "new",
    ...parsed,
    verdict,
    match,
    suggestions,
    consequences: consequencesOf(verdict, match, replyFacts(message, matched, { junk, autoSuppress, now })),
    routing: routeReply(verdict, match, { junk, receivedAt: message.receivedAt, workingHours: workingHours ?? null }),
    junk,
  };
}

function flagsOf(message: InboundMessage, { match }: Matched, messageIdReused: boolean): Flag[] {
  const flags: [Flag, boolean][] = [
    ["different_sender", match?.differentSender ?? false],
    ["message_id_reused", messageIdReused],
    ["truncated", message.truncated],
  ];
  return flags.filter(([, raised]) => raised).map(([flag]) => flag);
}

function replyFacts(
  message: InboundMessage,
  { candidate }: Matched,
  given: Pick<ReplyFacts, "junk" | "autoSuppress" | "now">,
): ReplyFacts {
  return {
    ...given,
    sender: message.from?.address ?? null,
    mailed: candidate && {
      address: candidate.recipientEmail,
      aliases: candidate.aliases,
      attemptUnknown: candidate.status === "unknown",
    },
    earlierSoftBounces: candidate?.softBounces ?? 0,
  };
}
