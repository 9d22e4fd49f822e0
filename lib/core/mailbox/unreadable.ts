/** What keeps a message from being read, as the reader says it, and as a person does. */
const WORDS: readonly [said: RegExp, words: string][] = [
  [/^Max allowed child nodes/, "It has more parts within parts than any real mail"],
  [/^Max header size/, "Its header is longer than any real mail's"],
  [/^Failed to parse HTML/, "Its HTML cannot be taken apart"],
  [/memory limit|out of memory/i, "It took more memory to read than one message may"],
];

/** Why a message could not be read; what is not known in plain words stays as it was said. */
export function unreadableText(error: string): string {
  return WORDS.find(([said]) => said.test(error))?.[1] ?? error;
}
