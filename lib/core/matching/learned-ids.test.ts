import { expect, test } from "vitest";
import { idsInAnswer, namesOf } from "./learned-ids";

test.each([
  ["250 Ok 0102018f6a2b3c4d-0a1b2c3d-4e5f-000000", ["0102018f6a2b3c4d-0a1b2c3d-4e5f-000000"]],
  [
    "250 2.0.0 OK <AM0PR05MB1234@AM0PR05MB1234.eurprd05.prod.outlook.com> [Hostname=AM0PR05MB1234]",
    ["<AM0PR05MB1234@AM0PR05MB1234.eurprd05.prod.outlook.com>"],
  ],
  ["250 2.0.0 Ok: queued as 4WxYz1234567890AbCdEf", ["4WxYz1234567890AbCdEf"]],
  ["250 2.0.0 Ok: queued as 9F2A11C0E3", []],
  ["250 2.0.0 OK 1700000000 a1-20020a170902 - gsmtp", []],
  ["250 OK", []],
  ["", []],
])("%j names %j", (response, ids) => expect(idsInAnswer(response)).toEqual(ids));

test.each([
  [
    "<0102018f6a2b3c4d-0a1b-000000@eu-west-1.amazonses.com>",
    ["<0102018f6a2b3c4d-0a1b-000000@eu-west-1.amazonses.com>", "0102018f6a2b3c4d-0a1b-000000"],
  ],
  ["<short@host.example>", ["<short@host.example>"]],
  ["no-brackets", ["no-brackets"]],
])("%s is known by %j", (id, names) => expect(namesOf(id)).toEqual(names));
