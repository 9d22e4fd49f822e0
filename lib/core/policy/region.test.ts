import { describe, expect, test } from "vitest";
import { jurisdictionOf, strictestBasis } from "./region";

const EU = "de fr it es nl pl se at be ch pt ie dk fi no cz gr hu ro bg hr sk si lt lv ee".split(" ");

describe("the legal basis by top-level domain", () => {
  test.each([
    ...EU.map((tld) => [`jan@site.${tld}`, "EU", "consent"] as const),
    ["jan@site.co.uk", "UK", "consent"],
    ["jan@site.uk", "UK", "consent"],
    ["jan@mail.site.org.uk", "UK", "consent"],
    ["jan@site.ca", "CA", "consent"],
    ["jan@site.com.au", "AU/NZ", "consent"],
    ["jan@site.co.nz", "AU/NZ", "consent"],
    ["jan@site.com", "US", "legitimate_interest"],
    ["jan@site.io", "US", "legitimate_interest"],
    ["jan@de.example", "US", "legitimate_interest"],
    ["de@site.org", "US", "legitimate_interest"],
  ] as const)("%s is in %s: %s", (address, region, legalBasis) => {
    expect(jurisdictionOf(address)).toEqual({ region, legalBasis });
  });
});

test.each([
  ["consent", null, "consent"],
  ["consent", "legitimate_interest", "consent"],
  ["legitimate_interest", null, "legitimate_interest"],
  ["legitimate_interest", "consent", "consent"],
  ["legitimate_interest", "legitimate_interest", "legitimate_interest"],
] as const)("a floor of %s with a wish for %s gives %s", (floor, wished, basis) => {
  expect(strictestBasis(floor, wished)).toBe(basis);
});
