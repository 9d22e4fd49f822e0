import type { ThreadContext } from "../classification";
import { fold } from "../reading/fold";

const ANSWERS =
  /^(?:\s{0,3}(?:re|aw|sv|vs|antw|rif|res|odp|ynt|fwd?|wg|tr|rv|r|回复|答复|回覆)\s?(?:\[\d{1,3}\])?\s?[:：])/i;

/** The subject where the sender wrote it; empty where it is ours sent back. */
export function ownSubject(subject: string, context: ThreadContext): string {
  if (ANSWERS.test(subject)) return "";
  const sent = context.sentSubject === null ? "" : fold(context.sentSubject).trim();
  return sent !== "" && fold(subject).includes(sent) ? "" : subject.trim();
}
