import { describe, expect, test } from "vitest";
import { returnDate } from "./return-date";
import { writtenAt } from "./sender-clock";

const MONDAY = new Date("2026-03-02T10:00:00Z");
const read = (text: string, sender: string | null = null) => returnDate(text, { writtenAt: MONDAY, sender });

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
    ["el próximo semestre", "2026-07-01"],
    ["over een maand of drie", "2026-06-02"],
    ["not before the end of May", "2026-05-31"],
    ["vor Ende Mai geht nichts", "2026-05-31"],
    ["Escríbanos a finales de mayo", "2026-05-31"],
    ["from about May", "2026-05-01"],
    ["so call it June", "2026-06-01"],
    ["it means May at the earliest", "2026-05-01"],
    ["da maggio se ne può parlare", "2026-05-01"],
    ["só a partir de maio", "2026-05-01"],
    ["rond mei vergaderen we", "2026-05-01"],
    ["après la Toussaint", "2026-11-01"],
    ["back in KW 13", "2026-03-23"],
    ["zurück in Kalenderwoche 14", "2026-03-30"],
    ["tillbaka vecka 12", "2026-03-16"],
    ["back Monday week", "2026-03-16"],
    ["I'll be in again a week on Thursday", "2026-03-12"],
    ["Lundi en huit je suis de retour", "2026-03-16"],
    ["away until after Easter", "2026-04-06"],
    ["nach Ostern wieder da", "2026-04-06"],
    ["après Noël", "2026-12-26"],
    ["after the New Year", "2027-01-01"],
    ["dopo Ferragosto", "2026-08-15"],
    ["hasta después de Reyes", "2027-01-06"],
    ["tilbake etter påske", "2026-04-06"],
    ["після або после Пасхи", "2026-04-06"],
    ["from 3 to 14 August", "2026-08-14"],
    ["du 3 au 14 août inclus", "2026-08-14"],
    ["dal 3 al 14 agosto", "2026-08-14"],
    ["beginning 9/3/2026 and returning Tuesday, 9/8/2026", "2026-09-08"],
    ["bis einschließlich 22. März und ab dem 23. wieder da", "2026-03-23"],
    ["до понедельника", "2026-03-09"],
    ["maanantaihin asti", "2026-03-09"],
    ["fram til august", "2026-08-01"],
    ["до сентября", "2026-09-01"],
    ["Sono via per lavoro fino a venerdì", "2026-03-06"],
    ["ausente hasta el 27 de marzo, responderé a partir del 30", "2026-03-30"],
    ["chiusi il 12 e 13 marzo", "2026-03-13"],
    ["来週の月曜日まで", "2026-03-09"],
    ["16日に出社いたします", "2026-03-16"],
    ["3月12日は外出のため、返信は13日以降となります", "2026-03-13"],
    ["明日以降ご返信いたします", "2026-03-03"],
    ["下周一回来后处理", "2026-03-09"],
    ["2月15日至3月8日休息，3月9日恢复上班", "2026-03-09"],
    ["3/9至3/13休假", "2026-03-13"],
    ["다음 주 화요일에 복귀합니다", "2026-03-10"],
    ["15일까지 휴가입니다", "2026-03-15"],
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
  ["Tue, 3 Mar 2026 08:00:00 +0900", "2026-03-03"],
  ["Mon, 2 Mar 2026 20:00:00 -0800 (PST)", "2026-03-02"],
  ["Mon, 2 Mar 2026 23:30:00 GMT", "2026-03-02"],
])("the day on which %s was written is its writer's", (value, day) => {
  const written = writtenAt({ headers: [{ name: "date", value }], date: new Date(value), receivedAt: MONDAY });
  expect(written.toISOString().slice(0, 10)).toBe(day);
});

test("next Wednesday, said on a Monday, is this week's or next week's", () => {
  expect(read("back next Wednesday")).toMatchObject({ date: "2026-03-04", alternative: "2026-03-11" });
  expect(read("back next Monday")).toMatchObject({ date: "2026-03-09", alternative: null });
});

test.each([
  "I work Tuesday to Thursday.",
  "Ich arbeite von Dienstag bis Donnerstag",
  "Ik werk niet op maandag en vrijdag",
  "We answer mail Monday to Friday between 9 and 5",
  "On leave until further notice",
  "3営業日以内にご連絡いたします",
  "5일 이내에 답변드리겠습니다",
  "Call +1 212 555 0134 or 020 7946 0958",
  "It costs 80.50 EUR or 12.5 %",
  "open 9-5, room 3.14, version 2.10.1",
  "12/500 items, 10.000 visitors",
  "12 Baker Street",
  "see you",
])("no date stands in: %s", (text) => {
  expect(read(text)).toBeNull();
});
