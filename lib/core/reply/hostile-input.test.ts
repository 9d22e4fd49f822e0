import { describe, expect, test } from "vitest";
import { NO_CONTEXT } from "./classification";
import { classify } from "./classify";
import { inboundMessage } from "./inbound-message.fixture";

const MEGABYTE = 1024 * 1024;
const LIMIT_MS = 200;

const filled = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
const TEXTS: [string, string][] = [
  ["one word", filled("a")],
  ["one word of our list", filled("unsubscribe ")],
  ["spaces", filled(" ")],
  ["line ends", filled("\n")],
  ["quote marks", filled(">")],
  ["quoted lines", filled("> quoted\n")],
  ["quotation headers", filled("On Mon, 2 Mar 2026 at 10:00, Ann wrote:\n")],
  ["commas", filled(",")],
  ["question marks", filled("?")],
  ["half an address", filled("a@")],
  ["half a link", filled("https://")],
  ["dots", filled("a.")],
  ["digits", filled("1")],
  ["dates", filled("12.01. ")],
  ["negations", filled("not ")],
  ["invisible characters", filled("\u200b\u202e")],
  ["letters of two units", filled("\u{1F44D}")],
  ["prices", filled("$1 ")],
  ["dashes", filled("-- \n")],
];
const HTML: [string, string][] = [
  ["open tags", filled("<div>")],
  ["open quotations", filled("<blockquote type=cite>")],
  ["a tag that never ends", `<a href="${filled("x")}`],
  ["less-than signs", filled("<")],
  ["entities", filled("&amp;")],
  ["half entities", filled("&#")],
  ["comments that never end", filled("<!--")],
];

/** Time of this thread alone, the best of three: what a busy machine adds is not the classifier's. */
function fastest(run: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const started = process.threadCpuUsage();
      run();
      const { user, system } = process.threadCpuUsage(started);
      return (user + system) / 1000;
    }),
  );
}

describe("a megabyte never holds a thread", () => {
  test.each(TEXTS)("of %s", (_, text) => {
    const message = inboundMessage({ text, sizeBytes: MEGABYTE });
    expect(fastest(() => classify(message, NO_CONTEXT))).toBeLessThan(LIMIT_MS);
  });

  test.each(TEXTS)("of %s in our own mail", (_, lastOutboundText) => {
    const message = inboundMessage({ text: "Yes please.\n> quoted" });
    expect(fastest(() => classify(message, { ...NO_CONTEXT, lastOutboundText }))).toBeLessThan(LIMIT_MS);
  });

  test.each(TEXTS)("of %s in the subject", (_, subject) => {
    const message = inboundMessage({ text: "Yes please.", subject });
    expect(fastest(() => classify(message, NO_CONTEXT))).toBeLessThan(LIMIT_MS);
  });

  test.each(HTML)("of %s", (_, html) => {
    const message = inboundMessage({ text: "", html, sizeBytes: MEGABYTE });
    expect(fastest(() => classify(message, NO_CONTEXT))).toBeLessThan(LIMIT_MS);
  });
});
