import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** As deep below the root as the sources of the database are, which find the migrations from where they lie. */
const FOLDER = join(ROOT, ".data", "faults", "bundle");
export const CHILD = join(FOLDER, "child.mjs");

/** What becomes a file of its own. The thread that reads mail is started by this name, beside whoever starts it. */
const FILES: Readonly<{ [outfile: string]: string }> = {
  [CHILD]: join(ROOT, "faults", "harness", "child.ts"),
  [join(FOLDER, "reading-thread.ts")]: join(ROOT, "lib", "adapters", "reading", "reading-thread.ts"),
};

/** Packs the killable process into one file, so that it starts in a tenth of a second and not in a whole one. */
export async function bundleChild(): Promise<void> {
  await Promise.all(
    Object.entries(FILES).map(([outfile, entryPoint]) =>
      build({
        entryPoints: [entryPoint],
        outfile,
        bundle: true,
        platform: "node",
        format: "esm",
        target: "node24",
        logLevel: "error",
        // It finds its engine from where it lies.
        external: ["@electric-sql/pglite"],
        // For the packages inside that are still CommonJS.
        banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      }),
    ),
  );
}
