/** Where a mail stands in its conversation (RFC 5322 section 3.6.4). Ids carry their angle brackets. */
export type ThreadHeaders = { inReplyTo: string | null; references: string[] };

/** Longer chains are cut in the middle: clients thread by the first and the last ids. */
const MOST_REFERENCES = 50;

/** Answers a message: its id, and its whole chain with its id at the end. */
export function answering(message: {
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
}): ThreadHeaders {
  const before = message.references.length > 0 ? message.references : message.inReplyTo.slice(0, 1);
  const chain = unique([...before, ...(message.messageId ? [message.messageId] : [])]);
  return { inReplyTo: message.messageId ?? chain.at(-1) ?? null, references: shortened(chain) };
}

/** Goes on after our own mails to the same person, first to last, that nobody has answered. */
export function continuing(messageIds: string[]): ThreadHeaders {
  const chain = unique(messageIds);
  return { inReplyTo: chain.at(-1) ?? null, references: shortened(chain) };
}

function shortened(chain: string[]): string[] {
  return chain.length <= MOST_REFERENCES ? chain : [...chain.slice(0, 1), ...chain.slice(1 - MOST_REFERENCES)];
}

/** An id that stands twice counts where it stands last. */
function unique(ids: string[]): string[] {
  return [...new Set(ids.toReversed())].reverse();
}
