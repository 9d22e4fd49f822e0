/** A punycode label (without its `xn--`) as Unicode; null when it is not valid. Source: RFC 3492. */
export function decodePunycode(label: string): string | null {
  const split = label.lastIndexOf("-");
  const output = split > 0 ? [...label.slice(0, split)].map((char) => char.charCodeAt(0)) : [];
  const rest = label.slice(split > 0 ? split + 1 : 0);
  if (label.length > 63) return null;
  let state = { code: 128, index: 0, bias: 72, at: 0, first: true };
  while (state.at < rest.length) {
    const step = readDelta(rest, state.at, state.bias);
    if (!step) return null;
    const index = state.index + step.delta;
    const size = output.length + 1;
    const code = state.code + Math.floor(index / size);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    output.splice(index % size, 0, code);
    state = { code, index: (index % size) + 1, bias: adapt(step.delta, size, state.first), at: step.at, first: false };
  }
  return String.fromCodePoint(...output);
}

const BASE = 36;

function readDelta(rest: string, from: number, bias: number): { delta: number; at: number } | null {
  let delta = 0;
  let weight = 1;
  let at = from;
  for (let k = BASE; ; k += BASE) {
    const digit = digitOf(rest.charCodeAt(at));
    if (digit === null) return null;
    at += 1;
    delta += digit * weight;
    const threshold = Math.min(26, Math.max(1, k - bias));
    if (digit < threshold) return { delta, at };
    weight *= BASE - threshold;
  }
}

function digitOf(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : null;
}

function adapt(delta: number, size: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2);
  rest += Math.floor(rest / size);
  let k = 0;
  while (rest > 455) {
    rest = Math.floor(rest / (BASE - 1));
    k += BASE;
  }
  return k + Math.floor((BASE * rest) / (rest + 38));
}
