import { expect, test } from "vitest";
import { createSeal } from "./seal";

const { seal, open } = createSeal("k".repeat(32));
const SECRET = { kind: "password", password: "vier Weiden ☂" };

test("opens what it has sealed", () => {
  expect(open("mailbox-1", seal("mailbox-1", SECRET))).toEqual(SECRET);
});

test("never seals twice alike and shows nothing of the secret", () => {
  const [one, two] = [seal("mailbox-1", SECRET), seal("mailbox-1", SECRET)];
  expect(one).not.toEqual(two);
  expect(Buffer.from(one).toString("latin1")).not.toContain("Weiden");
});

test.each<[string, () => unknown]>([
  ["for another row", () => open("mailbox-2", seal("mailbox-1", SECRET))],
  ["under another key", () => createSeal("q".repeat(32)).open("mailbox-1", seal("mailbox-1", SECRET))],
  [
    "with a changed byte",
    () =>
      open(
        "mailbox-1",
        seal("mailbox-1", SECRET).map((byte, at) => (at === 40 ? ~byte : byte)),
      ),
  ],
  ["cut short", () => open("mailbox-1", seal("mailbox-1", SECRET).subarray(0, 20))],
  ["empty", () => open("mailbox-1", new Uint8Array())],
])("opens nothing %s", (_, opened) => {
  expect(opened()).toBeNull();
});
