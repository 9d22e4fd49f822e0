const TITLE =
  /^(?:mr|mrs|ms|mx|miss|sir|dr|prof|professor|rev|herr|frau|mme|madame|monsieur|mlle|sr|sra|srta|sig|dott|dott\.ssa|ing|dipl|mag)\.?$/i;

/**
 * How a person is addressed: the first name of `Ingrid Solheim` and of `Solheim, Ingrid`. A title alone before one name
 * stays with it (`Frau Solheim`), before several it goes. Empty where there is no name, or an address in its place.
 */
export function firstName(name: string): string {
  const [family = "", given = ""] = name.split(",").map((part) => part.trim());
  const words = (given || family).split(/\s+/).filter((word) => word !== "");
  if (name.includes("@")) return "";
  const called = words.findIndex((word) => !TITLE.test(word));
  if (called <= 0) return words[0] ?? "";
  return called === words.length - 1 ? words.slice(called - 1).join(" ") : (words[called] ?? "");
}
