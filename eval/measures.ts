/** Counts behind precision, recall and F1 of one label. */
export type LabelMeasure = { label: string; support: number; precision: number; recall: number; f1: number };

/** One judged sample: what is right, what else a careful person accepts, what was said and how sure. */
export type Judged = { right: string; acceptable: string[]; said: string; confidence: number };

/** What was said counts as right when a careful person would accept it. */
export function settled({ right, acceptable, said }: Judged): string {
  return acceptable.includes(said) ? said : right;
}

export function perLabel(judged: readonly Judged[], labels: readonly string[]): LabelMeasure[] {
  return labels.map((label) => {
    const hit = judged.filter((one) => settled(one) === label && one.said === label).length;
    const support = judged.filter((one) => settled(one) === label).length;
    const said = judged.filter((one) => one.said === label).length;
    const precision = said === 0 ? 0 : hit / said;
    const recall = support === 0 ? 0 : hit / support;
    return { label, support, precision, recall, f1: hit === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  });
}

/** Mean F1 over the labels that occur. */
export function macroF1(measures: readonly LabelMeasure[]): number {
  return mean(measures.filter(({ support }) => support > 0).map(({ f1 }) => f1));
}

export function accuracy(judged: readonly Judged[]): number {
  return share(judged, (one) => settled(one) === one.said);
}

const BINS = 10;

/** Expected calibration error: how far confidence and truth lie apart, weighted by size. Source: Guo et al. 2017. */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  );
  return bins.reduce((sum, inBin) => {
    const gap = Math.abs(mean(inBin.map(({ confidence }) => confidence)) - accuracy(inBin));
    return sum + (inBin.length / judged.length) * gap;
  }, 0);
}

/** right -> said -> how often. */
export function confusion(judged: readonly Judged[]): Map<string, Map<string, number>> {
  const table = new Map<string, Map<string, number>>();
  for (const one of judged) {
    const row = table.get(settled(one)) ?? new Map<string, number>();
    table.set(settled(one), row.set(one.said, (row.get(one.said) ?? 0) + 1));
  }
  return table;
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
