import { parseMessage } from "../lib/adapters/reading/parse-message";
import { NO_CONTEXT } from "../lib/core/reply/classification";
import { classify } from "../lib/core/reply/classify";
import { sampleMails } from "./mails";
import { type Figure, figure, medianMsInTurns } from "./measure";

const MAILS = 300;
const ROUNDS = 5;
/** Judging a message may not cost as much again as reading it. */
const LIMIT = 1;

/** Classifying 300 replies, against parsing the same 300 from their raw form. */
export async function benchClassify(): Promise<Figure> {
  const mails = sampleMails(MAILS);
  const parse = (raw: Buffer) => parseMessage(raw, { receivedAt: new Date(0), sizeBytes: raw.length });
  const messages = await Promise.all(mails.map(parse));
  const times = await medianMsInTurns(
    {
      our: async () => {
        for (const message of messages) classify(message, NO_CONTEXT);
      },
      bare: async () => {
        for (const mail of mails) await parse(mail);
      },
    },
    ROUNDS,
  );
  return figure({ ...times, limit: LIMIT, more: { perSecond: (MAILS * 1000) / times.ourMs } });
}
