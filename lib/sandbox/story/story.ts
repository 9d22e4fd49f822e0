import { createHash } from "node:crypto";
import { composeReply } from "../compose-reply";
import type { FolderName } from "../imap-server";
import type { ReceivedMail } from "../received-mail";
import type { RecipientBehaviour } from "../smtp-server";
import type { Answer, Person, Prospect } from "./answer";
import { prospectOf } from "./prospects";
import { firstAnswerOfStranger, laterAnswer } from "./strangers";

/** An answer that is on its way: written only when it arrives, so that its dates are true. */
export type PlannedAnswer = { folder: FolderName; compose: (at: Date) => Buffer };

export type Story = {
  /** What comes back for one recipient of one mail. `round` counts our mails to that address, from 0. */
  answersTo(mail: ReceivedMail, recipient: string, round: number): PlannedAnswer[];
  behaviour(recipient: string): RecipientBehaviour;
};

/** The 40 prospects, and friendly strangers at every other address. */
export const PROSPECT_STORY: Story = {
  answersTo(mail, recipient, round) {
    const prospect = prospectOf(recipient);
    const person = prospect ? personOf(prospect) : { name: nameFrom(recipient), email: recipient };
    // An answer to an answer is a later mail even after a restart, when no mail has been counted yet.
    const later = round > 0 || mail.inReplyTo.length > 0;
    const answers = later ? laterAnswers(prospect, recipient, round) : firstAnswers(prospect, recipient);
    const language = prospect?.language ?? "en";

    return answers.map((answer, turn) => ({
      folder: answer.kind === "person" ? (answer.folder ?? "INBOX") : "INBOX",
      compose: (at) => composeReply(answer, language, { mail, person, at, turn }),
    }));
  },
  behaviour: (recipient) => prospectOf(recipient)?.smtp ?? { kind: "accept" },
};

function firstAnswers(prospect: Prospect | undefined, recipient: string): Answer[] {
  return prospect ? prospect.answers : [firstAnswerOfStranger(seedOf(recipient))];
}

function laterAnswers(prospect: Prospect | undefined, recipient: string, round: number): Answer[] {
  const own = prospect?.later;
  if (own === null) return [];
  if (own && round <= 1) return [own];
  const undeliverable = prospect?.answers.some((answer) => answer.kind === "bounce" && answer.action === "failed");
  if (prospect && undeliverable) return prospect.answers;
  return [laterAnswer(prospect?.language ?? "en", seedOf(recipient) + round)];
}

function personOf({ contactName, contactEmail }: Prospect): Person {
  return { name: contactName, email: contactEmail };
}

/** `anna.lind@x.example` is Anna Lind. */
function nameFrom(address: string): string {
  const words = address.slice(0, address.lastIndexOf("@")).split(/[._+-]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

/** The same address always gives the same number. */
export function seedOf(text: string): number {
  return createHash("sha256").update(text.toLowerCase()).digest().readUInt32BE(0);
}
