import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { add, signIn } from "./sign-in";

const ANSWER_TIMEOUT_MS = 30_000;
/** A mail waits for its undo, then for the queue to be looked at. */
const LEAVES_TIMEOUT_MS = 40_000;
const TEXT = "Thank you, here is the link.\n\nAna";

test("a mail taken back within its ten seconds is a draft again and never leaves", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const { campaign, lead, email } = await leadOf(page, "Taken back");
  await page.goto(`/leads/${lead.id}?write=1`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Subject").fill("A map for {website}");
  await dialog.getByLabel("Message").fill(TEXT);
  await expect(dialog.getByText("May be sent now")).toBeVisible();
  await dialog.getByRole("button", { name: /^Send/ }).click();
  await expect(page.getByRole("status").getByText(/^\d+ s$/), "the seconds are counted").toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await expect(dialog.getByLabel("Message")).toHaveValue(TEXT);
  await expect(dialog.getByLabel("Subject")).toHaveValue("A map for {website}");
  expect(await statusesOf(page, campaign.id)).toEqual(["cancelled"]);
  expect(mailsTo(email)).toEqual([]);

  await dialog.getByRole("button", { name: /^Send/ }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => mailsTo(email).length, { timeout: LEAVES_TIMEOUT_MS }).toBe(1);
  expect(await statusesOf(page, campaign.id)).toEqual(["sent", "cancelled"]);
});

test("an answer is taken back into its composer; sent and done, it leaves the list and arrives once", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  const { campaign, lead, email } = await leadOf(page, "Answered and done");
  const first = { campaign_id: campaign.id, lead_id: lead.id, subject: "A map", body: "Would you like our map?" };
  await add(page, "/outreach/send", first);
  const row = await answerOf(page, email);
  await row.click();
  const reader = page.getByRole("region", { name: "Reply", exact: true });
  await reader.getByRole("button", { name: "Reply", exact: true }).click();
  const composer = page.getByLabel("Write a reply");
  await composer.getByLabel("Message").fill(TEXT);
  await expect(composer.getByText("May be sent now")).toBeVisible();
  await sendAnd(composer, "Send");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(composer.getByLabel("Message")).toHaveValue(TEXT);
  await expect(row).toBeVisible();

  await sendAnd(composer, "Send and done");
  await expect(row).toBeHidden();
  await page.keyboard.press("z"); // takes the mail back, and with it that the reply is done
  await expect(composer.getByLabel("Message")).toHaveValue(TEXT);
  await expect(row).toBeVisible();

  await sendAnd(composer, "Send and done");
  await expect(row).toBeHidden();
  await expect.poll(() => mailsTo(email).length, { timeout: LEAVES_TIMEOUT_MS }).toBe(2);
  expect(await statusesOf(page, campaign.id)).toEqual(["sent", "cancelled", "cancelled", "sent"]);
  expect(mailsTo(email)).toHaveLength(2);
});

async function sendAnd(composer: Locator, name: string): Promise<void> {
  const button = composer.getByRole("button", { name, exact: true });
  await expect(button).toBeEnabled();
  await button.click();
  await expect(composer).toBeHidden();
}

/** Strangers of the sandbox answer every mail within seconds, and kindly. */
async function leadOf(page: Page, name: string) {
  const site = `${name.toLowerCase().replaceAll(" ", "-")}-${Date.now()}.example`;
  const email = `stranger@${site}`;
  const campaign = await add(page, "/campaigns", { name });
  const lead = { website_url: `https://${site}`, contact_email: email, contact_name: "Sam Stranger" };
  return { campaign, lead: await add(page, `/campaigns/${campaign.id}/leads`, lead), email };
}

async function answerOf(page: Page, email: string): Promise<Locator> {
  await page.goto(`/inbox?view=needs_answer&q=from:${email}`);
  const row = page.getByRole("row").first();
  await expect(async () => {
    await add(page, "/replies/poll", {}).catch(() => undefined);
    await page.reload();
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: ANSWER_TIMEOUT_MS });
  return row;
}

/** Newest first. */
async function statusesOf(page: Page, campaignId: string): Promise<string[]> {
  const answer = await page.request.get(`/api/v1/backlink-outreach/campaigns/${campaignId}/attempts`);
  const { items }: { items: { status: string }[] } = await answer.json();
  return items.map(({ status }) => status);
}

/** What the receiving server took for an address. */
function mailsTo(address: string): string[] {
  const folder = join(process.env.E2E_MAIL_FOLDER ?? "", "Sent");
  if (!existsSync(folder)) return []; // made with the first mail
  const raws = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  return raws.filter((raw) => /^To: (.*)$/im.exec(raw)?.[1]?.includes(address));
}
