/** `T` whose optional properties are either there with a value or absent. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Drops the properties that hold `undefined`, which a schema leaves behind for what was not sent. */
export function defined<T extends object>(value: T): Defined<T> {
  // Safe: exactly the properties whose value is undefined are gone.
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
