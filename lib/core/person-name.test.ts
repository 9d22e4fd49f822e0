import { expect, test } from "vitest";
import { firstName } from "./person-name";

test.each([
  ["Ingrid Solheim", "Ingrid"],
  ["  Ingrid  ", "Ingrid"],
  ["Solheim, Ingrid Marie", "Ingrid"],
  ["Solheim,", "Solheim"],
  ["Dr. Ingrid Solheim", "Ingrid"],
  ["Prof. Dr. Ingrid Solheim", "Ingrid"],
  ["Frau Solheim", "Frau Solheim"],
  ["Prof. Dr. Solheim", "Dr. Solheim"],
  ["Dr.", "Dr."],
  ["Jean-Luc d'Arc", "Jean-Luc"],
  ["ingrid@fjell.example", ""],
  ["", ""],
  ["   ", ""],
])("%j is addressed as %j", (name, called) => expect(firstName(name)).toBe(called));
