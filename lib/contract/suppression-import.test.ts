import { describe, expect, test } from "vitest";
import { suppressionRow } from "./suppression-import";

const read = (row: unknown) => suppressionRow.safeParse(row);

describe("a row", () => {
  test.each<[object, object]>([
    [{ value: "Jane@X.Example" }, { scope: "address", value: "jane@x.example" }],
    [{ value: "@x.example" }, { scope: "domain", value: "x.example" }],
    [
      { value: "x.example", email: "" },
      { scope: "domain", value: "x.example" },
    ],
    [{ email: "jane@gmail.com" }, { scope: "address", value: "jane@gmail.com" }],
    [{ domain: "https://www.x.example/" }, { scope: "domain", value: "x.example" }],
    [
      { value: "x.example", scope: "Domain", reason_code: "x" },
      { scope: "domain", reasonCode: "import" },
    ],
    [
      { value: "a@x.example", reasonCode: "legal", reason: " By letter " },
      { reasonCode: "legal", reason: "By letter" },
    ],
    [{ value: "a@x.example", expiresAt: "2027-01-31" }, { expiresAt: new Date("2027-01-31T23:59:59Z") }],
    [{ value: "a@x.example", expiresAt: "2027-01-31T10:00:00+02:00" }, { expiresAt: new Date("2027-01-31T08:00:00Z") }],
    [{ value: "a@x.example", expiresAt: " " }, { expiresAt: null }],
  ])("%j is read as %j", (row, entry) => {
    const result = read(row);
    expect(result.success && result.data).toMatchObject(entry);
  });

  test.each<[unknown, string, string]>([
    [{}, "value", "needs an address or a domain"],
    [{ value: "jane" }, "value", "is not a domain"],
    [{ value: "jane@" }, "value", "is not an e-mail address"],
    [{ email: "x.example" }, "value", "is not an e-mail address"],
    [{ value: "gmail.com" }, "value", "is a mail provider; stop single addresses there"],
    [{ value: "co.uk" }, "value", "is not a domain"],
    [{ value: "a@x.example", reasonCode: "because" }, "reasonCode", ""],
    [{ value: "a@x.example", expiresAt: "soon" }, "expiresAt", "must be a day such as 2027-01-31, or a moment"],
    ["a@x.example", "", ""],
  ])("%j is refused at %s", (row, path, message) => {
    const result = read(row);
    expect(result.error?.issues[0]?.path.join(".")).toBe(path);
    expect(result.error?.issues[0]?.message).toContain(message);
  });
});
