/** What stands where an erased person's address stood. */
export const ERASED = "an erased address";

/** Finds the addresses as whole words, in the dialect that PostgreSQL and JavaScript share. Letter case is the caller's. */
export function addressPattern(addresses: readonly string[]): string {
  const any = addresses.map((address) => address.replace(/[^\p{L}\p{N}@]/gu, "\\$&")).join("|");
  return `(?<![a-z0-9._%+-])(?:${any})(?![a-z0-9-]|\\.[a-z0-9])`;
}

/** Whether the bytes of a message name one of the addresses: as they are, or under an encoding that mail uses. */
export function sourceNames(source: Uint8Array, addresses: readonly string[]): boolean {
  const raw = Buffer.from(source).toString("latin1");
  const pattern = new RegExp(addressPattern(addresses.map(asLatin1)), "i");
  return [raw, unquoted(raw), ...base64Parts(raw)].some((text) => pattern.test(text));
}

/** The bytes with every plain occurrence replaced. */
export function withoutAddresses(source: Uint8Array, addresses: readonly string[]): Buffer {
  const raw = Buffer.from(source).toString("latin1");
  return Buffer.from(raw.replace(new RegExp(addressPattern(addresses.map(asLatin1)), "gi"), ERASED), "latin1");
}

function asLatin1(address: string): string {
  return Buffer.from(address, "utf8").toString("latin1");
}

/** Quoted-printable undone. */
function unquoted(raw: string): string {
  return raw
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Everything that may be base64, decoded: bodies, and encoded words of headers. */
function base64Parts(raw: string): string[] {
  const runs = raw.match(/[A-Za-z0-9+/]{16,}={0,2}(?:\r?\n[A-Za-z0-9+/]{4,}={0,2})*/g) ?? [];
  return runs.map((run) => Buffer.from(run.replace(/\s/g, ""), "base64").toString("latin1"));
}
