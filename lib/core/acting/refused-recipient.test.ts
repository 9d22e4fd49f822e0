import { expect, test } from "vitest";
import { consequencesOfRefusal } from "./refused-recipient";

const kinds = (code: number, response: string) =>
  consequencesOfRefusal({ recipientEmail: "jan@x.example", code, response }).map(({ kind }) => kind);

test.each([
  [550, "550 5.1.1 <jan@x.example>: Recipient address rejected: User unknown"],
  [550, "550 No such user here"],
  [550, "550 Requested action not taken"],
  [553, "553 5.1.3 bad address"],
  [550, "550 5.2.1 The account is disabled"],
])("%i %s stops the address and moves the lead", (code, response) => {
  expect(kinds(code, response)).toEqual(["lead_status", "suppress"]);
});

test.each([
  [550, "550 5.7.1 Relaying denied"],
  [554, "554 5.7.1 <jan@x.example>: Relay access denied"],
  [552, "552 5.2.2 Mailbox full"],
  [550, "550 5.7.26 This mail has been blocked because the sender is unauthenticated"],
  [450, "450 4.2.0 Greylisted"],
])("%i %s stops nobody", (code, response) => {
  expect(kinds(code, response)).toEqual([]);
});
