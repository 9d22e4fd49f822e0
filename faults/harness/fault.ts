import type { World } from "./world";

export const DATABASES = ["postgres", "pglite"] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** What a fault did to the product. A bar holds when all that it lists here is nothing but `runs`. */
export type Tally = {
  /** How often the fault was injected. */
  runs: number;
  /** Mails or replies that should be there and are not. */
  lost: number;
  /** Mails accepted twice, or replies stored twice. */
  duplicated: number;
  /** Other promises that did not hold, one sentence each. */
  broken: string[];
};

/** One line of the catalogue: a fault, and how the product is put through it. */
export type Fault = {
  /** Its number in the catalogue: S1 to S13 for sending, R1 to R14 for receiving. */
  id: string;
  title: string;
  /** Where one process is not enough, only PostgreSQL; none where no database has a part in it. */
  databases: readonly DatabaseKind[];
  run(world: World): Promise<Tally>;
};

/** Collects the promises that did not hold. */
export function promises() {
  const broken: string[] = [];
  return {
    broken,
    hold(claim: string, holds: boolean): void {
      if (!holds && !broken.includes(claim)) broken.push(claim);
    },
  };
}
