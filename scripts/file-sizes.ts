/** `npm run sizes`: no file of the product is longer than a person reads in one go. Tests and tables of data may be. */
import { globSync, readFileSync } from "node:fs";
import { lineCount, MOST_LINES, tooLong } from "./proof/file-size";

const files = globSync("{app,components,lib,scripts,bench,e2e}/**/*.{ts,tsx,mjs,css}");
const long = files.map((path) => ({ path, text: readFileSync(path, "utf8") })).filter(tooLong);

for (const { path, text } of long) console.error(`${path} has ${lineCount(text)} lines; ${MOST_LINES} is the limit`);
if (long.length > 0) process.exitCode = 1;
