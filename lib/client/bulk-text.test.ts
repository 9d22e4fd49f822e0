import { expect, test } from "vitest";
import { bulkText } from "./bulk-text";

const left = (...reasons: string[]) => new Map(reasons.map((reason, index) => [String(index), reason]));

test.each([
  ["all done", { updated: 1240, left: left(), problem: null }, "1,240 done."],
  [
    "legal mail left out",
    { updated: 3, left: left("protected", "protected"), problem: null },
    "3 done. 2 legal or security, left for one by one.",
  ],
  ["nothing to do", { updated: 0, left: left("not_found"), problem: null }, "None done. 1 no longer there."],
  [
    "a broken line, told by itself,",
    { updated: 2, left: left("unsent"), problem: "the server could not be reached." },
    "2 done.",
  ],
  ["stopped by hand", { updated: 2, left: left("unsent"), problem: null }, "2 done. Stopped, 1 left as they were."],
])("%s is said in one line", (_, tally, text) => expect(bulkText({ kind: "done" }, tally)).toBe(text));
