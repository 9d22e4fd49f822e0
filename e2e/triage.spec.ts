import { expect, type Page, test } from "@playwright/test";
import { add, signIn } from "./sign-in";

const REPLIES = 10;
const ANSWER_TIMEOUT_MS = 30_000;

test("ten replies are cleared by keyboard alone: tag, done, snooze, undo, bulk", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page);
  await sendToStrangers(page);
  await hearAll(page);
  const { keyboard } = page;
  const rows = page.getByRole("grid", { name: "Needs answer replies" }).getByRole("row");
  const toast = (text: string | RegExp) =>
    expect(page.getByRole("status").filter({ hasText: text }).first()).toBeVisible();

  await keyboard.press("j");
  await keyboard.press("Enter");
  const reader = page.getByRole("region", { name: "Reply", exact: true });
  await expect(reader).toBeVisible();
  const first = page.url();
  await keyboard.press("2");
  await toast("Question.");
  expect(page.url(), "a tagged reply makes way for the next").not.toBe(first);

  await keyboard.press("e");
  await expect(rows).toHaveCount(REPLIES - 1);
  await keyboard.press("h");
  await expect(page.getByRole("textbox", { name: "Until when" })).toBeFocused();
  await keyboard.type("in 3 weeks");
  await keyboard.press("Enter");
  await expect(rows).toHaveCount(REPLIES - 2);
  await toast("Back on");
  await keyboard.press("z");
  await expect(rows).toHaveCount(REPLIES - 1);

  await keyboard.press("Escape");
  await expect(reader).toBeHidden();
  await keyboard.press("x");
  await keyboard.press("Shift+J");
  await keyboard.press("Shift+J");
  await expect(page.getByText("3 selected")).toBeVisible();
  await keyboard.press("e");
  await expect(rows).toHaveCount(REPLIES - 4);
  await toast("3 done.");
  await keyboard.press("z");
  await expect(rows).toHaveCount(REPLIES - 1);

  await keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: /^Find/ })).toBeFocused();
  await keyboard.type("loaded");
  await keyboard.press("Enter");
  await expect(page.getByText(`${REPLIES - 1} selected`)).toBeVisible();
  await keyboard.press("e");
  await expect(page.getByText("Nothing fits this search")).toBeVisible();
  await toast(`${REPLIES - 1} done.`);
});

/** Strangers of the sandbox answer every mail within seconds, and kindly. */
async function sendToStrangers(page: Page): Promise<void> {
  const campaign = await add(page, "/campaigns", { name: "Triage" });
  for (let number = 1; number <= REPLIES; number++) {
    const site = `triage-${number}.example`;
    const lead = await add(page, `/campaigns/${campaign.id}/leads`, {
      website_url: `https://${site}`,
      contact_email: `stranger.${number}@${site}`,
    });
    const mail = { subject: `A map for ${site}`, body: "Hello, would you like our map?" };
    await add(page, "/outreach/send", { campaign_id: campaign.id, lead_id: lead.id, ...mail });
  }
}

async function hearAll(page: Page): Promise<void> {
  await page.goto("/inbox?view=needs_answer&q=from:triage");
  await expect(async () => {
    await add(page, "/replies/poll", {}).catch(() => undefined);
    await page.reload();
    await expect(page.getByRole("row")).toHaveCount(REPLIES, { timeout: 1_000 });
  }).toPass({ timeout: ANSWER_TIMEOUT_MS });
}
