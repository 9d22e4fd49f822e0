import { ensureBuilt } from "../scripts/app-build";
import { ROOT } from "../scripts/app-process";

/** One build for the demos of all workers. */
export default async function globalSetup(): Promise<void> {
  if (!process.env.E2E_URL) await ensureBuilt(ROOT);
}
