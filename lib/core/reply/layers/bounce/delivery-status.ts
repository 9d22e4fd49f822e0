import { normaliseAddress } from "../../../email-address";

/** One recipient's block of a message/delivery-status part (RFC 3464, 2.3). */
export type RecipientStatus = {
  action: string;
  status: string | null;
  recipient: string | null;
  diagnostic: string | null;
};

/** Recipient blocks of a delivery status text, in order. Empty when it holds none. */
export function recipientStatuses(text: string): RecipientStatus[] {
  return wholeBlocks(text.split(/\n[ \t]*\n/).map(fieldsOf))
    .filter((fields) => namesRecipient(fields) || fields.has("action"))
    .slice(0, 100)
    .map((fields) => ({
      action: (fields.get("action") ?? "").toLowerCase().split(/[\s(]/)[0] ?? "",
      status: /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get("status") ?? "")?.[1] ?? null,
      recipient: recipientOf(fields),
      diagnostic: diagnosticOf(fields),
    }));
}

/** Some programs name the action among the fields of the message and the recipient after a blank line. */
function wholeBlocks(blocks: readonly Map<string, string>[]): Map<string, string>[] {
  const whole: Map<string, string>[] = [];
  for (const fields of blocks) {
    const last = whole.at(-1);
    if (last?.has("action") && !namesRecipient(last)) whole[whole.length - 1] = new Map([...last, ...fields]);
    else whole.push(fields);
  }
  return whole;
}

function namesRecipient(fields: ReadonlyMap<string, string>): boolean {
  return fields.has("final-recipient") || fields.has("original-recipient");
}

function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  const unfolded = block.slice(0, 20_000).replace(/\n[ \t]+/g, " ");
  for (const line of unfolded.split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 1 || colon > 60) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The address that we mailed where the report names it, else the one that refused. */
function recipientOf(fields: Map<string, string>): string | null {
  for (const name of ["original-recipient", "final-recipient", "x-actual-recipient"]) {
    const address = addressIn(fields.get(name) ?? "");
    if (address) return address;
  }
  return null;
}

/** An address after its type ("rfc822; a@b"), in brackets or not. */
export function addressIn(value: string): string | null {
  const bare = value.slice(0, 500).replace(/^[\w-]{1,20};/, "");
  const word = bare.match(/[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{1,190}/)?.[0];
  return word ? normaliseAddress(word.replace(/[.]+$/, "")) : null;
}

function diagnosticOf(fields: Map<string, string>): string | null {
  const value = fields.get("diagnostic-code")?.replace(/^[\w-]{1,20};\s{0,10}/, "");
  return value ? value.slice(0, 1000) : null;
}
