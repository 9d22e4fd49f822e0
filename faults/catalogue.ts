import type { Fault } from "./harness/fault";
import { killAtNamedPoints, killWhileSending } from "./send/s01-kill-while-sending";

/** Every fault that the product is put through, in the order of the table. */
export const CATALOGUE: readonly Fault[] = [killWhileSending, killAtNamedPoints];
