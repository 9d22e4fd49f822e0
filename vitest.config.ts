import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const REAL_PARTS = {
  globalSetup: "lib/adapters/db/test-template.fixture.ts",
  ...{ testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 },
};

/**
 * `unit`: the pure core and small pieces. `integration`: a real database and real mail conversations, on embedded parts or
 * on the servers that TEST_* names. `servers`: what only those servers can show; run by `npm run test:servers` alone.
 */
export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    // To load every module anew for each of 180 files takes longer than the tests; what a file opens it closes.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts", "bench/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "integration", include: ["lib/**/*.itest.ts", "scripts/**/*.itest.ts"], ...REAL_PARTS },
      },
      {
        extends: true,
        test: { name: "servers", include: ["lib/**/*.stest.ts", "scripts/**/*.stest.ts"], ...REAL_PARTS },
      },
    ],
  },
});
