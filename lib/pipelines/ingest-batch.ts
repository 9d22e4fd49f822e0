import { type AutoSuppress, consequencesOf, type ReplyFacts } from "../core/acting/consequences";
import { routeReply } from "../core/acting/routing";
import { type Matched, matchAttempt } from "../core/matching/match";
import { isSameMail, type Wording, wordingOf } from "../core/matching/message-identity";
import { threadContext } from "../core/matching/thread";
import type { Flag } from "../core/reply/classification";
import { classify } from "../core/reply/classify";
import type { InboundMessage } from "../core/reply/message";
import { cleanText } from "../core/text";
import type { InboxStore, Ingested, MailboxScope, NewReply, ParsedMessage, Recognition } from "../ports/inbox-store";
import type { FetchedMessage, FolderRole, Mailbox } from "../ports/mailbox";

export type IngestPorts = { mailbox: Pick<Mailbox, "parse" | "contentDigest">; inbox: Pick<InboxStore, "recognise"> };

export type IngestSettings = {
  /** Our own addresses: what they wrote is no reply, and who imitates them is no friend. */
  ownAddresses: string[];
  autoSuppress: AutoSuppress;
};

/** A message as far as parsing came: taken apart, or kept whole for somebody to look at. */
export type ReadMessage = ParsedMessage | Extract<Ingested, { kind: "quarantined" }>;

type Batch = IngestSettings & { scope: MailboxScope; role: FolderRole; messages: ReadMessage[] };

/** A message that stumbles the parser goes to quarantine; the ones after it go on. */
export async function parseBatch(ports: IngestPorts, fetched: FetchedMessage[]): Promise<ReadMessage[]> {
  const read: ReadMessage[] = [];
  for (const message of fetched) {
    try {
      const digest = ports.mailbox.contentDigest(message.raw);
      read.push({ fetched: message, digest, ...(await ports.mailbox.parse(message)) });
    } catch (error) {
      read.push(quarantined(message, error));
    }
  }
  return read;
}

/** Recognise, match, classify: what each message is, in the order of the batch. Writes nothing. */
export async function ingestBatch(ports: IngestPorts, batch: Batch, now: Date): Promise<Ingested[]> {
  const parsed = batch.messages.filter((item) => "message" in item);
  const known = await ports.inbox.recognise(batch.scope, { parsed, ownAddresses: batch.ownAddresses }, now);
  const recognitions = new Map(parsed.map((item, index) => [item.fetched, known[index]]));
  const seen = newcomers();
  return batch.messages.map((item) => {
    if ("kind" in item) return item;
    const recognition = recognitions.get(item.fetched);
    if (!recognition) throw new Error("A parsed message was not recognised");
    return settled(item, recognition, seen, batch, now);
  });
}

const MOST_ERROR_CHARACTERS = 500;

export function quarantined(fetched: FetchedMessage, error: unknown): Extract<Ingested, { kind: "quarantined" }> {
  const text = error instanceof Error ? error.message : String(error);
  return { kind: "quarantined", fetched, error: cleanText(text).slice(0, MOST_ERROR_CHARACTERS) };
}

/** What this batch has brought so far: two copies in one batch are one reply, as they would be in two. */
function newcomers() {
  const digests = new Set<string>();
  const byMessageId = new Map<string, { digest: string; wording: Wording }[]>();
  return {
    copyOf(parsed: ParsedMessage): string | null {
      if (digests.has(parsed.digest)) return parsed.digest;
      const wording = wordingOf(parsed.message);
      return named(parsed)?.find((other) => isSameMail(other.wording, wording))?.digest ?? null;
    },
    reused: (parsed: ParsedMessage) => named(parsed) !== undefined,
    add(parsed: ParsedMessage): void {
      digests.add(parsed.digest);
      const { messageId } = parsed.message;
      if (messageId === null) return;
      byMessageId.set(messageId, [
        ...(byMessageId.get(messageId) ?? []),
        { digest: parsed.digest, wording: wordingOf(parsed.message) },
      ]);
    },
  };
  function named({ message }: ParsedMessage) {
    return message.messageId === null ? undefined : byMessageId.get(message.messageId);
  }
}

function settled(
  parsed: ParsedMessage,
  recognition: Recognition,
  seen: ReturnType<typeof newcomers>,
  batch: Batch,
  now: Date,
): Ingested {
  const { fetched } = parsed;
  if (recognition.kind === "known") return { kind: "duplicate", fetched, of: { replyId: recognition.replyId } };
  if (recognition.kind === "own") return { kind: "own", fetched };
  const copyOf = seen.copyOf(parsed);
  if (copyOf !== null) return { kind: "duplicate", fetched, of: { digest: copyOf } };
  const messageIdReused = recognition.messageIdReused || seen.reused(parsed);
  seen.add(parsed);
  try {
    return concluded(parsed, { ...recognition, messageIdReused }, batch, now);
  } catch (error) {
    return quarantined(fetched, error); // one message that trips a rule must not stop the mailbox
  }
}

function concluded(
  parsed: ParsedMessage,
  recognition: Extract<Recognition, { kind: "new" }>,
  { role, ownAddresses, autoSuppress }: Batch,
  now: Date,
): NewReply {
  const { message } = parsed;
  const junk = role === "junk";
  const matched = matchAttempt(message, recognition.candidates);
  const { match, suggestions } = matched;
  const found = classify(message, threadContext(matched, ownAddresses));
  const flags = [...found.flags, ...flagsOf(message, matched, recognition.messageIdReused)];
  const verdict = { ...found, flags: [...new Set(flags)] };
  const facts = replyFacts(message, matched, { junk, autoSuppress, now });
  return {
    kind: "new",
    ...parsed,
    verdict,
    match,
    suggestions,
    consequences: consequencesOf(verdict, match, facts),
    routing: routeReply(verdict, match, { junk, receivedAt: message.receivedAt }),
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
