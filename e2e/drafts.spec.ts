import { expect, type Page } from "@playwright/test";
import { onceItListens, test } from "./demo-test";
import { add, signIn } from "./sign-in";

/** A draft goes to the server at each pause in the typing; a slow machine takes its time. */
const KEPT_TIMEOUT_MS = 20_000;

test("a first mail to a lead survives reload, another browser, a broken line and a second tab", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  const campaign = await add(page, "/campaigns", { name: "Drafts" });
  const fields = { website_url: "https://drafts.example", contact_email: "stranger.1@drafts.example" };
  const lead = await add(page, `/campaigns/${campaign.id}/leads`, fields);
  const path = `/leads/${lead.id}?write=1`;
  const words = (tab: Page) => tab.getByRole("dialog").getByLabel("Message");

  await page.goto(path);
  const kept = keptBy(page);
  await page.getByRole("dialog").getByLabel("Subject").fill("A map for you");
  await words(page).fill("Dear drafts");
  await kept("Dear drafts");
  await page.reload();
  await expect(words(page)).toHaveValue("Dear drafts");

  await test.step("another browser goes on, and the server has it", async () => {
    const other = onceItListens(await (await browser.newContext()).newPage());
    await signIn(other);
    await other.goto(path);
    await expect(other.getByRole("dialog").getByLabel("Subject")).toHaveValue("A map for you");
    await expect(words(other)).toHaveValue("Dear drafts");
    const keptThere = keptBy(other);
    await words(other).fill("Dear drafts, from the train");
    await keptThere("from the train");
    await other.context().close();
    await page.reload();
    await expect(words(page)).toHaveValue("Dear drafts, from the train");
  });

  await test.step("a second tab of the same browser follows", async () => {
    const tab = onceItListens(await page.context().newPage());
    await tab.goto(path);
    await expect(words(tab)).toHaveValue("Dear drafts, from the train");
    await words(tab).fill("Written in the second tab");
    await expect(words(page)).toHaveValue("Written in the second tab");
    await words(page).fill("And on in the first");
    await expect(words(tab)).toHaveValue("And on in the first");
    await tab.close();
  });

  await test.step("what was typed while the line was broken reaches the server once it is back", async () => {
    await page.context().setOffline(true);
    const failed = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
    await words(page).fill("Typed in a tunnel");
    await failed;
    const keptLate = keptBy(page);
    await page.context().setOffline(false);
    await keptLate("Typed in a tunnel");
    await page.evaluate(() => localStorage.clear());
    await page.goto(path);
    await expect(words(page)).toHaveValue("Typed in a tunnel");
  });
});

/** Waits for the server's answer to the keeping of such words. */
function keptBy(page: Page) {
  const answers: string[] = [];
  page.on("response", (response) => {
    if (response.request().method() === "POST" && response.ok()) answers.push(response.request().postData() ?? "");
  });
  return (words: string) =>
    expect.poll(() => answers.some((body) => body.includes(words)), { timeout: KEPT_TIMEOUT_MS }).toBe(true);
}
