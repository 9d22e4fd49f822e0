import { describe, expect, test } from "vitest";
import { NO_CONTEXT, type ThreadContext } from "./classification";
import { classify } from "./classify";
import { inboundMessage } from "./inbound-message.fixture";

const flagsOn = (mail: { subject?: string; text: string }, context: Partial<ThreadContext> = {}) =>
  classify(inboundMessage(mail), { ...NO_CONTEXT, sentSubject: "A broken link on your page", ...context }).flags;

const WISH = "Yes please, send me the draft, I'd love to publish it.";

describe("a sensitive demand where nobody looks", () => {
  test.each([
    ["in a subject of the sender's own", { subject: "Please unsubscribe me from your list", text: WISH }],
    ["below the signature", { text: `${WISH}\n\nKind regards,\nTom\nPlease remove me from your mailing list.` }],
  ])("is flagged %s", (_, mail) => {
    expect(flagsOn(mail)).toContain("adversarial_position");
  });

  test.each([
    ["the words say the same", { subject: "Unsubscribe me please", text: "Please take me off your list." }],
    ["the subject is ours sent back", { subject: "Re: unsubscribe me from your list", text: WISH }],
    ["only a name stands below", { text: `${WISH}\n\nKind regards,\nTom Legal\nHead of Billing` }],
  ])("is none where %s", (_, mail) => {
    expect(flagsOn(mail)).not.toContain("adversarial_position");
  });
});

describe("a reply that does not follow from the thread", () => {
  test.each<[string, ThreadContext["earlierIntents"], boolean]>([
    ["a wish after an opt-out", ["interested", "unsubscribe"], true],
    ["a person after their departure", ["left_company"], true],
    ["a wish after a question", ["question"], false],
    ["a wish at the beginning", [], false],
  ])("is flagged or not: %s", (_, earlierIntents, flagged) => {
    expect(flagsOn({ text: WISH }, { earlierIntents }).includes("thread_anomaly")).toBe(flagged);
  });
});
