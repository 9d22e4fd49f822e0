import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { READY, ThreadLost, ThreadPool } from "./thread-pool";

/** A thread that doubles numbers, never comes back from 0 and dies of a negative one. */
const DOUBLING = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", (number) => {
    while (number === 0);
    if (number < 0) process.exit(3);
    parentPort.postMessage(number * 2);
  });
  parentPort.postMessage("${READY}");
`;

const pools: ThreadPool<number, number>[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

function pool(size: number, code = DOUBLING): ThreadPool<number, number> {
  const made = new ThreadPool<number, number>(() => new Worker(code, { eval: true }), size);
  pools.push(made);
  return made;
}

test.each([1, 3])("%i threads answer every job with its own result", async (size) => {
  const doubling = pool(size);
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(await Promise.all(numbers.map((number) => doubling.run(number, 5_000)))).toEqual(numbers.map((n) => n * 2));
});

test("a job that does not come back is lost at its deadline, and the next one is done by a new thread", async () => {
  const doubling = pool(1);
  const stuck = doubling.run(0, 200);
  const behind = doubling.run(4, 5_000);
  await expect(stuck).rejects.toBeInstanceOf(ThreadLost);
  expect(await behind).toBe(8);
});

test("a job that ends its thread is lost, and the next one is done by a new thread", async () => {
  const doubling = pool(1);
  await expect(doubling.run(-1, 5_000)).rejects.toBeInstanceOf(ThreadLost);
  expect(await doubling.run(4, 5_000)).toBe(8);
});

test("where no thread can start, every job is refused, and not as its own fault", async () => {
  const broken = pool(2, "throw new Error('cannot load')");
  const jobs = await Promise.allSettled([broken.run(1, 5_000), broken.run(2, 5_000), broken.run(3, 5_000)]);
  for (const job of jobs) {
    expect(job).toMatchObject({ status: "rejected", reason: { message: "No thread: cannot load" } });
    expect(job.status === "rejected" && job.reason).not.toBeInstanceOf(ThreadLost);
  }
});

test("a closed pool leaves nobody waiting", async () => {
  const doubling = pool(1);
  const stuck = doubling.run(0, 60_000);
  const behind = doubling.run(1, 60_000);
  const all = Promise.allSettled([stuck, behind]);
  await doubling.close();
  expect((await all).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
