/** `npm run worker`: scheduled polls and due sends beside the app, on PostgreSQL, on as many machines as wanted. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { startWorker, stopWith } from "@/lib/server/boot";
import { runtime } from "@/lib/server/runtime";
import { ROOT } from "./app-process";

if (existsSync(join(ROOT, ".env"))) process.loadEnvFile(join(ROOT, ".env"));
if (!process.env.DATABASE_URL) {
  console.error(
    "A worker of its own needs DATABASE_URL: the embedded database belongs to the app, which runs the worker itself.",
  );
  process.exit(1);
}
const parts = await runtime();
await startWorker(parts);
stopWith(parts);
