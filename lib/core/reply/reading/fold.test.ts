import { expect, test } from "vitest";
import { fold } from "./fold";

test.each([
  ["Größe, Œuvre, İstanbul, ŁÓDŹ, Ёлка", "grose, ouvre, istanbul, lodz, елка"],
  ["l’été « à la plage » – déjà…", 'l\'ete " a la plage " - deja…'],
  ["a\u00a0b\tc `d`", "a b c 'd'"],
  ["配信 STOP 👍", "配信 stop 👍"],
])("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("every code unit stays one, so that ranges in the folded text hold in the original", () => {
  const units = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit));
  expect(units.filter((unit) => fold(unit).length !== 1)).toEqual([]);
});
