import { expect, test } from "vitest";
import { normaliseDomain } from "./email-address";

test.each([
  ["Fjell.Example", "fjell.example"],
  [" @fjell.example ", "fjell.example"],
  ["*@fjell.example", "fjell.example"],
  ["https://www.fjell.example/blog?x=1", "fjell.example"],
  ["mail.paper.co.uk", "mail.paper.co.uk"],
  ["büro.de", "xn--bro-hoa.de"],
  ["co.uk", null],
  ["com", null],
  ["localhost", null],
  ["jane@fjell.example", null],
  ["fjell example.com", null],
  ["fjell..example", null],
  ["", null],
  [`${"a".repeat(250)}.com`, null],
])("the domain that %j names is %j", (typed, domain) => {
  expect(normaliseDomain(typed)).toBe(domain);
});
