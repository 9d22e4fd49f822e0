import { test as base, type Page } from "@playwright/test";
import { startDemo } from "./demo-process";

/**
 * Playwright's `test`, with a demo of each worker's own: its mailbox, data and address belong to that worker's tests alone.
 * E2E_URL set beforehand: the tests run against what stands there, and nothing is started.
 */
export const test = base.extend<object, { url: string }>({
  url: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the first argument's pattern what a fixture needs
    async ({}, use) => {
      if (process.env.E2E_URL) return use(process.env.E2E_URL);
      const demo = await startDemo();
      process.env.E2E_MAIL_FOLDER = demo.mailFolder;
      process.env.E2E_IMAP = demo.imap;
      await use(demo.url);
      await demo.stop();
    },
    { scope: "worker", auto: true, timeout: 300_000 },
  ],
  baseURL: ({ url }, use) => use(url),
  page: ({ page }, use) => use(onceItListens(page)),
});

/** A page whose loads end once its buttons listen: no person is quick enough to press one before that. */
export function onceItListens(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...args) => {
    const answer = await goto(...args);
    await page.waitForFunction(everyButtonListens);
    return answer;
  };
  page.reload = async (...args) => {
    const answer = await reload(...args);
    await page.waitForFunction(everyButtonListens);
    return answer;
  };
  return page;
}

/** React leaves its mark on an element that it has taken over. A page without scripts has nothing to wait for. */
function everyButtonListens(): boolean {
  const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith("__react"));
  return document.scripts.length === 0 || [...document.querySelectorAll("button")].every(taken);
}
