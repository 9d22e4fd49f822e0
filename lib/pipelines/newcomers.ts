import type { ParsedMessage } from "../ports/inbox-store";

/**
 * What a poll has brought so far and the database need not hold yet: two copies within a poll are one reply, as they
 * would be in two.
 */
export type Newcomers = {
  /** The digest of an earlier message that this one is a copy of. */
  copyOf(parsed: ParsedMessage): string | null;
  hasMessageId(parsed: ParsedMessage): boolean;
  add(parsed: ParsedMessage): void;
};

export function newcomers(): Newcomers {
  const digests = new Set<string>();
  const byMessageId = new Map<string, Pick<ParsedMessage, "digest" | "wordsDigest">[]>();
  const named = ({ message: { messageId } }: ParsedMessage) =>
    messageId === null ? undefined : byMessageId.get(messageId);
  return {
    copyOf(parsed) {
      if (digests.has(parsed.digest)) return parsed.digest;
      return named(parsed)?.find(({ wordsDigest }) => wordsDigest === parsed.wordsDigest)?.digest ?? null;
    },
    hasMessageId: (parsed) => named(parsed) !== undefined,
    add(parsed) {
      const { digest, wordsDigest, message } = parsed;
      digests.add(digest);
      if (message.messageId !== null) {
        byMessageId.set(message.messageId, [...(named(parsed) ?? []), { digest, wordsDigest }]);
      }
    },
  };
}
