import { expect, type Page } from "@playwright/test";
import { add } from "./sign-in";

const ANSWER_TIMEOUT_MS = 30_000;

/** Sends so many mails to strangers of the sandbox, who answer within seconds, and kindly; ends with their answers listed. */
export async function hearStrangers(page: Page, { name, count }: { name: string; count: number }): Promise<void> {
  const campaign = await add(page, "/campaigns", { name });
  for (let number = 1; number <= count; number++) {
    const site = `${name.toLowerCase()}-${number}.example`;
    const lead = await add(page, `/campaigns/${campaign.id}/leads`, {
      website_url: `https://${site}`,
      contact_email: `stranger.${number}@${site}`,
    });
    const mail = { subject: `A map for ${site}`, body: "Hello, would you like our map?" };
    await add(page, "/outreach/send", { campaign_id: campaign.id, lead_id: lead.id, ...mail });
  }
  await page.goto(`/inbox?view=needs_answer&q=from:${name.toLowerCase()}`);
  await expect(async () => {
    await add(page, "/replies/poll", {}).catch(() => undefined);
    await page.reload();
    await expect(page.getByRole("row")).toHaveCount(count, { timeout: 1_000 });
  }).toPass({ timeout: ANSWER_TIMEOUT_MS });
}

/** The focus is on the first row: the page listens to keys. */
export async function walkToFirst(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator('[role="row"]:focus-within')).toBeVisible({ timeout: 3_000 });
  }).toPass();
}
