import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { onceItListens, test } from "./demo-test";
import { add, signIn } from "./sign-in";

test("who is stopped by hand is not mailed, and is again once released with a reason", async ({ page }) => {
  await signIn(page);
  const campaign = await campaignWith(page, "Stopped and released", "jan@stopped.example");

  await page.goto("/suppression");
  await page.getByRole("button", { name: "Add address or domain" }).click();
  await page.getByLabel("Address or domain").fill("Jan@Stopped.example");
  await expect(page.getByText("Stops this one person")).toBeVisible();
  await page.getByLabel("Words").fill("Asked on the phone");
  await page.getByRole("button", { name: "Stop mailing" }).click();
  await expect(
    page.getByRole("row", { name: /jan@stopped\.example.*Added by hand.*Asked on the phone/ }),
  ).toBeVisible();

  await compose(page, campaign.id);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/Recipient is suppressed: added by hand/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^Send/ })).toBeDisabled();

  await page.goto("/suppression?q=jan%40stopped");
  await page.getByRole("button", { name: "Acts for jan@stopped.example" }).click();
  await page.getByRole("menuitem", { name: "Release" }).click();
  await expect(page.getByRole("button", { name: "Release" })).toBeDisabled();
  await page.getByLabel("Reason").fill("Jan wrote again");
  await page.getByRole("button", { name: "Release" }).click();
  await expect(page.getByText("“jan@stopped” is not here")).toBeVisible();

  await compose(page, campaign.id);
  await expect(page.getByRole("dialog").getByText("May be sent now")).toBeVisible();
});

test("a list is looked over before it is imported", async ({ page }) => {
  await signIn(page);
  await page.goto("/suppression");
  await page.getByRole("button", { name: "Import" }).click();
  await page
    .getByLabel("Or paste lines")
    .fill("email,reason\nmia@pasted.example,Asked\nnobody,\nmia@pasted.example,\n");
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("1 new, 1 stopped already, 1 not usable")).toBeVisible();
  await expect(page.getByRole("row", { name: /3 nobody is not an e-mail address/ })).toBeVisible();
  await page.getByRole("button", { name: "Stop 1 more" }).click();
  await expect(page.getByRole("row", { name: /mia@pasted\.example.*Imported/ })).toBeVisible();
});

test("the link in a mail asks, and one press without signing in stops the recipient", async ({ page, browser }) => {
  await signIn(page);
  const name = `eva${Date.now()}`;
  const campaign = await campaignWith(page, "Asked to stop", `${name}@leaving.example`);
  const mail = { campaign_id: campaign.id, lead_id: campaign.leadId, subject: "A map", body: "Hello Eva" };
  await add(page, "/outreach/send", mail);
  const link = new URL(unsubscribeLinkTo(`${name}@leaving.example`));

  const stranger = onceItListens(await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage());
  await stranger.goto(link.pathname);
  await stranger.reload();
  await page.goto(`/suppression?q=${name}`);
  await expect(page.getByText(`“${name}” is not here`)).toBeVisible();

  await stranger.getByRole("button", { name: "Stop mailing me" }).click();
  await expect(stranger.getByRole("heading", { name: "Done" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row", { name: new RegExp(`${name}.*Opted out.*Recipient`) })).toBeVisible();
  await stranger.context().close();
});

test("a mail program's one click stops the recipient without cookies; a scanner and a forged token stop nobody", async ({
  page,
}) => {
  await signIn(page);
  const name = `pia${Date.now()}`;
  const campaign = await campaignWith(page, "One click", `${name}@oneclick.example`);
  const mail = { campaign_id: campaign.id, lead_id: campaign.leadId, subject: "A map", body: "Hello Pia" };
  await add(page, "/outreach/send", mail);
  const { origin } = new URL(page.url());
  const link = `${origin}${new URL(unsubscribeLinkTo(`${name}@oneclick.example`)).pathname}`;
  const isStopped = async () => {
    const list = await page.request.get(`/api/v1/backlink-outreach/suppression?q=${name}`);
    return (await list.json()).items.length > 0;
  };
  const oneClick = {
    method: "POST",
    body: "List-Unsubscribe=One-Click",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    redirect: "error",
  } as const;

  for (const method of ["GET", "HEAD"]) expect((await fetch(link, { method })).status).toBe(200);
  const forged = await fetch(`${link.slice(0, -4)}AAAA`, oneClick);
  expect(await isStopped()).toBe(false);

  const answer = await fetch(link, oneClick);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect([answer.status, await isStopped()]).toEqual([200, true]);
  expect([forged.status, withoutNonce(await forged.text())]).toEqual([200, withoutNonce(await answer.text())]);
  expect((await fetch(link, oneClick)).status).toBe(200);
});

/** The headers' nonce is another one for each answer. */
function withoutNonce(html: string): string {
  return html.replace(/nonce="[^"]*"/g, "");
}

async function campaignWith(page: Page, name: string, email: string): Promise<{ id: string; leadId: string }> {
  const { id } = await add(page, "/campaigns", { name });
  const lead = { website_url: `https://${email.split("@")[1]}`, contact_email: email };
  return { id, leadId: (await add(page, `/campaigns/${id}/leads`, lead)).id };
}

async function compose(page: Page, campaignId: string): Promise<void> {
  await page.goto(`/campaigns/${campaignId}`);
  await page.getByRole("button", { name: /^Compose to/ }).click();
  await page.getByRole("dialog").getByLabel("Subject").fill("A fresher map");
  await page.getByRole("dialog").getByLabel("Message").fill("A link on your page is dead.");
}

function unsubscribeLinkTo(recipient: string): string {
  const folder = join(process.env.E2E_MAIL_FOLDER ?? "", "Sent");
  const raw = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1").replace(/\r?\n[ \t]+/g, " "))
    .find((mail) => /^To: (.*)$/im.exec(mail)?.[1]?.includes(recipient));
  const link = /^List-Unsubscribe: <(https?:[^>]+)>/im.exec(raw ?? "")?.[1];
  if (!link) throw new Error(`No mail to ${recipient} with a List-Unsubscribe`);
  return link;
}
