import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "../lib/env";
import { exampleSettings, isolatedEnv, settingNames } from "./isolated-env";

const root = join(import.meta.dirname, "..");
const example = readFileSync(join(root, ".env.example"), "utf8");
const secret = { AUTH_SECRET: "a secret that is long enough for production" };

test("reads settings that are set and settings that are commented out", () => {
  expect(Object.fromEntries(exampleSettings("# Words = no setting\nA=\n# B=1\n#C_2=x y\n"))).toEqual({
    A: "",
    B: "1",
    C_2: "x y",
  });
});

test(".env.example names every variable that the app reads, and no other", () => {
  const source = readFileSync(join(root, "lib", "env.ts"), "utf8");
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].flatMap(([, name]) => name ?? []);
  const setByTheHost = ["NODE_ENV", "VERCEL"];
  const readByStartAlone = ["LISTEN_ADDRESS"];
  const expected = [...read.filter((name) => !setByTheHost.includes(name)), ...readByStartAlone];
  expect(settingNames(example).sort()).toEqual(expected.sort());
});

test("the defaults that .env.example names are those that the app takes", () => {
  const named = readEnv({ ...Object.fromEntries(exampleSettings(example)), ...secret });
  expect(named).toEqual(readEnv(secret));
  expect(named.ok).toBe(true);
});

test("an isolated environment holds none of a person's own mail settings", () => {
  process.env.SMTP_PASS = "a person's own password";
  const env = isolatedEnv(root, { IMAP_HOST: "127.0.0.1" });
  delete process.env.SMTP_PASS;
  expect(env).toMatchObject({ SMTP_PASS: "", SMTP_HOST: "", DATABASE_URL: "", IMAP_HOST: "127.0.0.1" });
});
