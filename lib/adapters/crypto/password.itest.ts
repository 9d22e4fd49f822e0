import { expect, test } from "vitest";
import { createPasswords } from "./password";

const passwords = createPasswords();

test("a password is kept as argon2id and recognised", async () => {
  const stored = await passwords.hash("correct horse battery");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.matches("correct horse battery", stored)).toBe(true);
  expect(await passwords.matches("correct horse batterY", stored)).toBe(false);
});

test("the same password gives another hash each time", async () => {
  expect(await passwords.hash("correct horse battery")).not.toBe(await passwords.hash("correct horse battery"));
});

test("an unknown user costs as much time as a wrong password", async () => {
  const stored = await passwords.hash("correct horse battery");
  const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  const measure = async (who: "known" | "unknown") => {
    const started = performance.now();
    expect(await passwords.matches("wrong", who === "known" ? stored : null)).toBe(false);
    fastest[who] = Math.min(fastest[who], performance.now() - started);
  };
  // The fastest of several turns: a busy machine slows single ones at random.
  for (let round = 0; round < 10; round += 1) {
    await measure("known");
    await measure("unknown");
  }
  expect(fastest.unknown / fastest.known).toBeGreaterThan(0.1); // without the work it would be a thousandth
});
