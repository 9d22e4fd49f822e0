/**
 * Bits in as little room as their chances allow: each context learns from its own bits how likely the next one is set.
 * Source: binary arithmetic coding without carries, as in Mahoney's "Data Compression Explained", section 3.2.
 */
export function bitWriter(contexts: number): {
  write: (context: number, bit: number) => void;
  bytes: () => Uint8Array;
} {
  const chances = evenChances(contexts);
  const written: number[] = [];
  let low = 0;
  let high = WHOLE;
  return {
    write(context, bit) {
      const middle = parting(low, high, chances[context] ?? EVEN);
      if (bit) high = middle;
      else low = middle + 1;
      learn(chances, context, bit);
      while (topByte(low) === topByte(high)) {
        written.push(topByte(high));
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    },
    bytes: () => Uint8Array.from([...written, topByte(high), (high >>> 16) & 255, (high >>> 8) & 255, high & 255]),
  };
}

/** Reads what a writer with as many contexts wrote; whoever reads further gets bits without a meaning. */
export function bitReader(bytes: Uint8Array, contexts: number): (context: number) => number {
  const chances = evenChances(contexts);
  let low = 0;
  let high = WHOLE;
  let at = 0;
  let value = 0;
  const next = () => {
    value = ((value << 8) | (bytes[at] ?? 0)) >>> 0;
    at += 1;
  };
  for (let byte = 0; byte < 4; byte += 1) next();
  return (context) => {
    const middle = parting(low, high, chances[context] ?? EVEN);
    const bit = value <= middle ? 1 : 0;
    if (bit) high = middle;
    else low = middle + 1;
    learn(chances, context, bit);
    while (topByte(low) === topByte(high)) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      next();
    }
    return bit;
  };
}

const WHOLE = 0xffffffff;
/** Chances count in 65,536ths. */
const CERTAIN = 65536;
const EVEN = CERTAIN / 2;
/** Each bit moves the chance by a part in 64: slow enough for statistics that hardly change. */
const SLOWNESS = 6;

function evenChances(contexts: number): Uint16Array {
  return new Uint16Array(contexts).fill(EVEN);
}

function parting(low: number, high: number, chance: number): number {
  return low + ((high - low) >>> 16) * chance;
}

function learn(chances: Uint16Array, context: number, bit: number): void {
  const chance = chances[context] ?? EVEN;
  chances[context] = bit ? chance + ((CERTAIN - chance) >> SLOWNESS) : chance - (chance >> SLOWNESS);
}

function topByte(word: number): number {
  return word >>> 24;
}
