import { join } from "node:path";
import { environmentOutside, runQuietly } from "./command.mjs";
import { guardPostgres } from "./guard-postgres.mjs";

/** `--include=dev` also under NODE_ENV=production: building and testing need what is declared there. */
const INSTALL = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
/** The packages whose install scripts bring a binary; needed again where npm was told to skip install scripts. */
const REBUILD = ["rebuild", "--ignore-scripts=false", "node", "esbuild"];

/**
 * @param {string} root
 * @param {(pid: number) => void} onStart told of npm's process
 * @throws when npm fails or the pinned Node.js does not run afterwards, with npm's output
 */
export async function installDependencies(root, onStart) {
  const env = environmentOutside(root);
  const installed = await runQuietly("npm", INSTALL, { cwd: root, env, onStart });
  if (!installed.ok) throw new Error(`npm ci failed:\n${installed.output}`);
  guardPostgres(root); // npm has done it, unless it was told to run no scripts

  const first = await checkTools(root);
  if (first === null) return;
  console.log(`setup: ${first}; running npm rebuild for the packages that bring binaries …`);
  const rebuilt = await runQuietly("npm", REBUILD, { cwd: root, env, onStart });
  const second = await checkTools(root);
  if (second !== null) throw new Error(`${second}, also after npm rebuild node esbuild:\n${rebuilt.output}`);
}

/**
 * What is wrong with the pinned tools, or null.
 * @param {string} root
 */
async function checkTools(root) {
  const bin = join(root, "node_modules", ".bin");
  const node = await runQuietly(join(bin, "node"), ["--version"]);
  if (!node.ok || !node.output.startsWith("v24.")) return "the pinned Node.js 24 does not run";
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const esbuild = await runQuietly(join(bin, "esbuild"), ["--version"], { env });
  return esbuild.ok ? null : "esbuild does not run";
}
