/** `npm test`: everything that can be proven without outside servers. Ends with `N passed, N failed`. */
import { conclude, prove } from "./proof/prove";
import type { Step } from "./proof/step";

const npm = (script: string): [string, ...string[]] => ["npm", "run", "--silent", script];

/** `types` writes .next/types, which `build` empties: they run one after the other. */
const STEPS: Step[] = [
  { name: "types", kind: "command", command: npm("types") },
  { name: "lint", kind: "command", command: npm("lint") },
  { name: "imports", kind: "command", command: npm("imports") },
  { name: "file sizes", kind: "command", command: npm("sizes") },
  { name: "unit", kind: "vitest", command: ["vitest", "run", "--project", "unit"] },
  { name: "build", kind: "command", command: npm("build"), after: ["types"] },
  { name: "integration", kind: "vitest", command: ["vitest", "run", "--project", "integration"] },
  {
    name: "e2e",
    kind: "playwright",
    command: ["playwright", "test", "-c", "e2e/playwright.config.ts"],
    after: ["build"],
    alone: true,
  },
];

conclude(await prove(STEPS));
