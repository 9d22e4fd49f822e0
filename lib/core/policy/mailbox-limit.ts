/** How much one mailbox may send a day. Both null: no limit of its own. */
export type MailboxAllowance = {
  perDay: number | null;
  /** A mailbox that is new to sending begins at `start` and may send `step` more on each day after one on which it sent. */
  ramp: { start: number; step: number } | null;
};

/** The limit of a mailbox today; null when it has none. `sendingDays`: earlier days on which it sent. */
export function mailboxLimit({ perDay, ramp }: MailboxAllowance, sendingDays: number): number | null {
  const ramped = ramp && ramp.start + ramp.step * sendingDays;
  if (ramped === null) return perDay;
  return perDay === null ? ramped : Math.min(perDay, ramped);
}
