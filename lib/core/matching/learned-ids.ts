/** Shorter ones are queue ids of few characters, which two relays may both give. */
const LEAST_CHARACTERS = 16;
const MOST_IDS = 4;

/** What the answer to a mail may call it: whole ids, `queued as X`, or a bare `Ok X` (Amazon SES). */
const NAMED = [
  /<([^<>\s]{3,500}@[^<>\s]{1,250})>/g,
  /\bqueued as ([\w.+=/-]{1,200})/gi,
  /^250 ok ([\w.+=/-]{1,200})$/gi,
];

/**
 * The ids that a relay's 250 answer gives a mail, under which replies may name it when the relay has rewritten the
 * Message-ID. A whole id keeps its angle brackets; a bare one is the local part of an id whose domain is not told.
 */
export function idsInAnswer(response: string): string[] {
  const answer = response.trim();
  const ids = NAMED.flatMap((pattern) => [...answer.matchAll(pattern)].map((found) => found[1] ?? ""));
  const whole = ids.map((id) => (id.includes("@") ? `<${id}>` : id));
  return [...new Set(whole.filter((id) => id.length >= LEAST_CHARACTERS))].slice(0, MOST_IDS);
}

/** All that a Message-ID in a reply may be known by: itself, and its local part where that is long enough to be no chance. */
export function namesOf(messageId: string): string[] {
  const local = /^<([^<>@\s]+)@/.exec(messageId)?.[1];
  return local !== undefined && local.length >= LEAST_CHARACTERS ? [messageId, local] : [messageId];
}
