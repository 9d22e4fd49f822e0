import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { signIn } from "./sign-in";

const LEADS = `website_url,website_title,contact_name,contact_email
https://sentiers-et-sommets.fr,Sentiers et Sommets,Claire Moreau,claire@sentiers-et-sommets.fr
https://peakandpath.co.uk,Peak & Path,Tom Ashworth,tom.ashworth@peakandpath.co.uk
`;
const TOM = "tom.ashworth@peakandpath.co.uk";
const ANSWER_TIMEOUT_MS = 30_000;
/** A mail waits for its undo, then for the queue to be looked at. */
const UNDO_TIMEOUT_MS = 30_000;

test("the main job: sign in, import, send, hear, relabel, place, answer in the thread", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page);
  await importLeads(page);
  await sendFirstMail(page, "peakandpath.co.uk");

  await hearAnswerFrom(page, "Tom Ashworth");
  await page.getByRole("row", { name: /Tom Ashworth/ }).click();
  const reader = page.getByRole("region", { name: "Reply" });
  await expect(reader.getByRole("button", { name: /Interested/ })).toBeVisible();

  await relabel(page, "Question");
  await page.getByRole("radio", { name: "Placed" }).click();
  await expect(page.getByRole("radio", { name: "Placed" })).toBeChecked();

  await reader.getByRole("button", { name: "Reply", exact: true }).click();
  const composer = page.getByLabel("Write a reply");
  await composer.getByLabel("Message").fill("Hi Tom, here is the final link.\n\nAna");
  await expect(composer.getByText("May be sent now")).toBeVisible();
  await composer.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => mailsTo(TOM).length, { timeout: UNDO_TIMEOUT_MS }).toBe(2);

  const [first = "", followUp = ""] = mailsTo(TOM);
  const answer = header(mailFrom(TOM), "Message-ID");
  expect(header(followUp, "In-Reply-To")).toBe(answer);
  expect(header(followUp, "References")).toBe(`${header(first, "Message-ID")} ${answer}`);
});

async function importLeads(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Campaigns" }).click();
  await page.getByRole("button", { name: "New campaign" }).click();
  await page.getByLabel("Name").fill("Hut maps");
  await page.getByRole("button", { name: "Create campaign" }).click();
  await page.getByRole("button", { name: "Import leads" }).click();
  await page.getByLabel("Or paste rows").fill(LEADS);
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("2 added")).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
}

async function sendFirstMail(page: Page, site: string): Promise<void> {
  await page.getByRole("button", { name: `Compose to ${site}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Subject").fill("A fresher map for {website}");
  await dialog.getByLabel("Message").fill("Hi {name},\n\na map link on your page is dead. Would you like ours?\n\nAna");
  await dialog.getByRole("button", { name: /^Send/ }).click();
  await expect(dialog).toBeHidden();
}

/** Polls by the button until the answer is in the list, as somebody who waits for it would. */
async function hearAnswerFrom(page: Page, name: string): Promise<void> {
  await page.goto("/inbox?view=all");
  await expect(async () => {
    await page.getByRole("button", { name: "Poll now" }).click();
    await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: ANSWER_TIMEOUT_MS });
}

async function relabel(page: Page, intent: string): Promise<void> {
  const reader = page.getByRole("region", { name: "Reply" });
  await reader.getByRole("button", { name: /Interested/ }).click();
  await page.getByRole("radio", { name: new RegExp(`^${intent}`) }).click();
  await expect(reader.getByRole("button", { name: new RegExp(intent) })).toBeVisible();
}

/** What the receiving server took for an address; other stories share it. */
function mailsTo(address: string): string[] {
  return mailsIn("Sent").filter((raw) => header(raw, "To").includes(address));
}

function mailFrom(address: string): string {
  const mail = mailsIn("INBOX").find((raw) => header(raw, "From").includes(address));
  if (!mail) throw new Error(`No mail from ${address}`);
  return mail;
}

function mailsIn(folder: string): string[] {
  const path = join(process.env.E2E_MAIL_FOLDER ?? "", folder);
  const names = readdirSync(path).sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
  return names.map((name) => readFileSync(join(path, name), "latin1"));
}

/** A header's value with its folds undone. */
function header(raw: string, name: string): string {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1]?.trim() ?? "";
}
