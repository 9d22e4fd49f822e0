import fc from "fast-check";
import { simpleParser } from "mailparser";
import { composeMime } from "../../lib/adapters/smtp/compose-mime";
import { ATTEMPT_HEADER } from "../../lib/core/attempt";
import { normaliseAddress } from "../../lib/core/email-address";
import type { OutgoingMessage } from "../../lib/ports/mailer";
import type { Fault } from "../harness/fault";

const RECIPIENT = "ingrid@fjell.example";

/** What a header breaks on, and what people have smuggled in by it. */
const NASTY = [
  "\r\n",
  "\r",
  "\n",
  "\0",
  "\t",
  ",",
  ";",
  ":",
  "<",
  ">",
  '"',
  "\\",
  "(",
  ")",
  "@",
  "[",
  "]",
  "=",
  "?",
  "\u2028",
  "\u0085",
  "\u200b",
  "\ufeff",
  "\r\nBcc: mallory@crime.example",
  "\nTo: mallory@crime.example",
  "\r\n\r\n<script>",
  "\r\n .\r\n",
  "\r\n.\r\nMAIL FROM:<x@y>",
  "group: a@x.example, b@y.example;",
  '"a@x.example" <b@y.example>',
  "=?utf-8?q?=0D=0ABcc:_x=40y.example?=",
  "раураl",
  "é",
  "日本",
  "mallory@crime.example",
  " (comment)",
  "<mallory@crime.example>",
] as const;

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(""));

const message: fc.Arbitrary<OutgoingMessage> = fc.record({
  attemptId: fc.uuid(),
  messageId: fc.constant("<abc.def@fernweg.example>"),
  from: fc.record({ name: hostile, address: fc.constant("outreach@fernweg.example") }),
  to: fc.record({ name: hostile, address: fc.constant(RECIPIENT) }),
  replyTo: fc.constantFrom(null, "outreach+abc@fernweg.example"),
  subject: hostile,
  text: hostile,
  date: fc.constant(new Date("2026-03-01T12:00:00Z")),
  inReplyTo: fc.oneof(
    fc.constant(null),
    hostile.map((text) => `<${text}@x.example>`),
  ),
  references: fc.array(
    hostile.map((text) => `<${text}@x.example>`),
    { maxLength: 3 },
  ),
  unsubscribe: fc.constant({
    url: `https://out.example/unsubscribe/${"t".repeat(43)}`,
    mailto: "outreach@fernweg.example",
  }),
});

/** Whatever somebody types into a name, a subject or an address: the mail has the headers that it has, and one recipient. */
export const hostileHeaders: Fault = {
  id: "S9",
  title: "hostile text in every header field and address",
  databases: [],
  run: async (world) => {
    const numRuns = world.size(5_000, 50_000);
    const options = { numRuns, seed: world.seed | 0 };
    const headers = await fc.check(fc.asyncProperty(message, hasItsHeadersOnly), options);
    const addresses = await fc.check(fc.asyncProperty(hostile, hostile, fc.boolean(), isOneRecipient), options);
    const broken = [headers, addresses].flatMap(({ failed, counterexample, errorInstance }) =>
      failed ? [`${String(errorInstance)} for ${JSON.stringify(counterexample)}`] : [],
    );
    return { runs: headers.numRuns + addresses.numRuns, lost: 0, duplicated: 0, broken };
  },
};

const ALWAYS = [
  "From",
  "To",
  "Subject",
  "Message-ID",
  "Date",
  "MIME-Version",
  "Content-Type",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
  ATTEMPT_HEADER,
];
const SOMETIMES = ["Content-Transfer-Encoding", "In-Reply-To", "References", "Reply-To"];

async function hasItsHeadersOnly(outgoing: OutgoingMessage): Promise<void> {
  const mime = await composeMime(outgoing);
  const [head = ""] = mime.split("\r\n\r\n", 1);
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const names = lines.map((line) => line.slice(0, line.indexOf(":")));
  const known = [...ALWAYS, ...SOMETIMES].map((name) => name.toLowerCase());
  const strange = names.filter((name) => !known.includes(name.toLowerCase()));
  if (strange.length > 0) throw new Error(`a header that nobody asked for: ${strange}`);
  if (new Set(names).size !== names.length) throw new Error(`a header came twice: ${names}`);
  if (/[\0]|(?<!\r)\n|\r(?!\n)/.test(head)) throw new Error("a bare CR, LF or NUL stands in the headers");
  if (lines.some((line) => !/^[\x20-\x7e\t]*$/.test(line))) throw new Error("a header is not plain ASCII");
  const { to, bcc, cc } = await simpleParser(head.concat("\r\n\r\n"));
  const reached = [to, bcc, cc].flat().flatMap((field) => field?.value ?? []);
  if (reached.length !== 1 || reached[0]?.address !== RECIPIENT)
    throw new Error(`recipients: ${JSON.stringify(reached)}`);
}

/** What passes for an address names one mailbox, by itself and in a header. */
async function isOneRecipient(local: string, domain: string, plain: boolean): Promise<void> {
  const address = normaliseAddress(`${local}@${plain ? "fjell.example" : domain}`);
  if (address === null) return;
  if (/[\s<>(),;:"\\[\]\0]/.test(address))
    throw new Error(`an address with a control or special character: ${address}`);
  const { to } = await simpleParser(`To: ${address}\r\n\r\n`);
  const reached = [to].flat().flatMap((field) => field?.value ?? []);
  if (reached.length !== 1) throw new Error(`${address} reaches ${reached.length}`);
}
