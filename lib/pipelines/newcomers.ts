import type { ParsedMessage } from "../ports/inbox-store";

/**
 * What a poll has brought lately and the database need not hold yet: two copies within a poll are one reply, as they
 * would be in two. Only the newest are kept; what is older has been stored and is recognised there.
 */
export type Newcomers = {
  /** The digest of an earlier message that this one is a copy of. */
  copyOf(parsed: ParsedMessage): string | null;
  hasMessageId(parsed: ParsedMessage): boolean;
  add(parsed: ParsedMessage): void;
};

type Newcomer = { digest: string; wordsDigest: string; messageId: string | null };

export function newcomers(most: number): Newcomers {
  const latest = new Map<string, Newcomer>();
  const named = ({ message: { messageId } }: ParsedMessage) =>
    messageId === null ? [] : [...latest.values()].filter((newcomer) => newcomer.messageId === messageId);
  return {
    copyOf(parsed) {
      if (latest.has(parsed.digest)) return parsed.digest;
      return named(parsed).find(({ wordsDigest }) => wordsDigest === parsed.wordsDigest)?.digest ?? null;
    },
    hasMessageId: (parsed) => named(parsed).length > 0,
    add({ digest, wordsDigest, message: { messageId } }) {
      latest.set(digest, { digest, wordsDigest, messageId });
      const [oldest] = latest.size > most ? latest.keys() : [];
      if (oldest !== undefined) latest.delete(oldest);
    },
  };
}
