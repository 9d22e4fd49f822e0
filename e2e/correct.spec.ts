import { expect, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { add, signIn } from "./sign-in";

const API = "/api/v1/backlink-outreach";
const EMAIL = "vera.dahl@stigfinnare.example";
const ANSWER_TIMEOUT_MS = 30_000;

// The second goes on with the answer that the first has heard.
test.describe.configure({ mode: "serial" });

test("a wrong no is corrected to a yes: stop, lead and step come back, and every undo has its own", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page);
  const mailed = await mailWithStepAhead(page);
  await hearAnswer(page);
  await page.getByRole("row", { name: /Vera Dahl/ }).click();

  await tagAs(page, { from: "Interested", to: "Declined" });
  await expect.poll(() => standing(page, mailed)).toEqual({ lead: "lost", stopped: true, step: "cancelled" });
  await tagAs(page, { from: "Declined", to: "Interested" });
  await expect(page.getByRole("status").getByText(new RegExp(`Undone: .*${EMAIL} may be mailed again`))).toBeVisible();
  await expect.poll(() => standing(page, mailed)).toEqual({ lead: "replied", stopped: false, step: "cancelled" });

  await page.goto("/automation");
  const ledger = page.getByRole("region", { name: "What the machine did" });
  await expect(ledger.getByText(`${EMAIL} may be mailed again`).first()).toBeVisible();
  await expect(ledger.getByText("Lead: lost back to contacted").first()).toBeVisible();
  await expect(ledger.getByText(new RegExp(`Steps? 1 to ${EMAIL} queued again`)).first()).toBeVisible();

  const stoppedAgain = ledger.getByText(`${EMAIL} suppressed again`).first();
  await ledger.getByRole("button", { name: `Undo: ${EMAIL} may be mailed again` }).click();
  await expect(stoppedAgain).toBeVisible();
  expect(await standing(page, mailed)).toMatchObject({ stopped: true });
  await ledger.getByRole("button", { name: `Undo: ${EMAIL} suppressed again` }).click();
  await expect(stoppedAgain).toHaveCSS("text-decoration-line", "line-through");
  expect(await standing(page, mailed)).toEqual({ lead: "replied", stopped: false, step: "cancelled" });

  await openAnswer(page);
  await tagAs(page, { from: "Interested", to: "Auto-reply" });
  await expect.poll(() => standing(page, mailed)).toEqual({ lead: "contacted", stopped: false, step: "queued" });
});

test("what a person set in between stays, and the correction says so", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page);
  await openAnswer(page);
  await tagAs(page, { from: "Auto-reply", to: "Interested" });
  await page.getByRole("radio", { name: "Placed" }).click();
  await expect(page.getByRole("status").getByText("Lead moved to placed.")).toBeVisible();

  await tagAs(page, { from: "Interested", to: "Declined" });
  const said = page.getByRole("status").getByText(/You changed it since, left alone: .*lead: contacted to replied/);
  await expect(said).toBeVisible();
  await expect(page.getByRole("radio", { name: "Placed" })).toBeChecked();
  const done = page.getByRole("region", { name: "What the machine did" }).or(page.getByLabel("Lead"));
  await expect(done.getByText("Changed since, left alone").first()).toBeVisible();
});

type Mailed = { campaignId: string; leadId: string };

/** A lead that was mailed, in a campaign whose first step still waits: paused, so that the step stays where it is. */
async function mailWithStepAhead(page: Page): Promise<Mailed> {
  const campaign = await add(page, "/campaigns", { name: "Corrections" });
  const path = `/campaigns/${campaign.id}`;
  const lead = await add(page, `${path}/leads`, { website_url: "https://stigfinnare.example", contact_email: EMAIL });
  const steps = [{ wait_days: 0, subject: "Once more", body: "Hi, did my first mail arrive?" }];
  await change(page, `${path}/steps`, { steps });
  await add(page, `${path}/start`, {});
  await change(page, path, { status: "paused" });
  const mail = { subject: "A map for your readers", body: "Hi, would you link to our free map?" };
  await add(page, "/outreach/send", { campaign_id: campaign.id, lead_id: lead.id, ...mail });
  return { campaignId: campaign.id, leadId: lead.id };
}

async function change(page: Page, path: string, data: object): Promise<void> {
  const { origin } = new URL(page.url());
  const answer = await page.request.patch(`${API}${path}`, { data, headers: { origin } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function hearAnswer(page: Page): Promise<void> {
  await page.goto("/inbox?view=all");
  await expect(async () => {
    await page.getByRole("button", { name: "Poll now" }).click();
    await expect(page.getByRole("row", { name: /Vera Dahl/ })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: ANSWER_TIMEOUT_MS });
}

async function openAnswer(page: Page): Promise<void> {
  await page.goto("/inbox?view=all");
  await page.getByRole("row", { name: /Vera Dahl/ }).click();
}

async function tagAs(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  const reader = page.getByRole("region", { name: "Reply" });
  await reader
    .getByRole("button", { name: new RegExp(from) })
    .first()
    .click();
  await page.getByRole("radio", { name: new RegExp(`^${to}`) }).click();
  await expect(reader.getByRole("button", { name: new RegExp(to) }).first()).toBeVisible();
}

/** What the label has done to the lead, to mailing the address, and to the step. */
async function standing(page: Page, { campaignId, leadId }: Mailed) {
  const read = async (path: string) => (await page.request.get(`${API}${path}`, { maxRetries: 2 })).json();
  const lead = await read(`/leads/${leadId}`);
  const stops: { items: { released_at: string | null }[] } = await read(`/suppression?q=${EMAIL}`);
  const mails: { items: { kind: string; status: string }[] } = await read(`/campaigns/${campaignId}/attempts`);
  return {
    lead: lead.status,
    stopped: stops.items.some(({ released_at }) => released_at === null),
    step: mails.items.find(({ kind }) => kind === "step")?.status,
  };
}
