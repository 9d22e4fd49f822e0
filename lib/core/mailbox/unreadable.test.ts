import { expect, test } from "vitest";
import { unreadableText } from "./unreadable";

test.each([
  ["Max allowed child nodes exceeded", "It has more parts within parts than any real mail"],
  ["Max header size for a MIME node exceeded", "Its header is longer than any real mail's"],
  ["Failed to parse HTML", "Its HTML cannot be taken apart"],
  [
    "Worker terminated due to reaching memory limit: JS heap out of memory",
    "It took more memory to read than one message may",
  ],
  ["It took too long to read", "It took too long to read"],
  ["invalid byte sequence for encoding", "invalid byte sequence for encoding"],
])("“%s” is said as “%s”", (error, words) => {
  expect(unreadableText(error)).toBe(words);
});
