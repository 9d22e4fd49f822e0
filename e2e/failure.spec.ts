import { expect, type Page } from "@playwright/test";
import { onceItListens, test } from "./demo-test";
import { addUser, signIn } from "./sign-in";
import { hearStrangers, walkToFirst } from "./strangers";

const COLLEAGUE = { name: "Jonas Weber", email: "jonas@fernweg.example", password: "works on the same ones" };
const REPLIES = 3;

test("what a colleague, the server or the line refuses comes back with the reason, and nothing typed is lost", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  await addUser(page, { ...COLLEAGUE, role: "Member" });
  await hearStrangers(page, { name: "Failing", count: REPLIES });
  await leaveToAnybody(page);
  const rows = page.getByRole("row");
  const said = (text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

  await walkToFirst(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Reply", exact: true })).toBeVisible();
  await test.step("a colleague was quicker", async () => {
    const colleague = onceItListens(await (await browser.newContext()).newPage());
    await signIn(colleague, COLLEAGUE);
    await colleague.goto(page.url());
    await colleague.getByRole("button", { name: "More", exact: true }).click();
    await colleague.getByRole("menuitem", { name: "Assign to me" }).click();
    await expect(colleague.getByText("Assigned to Jonas Weber.")).toBeVisible();
    await colleague.context().close();
    await noNews(page);

    const first = rows.first().getByRole("button", { name: /Interested/ });
    await expect(first).toBeVisible();
    await page.keyboard.press("4");
    await said("Not saved: Jonas Weber changed its owner in the meantime.");
    await expect(first).toBeVisible();
    await expect(rows).toHaveCount(REPLIES);
  });

  await test.step("the network is gone", async () => {
    await page.context().setOffline(true);
    await page.keyboard.press("e");
    await said("Not saved: the server could not be reached.");
    await expect(rows).toHaveCount(REPLIES);
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Retry" }).last().click();
    await expect(rows).toHaveCount(REPLIES - 1);
  });

  await test.step("a mail that could not leave is still there, after a reload too", async () => {
    await page.keyboard.press("r");
    const message = page.getByRole("textbox", { name: "Message" });
    await expect(message).not.toHaveValue("");
    await message.fill("Written with care, and sent down a broken line.");
    await expect(page.getByRole("button", { name: "Send", exact: true })).toBeEnabled();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await said("Not sent.");
    await expect(message).toHaveValue(/a broken line/);
    await page.context().setOffline(false);
    await page.reload();
    await expect(page.getByText(/Your draft/)).toBeVisible();
    await page.keyboard.press("r");
    await expect(message).toHaveValue(/a broken line/);
  });
});

/** A member sees what nobody owns. */
async function leaveToAnybody(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const replies = "/api/v1/backlink-outreach/replies";
  const answer = await page.request.get(replies, { params: { from: "failing" } });
  const { items }: { items: { id: string }[] } = await answer.json();
  for (const { id } of items)
    await page.request.patch(`${replies}/${id}`, { data: { owner_id: null }, headers: { origin } });
}

/** From here on the page hears of nobody else's acts: the next one is done on an older sight. */
async function noNews(page: Page): Promise<void> {
  await page.route(/\/replies(\?|\/changes)/, (route) => route.abort());
}
