import { expect, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { add, signIn } from "./sign-in";

const EMAIL = "fiona@wildswimguide.example";
const ANSWER_TIMEOUT_MS = 30_000;

test("a return date that reads two ways is a choice of two buttons, and every change of a wait can be undone", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page);
  await mail(page);
  await hearAbsence(page);

  await page.goto("/planner");
  const wait = page.getByRole("listitem").filter({ hasText: "wildswimguide.example" });
  const days = wait.getByRole("group", { name: "Which day is meant?" }).getByRole("button");
  await expect(days).toHaveCount(2);
  await days.first().click();
  await expect(days).toHaveCount(0);
  await undo(page, /is back on/);
  await expect(days).toHaveCount(2);

  await wait.getByRole("button", { name: "Drop" }).click();
  await expect(wait).toHaveCount(0);
  await undo(page, /is let go/);
  await expect(days).toHaveCount(2);

  await page.getByRole("listitem").getByRole("link", { name: "Fiona MacLeod" }).click();
  await expect(page.getByRole("region", { name: "Next best action" }).getByText("Wait for the return")).toBeVisible();
  await expect(page.getByRole("group", { name: "Which day is meant?" }).getByRole("button")).toHaveCount(2);
});

async function undo(page: Page, said: RegExp): Promise<void> {
  await page.getByRole("status").filter({ hasText: said }).getByRole("button", { name: "Undo" }).click();
}

async function mail(page: Page): Promise<void> {
  const campaign = await add(page, "/campaigns", { name: "Swims" });
  const person = { contact_name: "Fiona MacLeod", contact_email: EMAIL };
  const lead = await add(page, `/campaigns/${campaign.id}/leads`, {
    website_url: "https://wildswimguide.example",
    ...person,
  });
  const words = { subject: "A map for your readers", body: "Hi, would you link to our free map?" };
  await add(page, "/outreach/send", { campaign_id: campaign.id, lead_id: lead.id, ...words });
}

async function hearAbsence(page: Page): Promise<void> {
  await page.goto("/inbox?view=out_of_office");
  await expect(async () => {
    await page.getByRole("button", { name: "Poll now" }).click();
    await expect(page.getByRole("row", { name: /Fiona MacLeod/ })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: ANSWER_TIMEOUT_MS });
}
