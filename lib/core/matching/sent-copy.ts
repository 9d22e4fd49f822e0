/** What is known of a mail whose copy is sought. */
export type SoughtMail = {
  attemptId: string;
  messageId: string;
  recipientEmail: string;
  subject: string;
  claimedAt: Date;
};

/** What the headers of a copy in the Sent folder tell. Ids with angle brackets. */
export type CopyHeaders = {
  messageId: string | null;
  /** Of the header that every mail of ours carries. */
  attemptId: string | null;
  /** Lower-case. */
  to: string | null;
  subject: string;
  date: Date | null;
};

/** A copy that carries none of our ids must be as old as the mail, give or take this. */
const SAME_TIME_MS = 5 * 60_000;

/**
 * The copy of a mail among those of a Sent folder: by its Message-ID, by our header, or, where a server keeps neither, by
 * recipient, subject and time, if only one fits.
 */
export function copyOf<Copy extends CopyHeaders>(mail: SoughtMail, copies: Copy[]): Copy | null {
  const named = copies.find(({ messageId, attemptId }) => messageId === mail.messageId || attemptId === mail.attemptId);
  if (named) return named;
  const alike = copies.filter(
    ({ attemptId, to, subject, date }) =>
      attemptId === null &&
      to === mail.recipientEmail &&
      subject.trim() === mail.subject.trim() &&
      date !== null &&
      Math.abs(date.getTime() - mail.claimedAt.getTime()) <= SAME_TIME_MS,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
