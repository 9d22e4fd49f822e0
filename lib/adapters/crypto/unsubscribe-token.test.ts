import { describe, expect, test } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "./unsubscribe-token";

const attemptId = "3f0c1a52-97b1-4d1e-8a55-0b8a6f7c2d90";
const token = unsubscribeToken("secret", attemptId);

describe("the unsubscribe token", () => {
  test("names its attempt, proven by the secret that signed it", () => {
    const read = readUnsubscribeToken(token);
    expect(read?.attemptId).toBe(attemptId);
    expect(read?.provenBy("secret")).toBe(true);
  });

  test("is not proven by another secret", () => {
    expect(readUnsubscribeToken(token)?.provenBy("secret2")).toBe(false);
  });

  test("is not proven once any of its characters is changed", () => {
    for (let index = 0; index < token.length - 1; index += 1) {
      const other = token[index] === "A" ? "B" : "A";
      const forged = token.slice(0, index) + other + token.slice(index + 1);
      expect(readUnsubscribeToken(forged)?.provenBy("secret")).toBe(false);
    }
  });

  test.each(["", "x", `${token}A`, token.slice(1), `${token.slice(0, -1)}!`, "../".repeat(14)])(
    "reads nothing from %j",
    (text) => {
      expect(readUnsubscribeToken(text)).toBeNull();
    },
  );
});
