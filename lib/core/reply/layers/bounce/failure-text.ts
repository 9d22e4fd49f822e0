import { normaliseAddress } from "../../../email-address";

/** What the words of a failure notice say when it has no machine-readable part. */
export type FailureText = {
  code: string | null;
  smtpCode: number | null;
  recipient: string | null;
  diagnostic: string | null;
};

const ADDRESS =
  /[^\s<>"'(),;:[\]|：；，、＜＞（）「」]{1,64}@[a-z0-9\u0080-\uffff-]{1,63}(?:\.[a-z0-9\u0080-\uffff-]{1,63}){1,6}/gi;
const ENHANCED = /(?:^|[^\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.]\d)/;
const SMTP = /(?:^|[^\d.:/-])([45][0-5]\d)(?:[\s:]|-(?!\d{3})|$)/;
const NOT_THE_RECIPIENT = /^(?:mailer-daemon|postmaster|abuse|support|help|noreply|no-reply)@/i;
const COPY_BEGINS =
  /^(?:-{3,} ?(?:this is a copy|below this line|original message|the header|included is a copy|returned|unsent|message header|here is your|undelivered|a copy)|(?:reporting-mta|received|return-path|x-mailer|message-id):|------ this is|original message headers:|----- original message|message header follows|included is the)/i;

/** Reads code, address and diagnostic from a notice's text; the copy of our own mail below it is left out. */
export function readFailureText(body: string, ours: readonly string[]): FailureText {
  const notice = noticeOf(body);
  const code = ENHANCED.exec(notice)?.[1] ?? null;
  const smtp = SMTP.exec(notice.replace(ENHANCED, " "))?.[1];
  return {
    code,
    smtpCode: smtp ? Number(smtp) : null,
    recipient: recipientIn(notice, ours),
    diagnostic: diagnosticLine(notice),
  };
}

/** The words before an address that is the sender's, or one of the mail that came back: the recipient only where no other stands. */
const BESIDE_THE_POINT =
  /(?:^|\n)[ \t>|*]{0,8}(?:to|cc|from|sender|reply-to|an|von|de|da|para|a)[ \t]{0,5}:[^\n]{0,200}$|(?:\bfrom|\bby|\bsender|\bsorry|\bcontact|\bwrite to|e?-?mail to|\breply to)[:\s<"]{0,5}$/i;

function recipientIn(notice: string, ours: readonly string[]): string | null {
  let second: string | null = null;
  for (const match of notice.matchAll(ADDRESS)) {
    const address = normaliseAddress(match[0].replace(/^smtp=/i, "").replace(/[.]+$/, ""));
    if (!address || NOT_THE_RECIPIENT.test(address) || ours.includes(address)) continue;
    if (!BESIDE_THE_POINT.test(notice.slice(Math.max(0, match.index - 220), match.index))) return address;
    second ??= address;
  }
  return second;
}

/** The notice without the returned mail. */
export function noticeOf(body: string): string {
  const lines = body.slice(0, 12_000).split("\n");
  const copy = lines.findIndex((line, at) => at > 2 && COPY_BEGINS.test(line.trim().slice(0, 200)));
  return lines.slice(0, copy === -1 ? undefined : copy).join("\n");
}

/** The line that names the code, else the first that tells a reason, with the line it goes on in. */
function diagnosticLine(notice: string): string | null {
  const lines = notice.split("\n").map((line) => line.trim());
  const at = lines.findIndex(
    (line) => ENHANCED.test(line.slice(0, 600)) || /(?:^|\s)[45]\d\d[ :-]/.test(line.slice(0, 600)),
  );
  const reason =
    at === -1
      ? lines.findIndex((line) =>
          /unknown|not found|does(?:n't| not) exist|full|quota|reject|unable|failed|unrout/i.test(line.slice(0, 600)),
        )
      : at;
  if (reason === -1) return null;
  return (
    lines
      .slice(reason, reason + 3)
      .join(" ")
      .trim()
      .slice(0, 1000) || null
  );
}
