import { describe, expect, test } from "vitest";
import { stopsOf } from "./stops-of";

describe("the stops that an address answers to", () => {
  test.each([
    ["jane@gmail.com", ["jane@gmail.com"], ["gmail.com"]],
    ["jane+blog@x.example", ["jane+blog@x.example", "jane@x.example"], ["x.example"]],
    [
      "ed@news.mail.paper.co.uk",
      ["ed@news.mail.paper.co.uk"],
      ["news.mail.paper.co.uk", "mail.paper.co.uk", "paper.co.uk"],
    ],
  ])("%s", (address, addresses, domains) => {
    const values = (scope: "address" | "domain") =>
      stopsOf(address)
        .filter((stop) => stop.scope === scope)
        .map(({ value }) => value);
    expect(values("address")).toEqual(addresses);
    expect(values("domain")).toEqual(domains);
  });
});
