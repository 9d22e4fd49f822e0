import { expect, test } from "vitest";
import { answering, continuing } from "./thread-headers";

test.each([
  [
    "its chain and its id",
    { messageId: "<r>", inReplyTo: ["<b>"], references: ["<a>", "<b>"] },
    "<r>",
    ["<a>", "<b>", "<r>"],
  ],
  [
    "In-Reply-To where it has no References",
    { messageId: "<r>", inReplyTo: ["<b>"], references: [] },
    "<r>",
    ["<b>", "<r>"],
  ],
  ["its id alone", { messageId: "<r>", inReplyTo: [], references: [] }, "<r>", ["<r>"]],
  ["its chain where it has no id", { messageId: null, inReplyTo: [], references: ["<a>"] }, "<a>", ["<a>"]],
  ["nothing where it names nothing", { messageId: null, inReplyTo: [], references: [] }, null, []],
] as const)("an answer names %s", (_, message, inReplyTo, references) => {
  const { messageId } = message;
  expect(answering({ messageId, inReplyTo: [...message.inReplyTo], references: [...message.references] })).toEqual({
    inReplyTo,
    references,
  });
});

test("a second mail goes on after our own ones", () => {
  expect(continuing(["<a>", "<b>"])).toEqual({ inReplyTo: "<b>", references: ["<a>", "<b>"] });
  expect(continuing([])).toEqual({ inReplyTo: null, references: [] });
});

test("a chain of more than 50 keeps its first and its last ids", () => {
  const ids = Array.from({ length: 60 }, (_, index) => `<${index}>`);
  const { references } = continuing(ids);
  expect(references).toHaveLength(50);
  expect([references[0], references[1], references.at(-1)]).toEqual(["<0>", "<11>", "<59>"]);
});
