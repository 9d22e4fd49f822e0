import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "../lib/core/reply/layers/model/example";
import { parseExamples } from "../lib/core/reply/layers/model/labelled-examples";

export const MODEL_FOLDER = "lib/core/reply/layers/model";

/** The whole shipped corpus, file by file in the order of their names. @throws naming the line that holds no example. */
export function readCorpus(): Example[] {
  const folder = join(MODEL_FOLDER, "corpus");
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.toSorted().flatMap((name) => parseExamples(readFileSync(join(folder, name), "utf8"), name));
}
