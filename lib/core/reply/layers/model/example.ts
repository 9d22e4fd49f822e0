import { NO_CONTEXT } from "../../classification";
import type { Intent } from "../../intents";
import type { InboundMessage } from "../../message";
import { ownWords } from "../../own-words/own-words";
import { read } from "../../reading/reading";
import { phraseScores } from "../meaning";
import { inputsOf } from "./inputs";
import type { Labelled } from "./train";

/** A reply with its meaning, as the corpus and the corrections of people hold it. */
export type Example = { text: string; intent: Intent; subject?: string; context?: string };

/** Reads an example just as a mail of the same words would be read. */
export function labelled({ text, intent, subject, context }: Example, weight = 1): Labelled {
  const message = messageOf(text, subject ?? "Re:");
  const outbound = context ?? null;
  const own = ownWords(message, outbound);
  const reading = read(own.text);
  const { scores } = phraseScores(message, own, reading, { ...NO_CONTEXT, lastOutboundText: outbound });
  return { inputs: inputsOf(reading, own.signOffAt, scores), intent, weight };
}

function messageOf(text: string, subject: string): InboundMessage {
  return {
    messageId: null,
    inReplyTo: [],
    references: [],
    from: null,
    replyTo: [],
    to: [],
    cc: [],
    deliveredTo: [],
    subject,
    text,
    html: null,
    headers: [],
    contentType: "text/plain",
    report: { deliveryStatus: null, returnedHeaders: null },
    attachments: [],
    receivedAt: new Date(0),
    date: null,
    sizeBytes: text.length,
    truncated: false,
  };
}
