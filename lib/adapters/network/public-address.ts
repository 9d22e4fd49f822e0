import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** A host that a person has named leads to a network that only this machine can see. */
export class PrivateHost extends Error {
  readonly code = "EPRIVATEHOST";
}

/**
 * The address to connect to for a host that a person has named: looked up once, so that no second answer of a name
 * server can lead elsewhere. With `allowPrivate` false every address it has must be public. Source: RFC 6890.
 */
export async function addressOf(host: string, { allowPrivate }: { allowPrivate: boolean }): Promise<string> {
  const found = await lookup(host, { all: true, verbatim: true });
  const [first] = found;
  if (!first) throw Object.assign(new Error("The host has no address"), { code: "ENOTFOUND" });
  if (!allowPrivate && found.some(({ address }) => !isPublic(address))) {
    throw new PrivateHost("The host leads into a private network");
  }
  return first.address;
}

/** [network, prefix length], each not to be reached from outside its own network. */
const NOT_PUBLIC_V4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Only 2000::/3 is given out to the world; of it these parts hold or tunnel to something else. */
const NOT_PUBLIC_V6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const blocked = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_V4) blocked.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of NOT_PUBLIC_V6) blocked.addSubnet(network, prefix, "ipv6");
const worldwide = new BlockList();
worldwide.addSubnet("2000::", 3, "ipv6");

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !blocked.check(address, "ipv4");
  const [unscoped = ""] = address.split("%");
  return worldwide.check(unscoped, "ipv6") && !blocked.check(unscoped, "ipv6");
}
