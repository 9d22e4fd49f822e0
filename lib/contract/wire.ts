/**
 * The one place where TypeScript's camelCase becomes the wire's snake_case and back. Keys are renamed at every depth;
 * values are left alone, but for moments, which travel as ISO 8601 strings in UTC.
 */
export type Wired<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Wired<Item>[]
    : T extends object
      ? { [K in keyof T]: Wired<T[K]> }
      : T;

type Json = unknown;

/** What a component receives: the shape of `T` with its moments as strings. */
export function wired<T>(value: T): Wired<T> {
  return JSON.parse(JSON.stringify(value ?? null));
}

export function toSnakeKeys(value: Json): Json {
  return renameKeys(value, snakeCase);
}

export function toCamelKeys(value: Json): Json {
  return renameKeys(value, camelCase);
}

export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function camelCase(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function renameKeys(value: Json, rename: (key: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), renameKeys(item, rename)]));
}
