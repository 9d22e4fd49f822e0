import { createHmac, timingSafeEqual } from "node:crypto";

const ID_BYTES = 16;
const PROOF_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The token of a mail's unsubscribe link: its attempt's id and a proof that we made it. Holds no address. */
export function unsubscribeToken(secret: string, attemptId: string): string {
  return Buffer.concat([idBytes(attemptId), proofOf(secret, attemptId)]).toString("base64url");
}

/** What a token claims; null when it is none. Believe it only after `provenBy` with the secret of the attempt's workspace. */
export function readUnsubscribeToken(
  token: string,
): { attemptId: string; provenBy: (secret: string) => boolean } | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const attemptId = uuidOf(bytes.subarray(0, ID_BYTES));
  const proof = bytes.subarray(ID_BYTES);
  return { attemptId, provenBy: (secret) => timingSafeEqual(proof, proofOf(secret, attemptId)) };
}

function proofOf(secret: string, attemptId: string): Buffer {
  return createHmac("sha256", secret).update(`unsubscribe:${attemptId}`).digest().subarray(0, PROOF_BYTES);
}

function idBytes(attemptId: string): Buffer {
  return Buffer.from(attemptId.replaceAll("-", ""), "hex");
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
