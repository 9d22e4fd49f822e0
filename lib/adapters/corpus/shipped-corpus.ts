import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Example } from "../../core/reply/layers/model/example";
import { parseExamples } from "../../core/reply/layers/model/labelled-examples";

const FOLDER = join(process.cwd(), "lib", "core", "reply", "layers", "model", "corpus");

/** The examples that the shipped model was trained on. */
export async function readShippedCorpus(): Promise<Example[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".jsonl")).toSorted();
  const files = await Promise.all(
    names.map(async (name) => parseExamples(await readFile(join(FOLDER, name), "utf8"), name)),
  );
  return files.flat();
}
