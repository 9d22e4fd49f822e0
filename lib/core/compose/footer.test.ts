import { expect, test } from "vitest";
import { withFooter } from "./footer";

const unsubscribeUrl = "https://out.example/unsubscribe/t0ken";

test("puts the way out below the body, behind the signature mark", () => {
  const lines = withFooter("Dear Ingrid\n\nAna  \n\n", { unsubscribeUrl, postalAddress: null }).split("\n");
  expect(lines.slice(0, 5)).toEqual(["Dear Ingrid", "", "Ana", "", "-- "]);
  expect(lines[5]).toContain(unsubscribeUrl);
  expect(lines.slice(6)).toEqual([""]);
});

test("names the postal address where there is one", () => {
  const postalAddress = "Fernweg Lda, Rua do Sol 4, Porto";
  expect(withFooter("x", { unsubscribeUrl, postalAddress })).toContain(`\n${postalAddress}\n`);
});
