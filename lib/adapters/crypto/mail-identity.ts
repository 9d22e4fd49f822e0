import { randomBytes } from "node:crypto";
import { domainOf } from "../../core/email-address";

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const REPLY_TOKEN_LENGTH = 16;

/** A Message-ID on the sender's domain that nobody can guess: who names it has seen the mail. */
export function newMessageId(senderEmail: string): string {
  return `<${randomBytes(18).toString("base64url")}@${domainOf(senderEmail)}>`;
}

/** 80 random bits in lower-case letters and digits: servers may change the case of a local part. */
export function newReplyToken(): string {
  return Array.from(randomBytes(REPLY_TOKEN_LENGTH), (byte) => BASE32[byte % BASE32.length]).join("");
}
