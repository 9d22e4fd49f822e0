/** The thread in which messages are taken apart and judged, job by job. */
import { parentPort } from "node:worker_threads";
import { type Job, runJob } from "./reading-jobs";
import { READY } from "./thread-pool";

parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await runJob(job)));
parentPort?.postMessage(READY);
