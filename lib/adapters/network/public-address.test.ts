import { expect, test } from "vitest";
import { addressOf, isPublic } from "./public-address";

test.each([
  ["8.8.8.8", true],
  ["172.15.255.255", true],
  ["172.32.0.1", true],
  ["2a00:1450:4001::1", true],
  ["127.0.0.1", false],
  ["127.255.0.9", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::", false],
  ["fe80::1%eth0", false],
  ["fd00::1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:8.8.8.8", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["not an address", false],
])("%s is public: %s", (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

test.each(["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "::1"])(
  "%s cannot be used to reach this machine",
  async (host) => {
    await expect(addressOf(host, { allowPrivate: false })).rejects.toMatchObject({
      code: expect.stringMatching(/EPRIVATEHOST|ENOTFOUND|EAI_/),
    });
  },
);

test("reaches this machine where that is allowed", async () => {
  expect(await addressOf("127.0.0.1", { allowPrivate: true })).toBe("127.0.0.1");
});
