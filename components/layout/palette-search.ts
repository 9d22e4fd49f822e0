/** One thing that the palette can do. */
export type PaletteItem = {
  id: string;
  group: string;
  label: string;
  /** Said faintly behind the label. */
  detail?: string;
  keys?: readonly string[];
  run: () => void;
};

/** The items in whose label every typed word begins some word, in any case; those that begin with the text come first. */
export function fittingItems(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const text = typed.trim().toLowerCase();
  if (text === "") return [...items];
  const words = text.split(/\s+/);
  const fits = items.filter(({ label }) => {
    const parts = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const first = ({ label }: PaletteItem) => (label.toLowerCase().startsWith(text) ? 0 : 1);
  return grouped(fits.toSorted((one, other) => first(one) - first(other)));
}

/** Items of one group stand together, the groups in the order of their best item. */
function grouped(items: PaletteItem[]): PaletteItem[] {
  const groups = [...new Set(items.map(({ group }) => group))];
  return groups.flatMap((group) => items.filter((item) => item.group === group));
}
