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
    ["I'm away for two weeks from Monday 9 March.", "2026-03-23"],
    ["Escreva na semana de 25 de maio.", "2026-05-25"],
    ["na segunda quinzena de maio", "2026-05-16"],
    ["Pas avant le 15 svp, on clôture les comptes le 11.", "2026-03-15"],
    ["erst nach den Ferien, also ab 15. September", "2026-09-15"],
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
  "We elect a new board in May. Write again once that is over.",
  "Im Mai wählen wir. Melden Sie sich, sobald das vorbei ist.",
  "Het bestuur wisselt in mei. Kom er na de ledenvergadering op terug.",
  "En mai nous votons. Revenez vers nous quand ce sera fait.",
  "Exams until May. Perhaps after the summer.",
  "Es ist März und wir pflanzen. Schreiben Sie mir im Herbst noch einmal.",
  "In January we lost the keys and never again shall I lend them. Ask me another time.",
  "Unser Fest war im Januar. Fragen Sie ein andermal.",
  "La fiera di maggio ci ha lasciati senza un soldo. Più avanti, magari.",
  "A feira acabou dia 20 e ainda estamos a arrumar. Mais tarde talvez.",
])("no date stands in: %s", (text) => {
  expect(read(text)).toBeNull();
});

/** Times told in kinds, not one by one: what hangs on another, days alone, parts and wholes of periods. Written on Monday, 2 March 2026. */
describe("a time is read by its grammar:", () => {
  test.each([
    ["The fair ends on the 14th. Ping me the week after.", "2026-03-16"],
    ["Try me the week after the 14th", "2026-03-16"],
    ["schreiben Sie mir in der Woche nach Ostern", "2026-04-13"],
    ["Next week is spring break, the Monday after works", "2026-03-16"],
    ["two weeks after Easter", "2026-04-20"],
    ["en la semana del 16 de marzo", "2026-03-16"],
    ["Volvé a escribirme el 3", "2026-03-03"],
    ["rappelez-moi le 14", "2026-03-14"],
    ["me escreva no dia 20", "2026-03-20"],
    ["wieder da am 14. und erholt", "2026-03-14"],
    ["terug op de 16e", "2026-03-16"],
    ["Busy, will look at it next month", "2026-04-01"],
    ["druk hier, ik kijk er volgende week naar", "2026-03-09"],
    ["busy next week", "2026-03-16"],
    ["só depois de maio", "2026-06-01"],
    ["después de mayo", "2026-06-01"],
    ["Bin bis 20. in Kur", "2026-03-20"],
    ["fala comigo daqui uns três meses", "2026-06-02"],
    ["Vor Ostern geht nichts, im Juni hätte ich Zeit", "2026-06-01"],
    ["Weg tot mei. Daarna graag!", "2026-05-01"],
    ["We bouwen in mei. Daarna wil ik ernaar kijken.", "2026-06-01"],
    ["away from the 3rd to the 17th", "2026-03-17"],
    ["assente dal 3 al 17", "2026-03-17"],
    ["vom 3.–17.8. geschlossen", "2026-08-17"],
    ["back Monday the 16th", "2026-03-16"],
    ["Di 17.3. ab 9 Uhr wieder besetzt", "2026-03-17"],
    ["a fortnight on Friday would suit", "2026-03-20"],
    ["Mittwoch in zwei Wochen?", "2026-03-18"],
    ["el jueves de la semana que viene", "2026-03-12"],
    ["escríbeme en la segunda quincena de mayo", "2026-05-16"],
    ["dans la deuxième quinzaine d'avril", "2026-04-16"],
    ["in der zweiten Märzhälfte", "2026-03-16"],
    ["the first week of June", "2026-06-01"],
    ["il primo lunedì di aprile", "2026-04-06"],
    ["volte a falar no fim do mês", "2026-03-31"],
    ["Monatsende passt", "2026-03-31"],
    ["begin volgende maand", "2026-04-01"],
    ["Ende nächster Woche", "2026-03-13"],
    ["dans quinze jours", "2026-03-16"],
    ["im dritten Quartal", "2026-07-01"],
    ["back in the first quarter of 2027", "2027-01-01"],
    ["We are closed in August", "2026-08-31"],
    ["Next week is full", "2026-03-16"],
    ["frühestens am 20., am 17. tagt der Vorstand", "2026-03-20"],
    ["niet voor de 16de", "2026-03-16"],
    ["Gone between Christmas and New Year", "2027-01-01"],
    ["In April it is quiet. Ask me then.", "2026-04-01"],
    ["A partir del 20 hablamos", "2026-03-20"],
    ["si faccia risentire tra un mesetto", "2026-04-02"],
    ["it may be quiet in may", "2026-05-01"],
    ["recontactez-nous courant mai", "2026-05-01"],
    ["voltamos depois da terça-feira de Carnaval", "2027-02-09"],
    ["ab Aschermittwoch wieder da", "2027-02-10"],
    ["Escríbame un mensaje de abril en adelante", "2026-04-01"],
  ])("%s", (text, date) => {
    expect(read(text)?.date).toBe(date);
  });
});

describe("of several days the one that matters is taken:", () => {
  test.each([
    ["Town Hall is closed 25 May. We reopen on Tuesday, May 26. Dog licenses are due June 30.", "2026-05-26"],
    ["On leave through December 31. Letters promised before June 1 will be sent.", "2026-12-31"],
    ["Our fair is from 12 to 14 May. Write to me after the 20th.", "2026-05-20"],
    ["Ab dem 2.11. bin ich wieder da; die nächste Sprechstunde ist am 5.11.", "2026-11-02"],
    ["Estoy de licencia hasta el 1/4. Si es por el partido del 24/3, no voy.", "2026-04-01"],
    ["Nächste Woche ist alles dicht. Übernächste Woche gern!", "2026-03-16"],
    ["Absent jusqu'à jeudi. Je serai de nouveau joignable vendredi.", "2026-03-06"],
    ["Vuelvo el 7 de septiembre. Por la factura de agosto, escribe a facturas@.", "2026-09-07"],
    ["In ferie fino a fine mese; Marta è in ufficio tutti i giorni tranne il venerdì", "2026-03-31"],
    ["Von Dienstag bis Freitag ist keiner im Büro. Ab Montag lesen wir wieder.", "2026-03-09"],
  ])("%s", (text, date) => {
    expect(read(text)?.date).toBe(date);
  });
});

test.each([
  "A pipe burst on the night of the 14th and we have shut until further notice.",
  "I've got your emails of the 3rd, the 10th and the 17th.",
  "We aim to answer within 5 working days.",
  "Der Kurs am 12.11. entfällt, bis auf Weiteres ist hier niemand.",
  "On leave from 3 August",
  "Wir haben vor zwei Wochen darüber geschrieben",
  "open Tuesday to Thursday, 9.15 to 2.45",
  "despacho 1.14, martes de 12 a 14 h",
  "the board meets every second Tuesday",
  "it is on the 5th floor of 3 Marta Street",
  "il contratto firmato il 1° marzo scorso",
  "in a few weeks, perhaps",
  "it may take me up to 3 working days",
  "siamo in due in negozio (lunedì chiuso)",
  "voltem a falar connosco no próximo ano letivo",
  "im Fall der Fälle",
])("nothing to come is dated in: %s", (text) => {
  expect(read(text)).toBeNull();
});

test("a mail of dates without end is read in linear time", () => {
  const once = (text: string) => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  };
  const took = (text: string) => Math.min(once(text), once(text), once(text));
  for (const piece of ["1 ", "1.1.", "1-", "the ", "end of the ", "monday and ", "from the 1 to 2 and 3 ", "may "]) {
    expect(took(piece.repeat(1_000_000 / piece.length))).toBeLessThan(200);
  }
});
