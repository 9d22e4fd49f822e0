import { describe, expect, test } from "vitest";
import { returnDate } from "./return-date";

const MONDAY = new Date("2026-03-02T10:00:00Z");
const read = (text: string, sender: string | null = null) => returnDate(text, { receivedAt: MONDAY, sender });

describe("a return date is read from", () => {
  test.each([
    ["I'm out until 2026-03-16.", "2026-03-16"],
    ["back on 12 January", "2027-01-12"],
    ["I will be back on March 12th", "2026-03-12"],
    ["away from 5 March to 12 March", "2026-03-12"],
    ["on leave March 5-12", "2026-03-12"],
    ["away until the 12th of March, back on 13 March", "2026-03-13"],
    ["Ich bin bis 12.03. nicht im Haus", "2026-03-12"],
    ["wieder erreichbar am 16. März 2026", "2026-03-16"],
    ["vom 3. bis 13. März", "2026-03-13"],
    ["de retour le 16 mars", "2026-03-16"],
    ["vuelvo el 20 de marzo", "2026-03-20"],
    ["rientro il 14 marzo", "2026-03-14"],
    ["estarei de volta em 10 de março", "2026-03-10"],
    ["terug op 12 maart", "2026-03-12"],
    ["wracam 10 marca", "2026-03-10"],
    ["åter den 9 mars", "2026-03-09"],
    ["tilbake 9. april", "2026-04-09"],
    ["palaan 10.3.2026", "2026-03-10"],
    ["vrátím se 10. března", "2026-03-10"],
    ["вернусь 10 марта", "2026-03-10"],
    ["10 Nisan tarihinde döneceğim", "2026-04-10"],
    ["3月10日より出社いたします", "2026-03-10"],
    ["我将于2026年3月16日返回", "2026-03-16"],
    ["3월 16일에 복귀합니다", "2026-03-16"],
    ["back Monday", "2026-03-09"],
    ["back next Wednesday", "2026-03-04"],
    ["I return tomorrow", "2026-03-03"],
    ["in two weeks", "2026-03-16"],
    ["in zwei Wochen wieder da", "2026-03-16"],
    ["reach out in 6 months", "2026-09-02"],
    ["next month", "2026-04-01"],
    ["maybe next quarter", "2026-04-01"],
    ["next year", "2027-01-01"],
  ])("%s", (text, date) => {
    expect(read(text)?.date).toBe(date);
  });
});

describe("a slash date", () => {
  test("is two-way when nothing decides", () => {
    expect(read("back on 04/05")).toMatchObject({ date: "2026-04-05", alternative: "2026-05-04" });
  });

  test("follows the sender's country", () => {
    expect(read("back on 04/05", "ann@shop.co.uk")).toMatchObject({ date: "2026-05-04", alternative: null });
    expect(read("back on 04/05", "ann@city.us")).toMatchObject({ date: "2026-04-05", alternative: null });
  });

  test("has one reading when one part is above 12", () => {
    expect(read("back on 03/16/2026")).toMatchObject({ date: "2026-03-16", alternative: null });
  });

  test("takes the reading that lies ahead", () => {
    expect(read("back 05/03")).toMatchObject({ date: "2026-03-05", alternative: "2026-05-03" });
    expect(read("back 12/03")).toMatchObject({ date: "2026-03-12", alternative: null });
  });
});

test.each([
  "Call +1 212 555 0134 or 020 7946 0958",
  "It costs 80.50 EUR or 12.5 %",
  "open 9-5, room 3.14, version 2.10.1",
  "12/500 items, 10.000 visitors",
  "12 Baker Street",
  "see you",
])("no date stands in: %s", (text) => {
  expect(read(text)).toBeNull();
});
