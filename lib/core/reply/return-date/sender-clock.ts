import { headerValue, type InboundMessage } from "../message";

const OFFSET = /[+-]\d{4}(?=\s*(?:\(|$))/;

/**
 * The moment a mail was written, on the clock that hung in its writer's room: its UTC fields read as local time.
 * "Tomorrow", written in Tokyo on Tuesday morning, is Wednesday, though it was still Monday here. The server's time where
 * the mail names none.
 */
export function writtenAt(message: Pick<InboundMessage, "headers" | "date" | "receivedAt">): Date {
  if (!message.date) return message.receivedAt;
  const offset = OFFSET.exec(headerValue(message, "date")?.slice(0, 100) ?? "")?.[0];
  return offset ? new Date(message.date.getTime() + minutesOf(offset) * 60_000) : message.date;
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith("-") ? -minutes : minutes;
}
