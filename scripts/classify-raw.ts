import { parseMessage } from "../lib/adapters/reading/parse-message";
import { NO_CONTEXT, type ReplyVerdict, type ThreadContext } from "../lib/core/reply/classification";
import { classify } from "../lib/core/reply/classify";
import type { Model } from "../lib/core/reply/layers/model/model";
import { headerValue, type InboundMessage } from "../lib/core/reply/message";
import { composeRaw } from "./classify-input";

/** A message to be classified as a line of JSON gives it: raw bytes or fields, its time, and what we had sent. */
export type GivenMessage = { raw: Buffer; receivedAt: Date | null; context: ThreadContext };

export function givenMessage(value: Record<string, unknown>): GivenMessage {
  const fields = isRecord(value.message) ? { ...value.message, ...value } : value;
  return { raw: rawOf(fields), receivedAt: dateIn(fields.received_at), context: contextIn(value.context) };
}

export async function classifyGiven(given: GivenMessage, model?: Model): Promise<ReplyVerdict> {
  const { raw, receivedAt, context } = given;
  const message = await parseMessage(raw, { receivedAt: receivedAt ?? new Date(), sizeBytes: raw.length });
  const at = receivedAt ?? deliveredAt(message) ?? message.date ?? message.receivedAt;
  return classify({ ...message, receivedAt: at }, context, model);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rawOf(fields: Record<string, unknown>): Buffer {
  if (typeof fields.raw_base64 === "string") return Buffer.from(fields.raw_base64, "base64");
  return typeof fields.raw === "string" ? Buffer.from(fields.raw, "utf8") : composeRaw(fields);
}

/** The time the last server stamped on the message, where nobody says when it arrived. */
function deliveredAt(message: InboundMessage): Date | null {
  const stamp = headerValue(message, "received")?.split(";").at(-1);
  return stamp ? dateIn(stamp.replace(/\([^()]{0,60}\)/g, "").trim()) : null;
}

function dateIn(value: unknown): Date | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}

function contextIn(value: unknown): ThreadContext {
  if (!isRecord(value)) return NO_CONTEXT;
  const text = (name: string) => (typeof value[name] === "string" ? value[name] : null);
  return { ...NO_CONTEXT, lastOutboundText: text("last_outbound_text"), sentSubject: text("sent_subject") };
}
