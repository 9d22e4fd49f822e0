import { expect } from "@playwright/test";
import { test } from "./demo-test";
import { add, signIn } from "./sign-in";

const CSV = `Website;Contact;E-mail
huettenzauber.example;Jörg Brandl;brandl@huettenzauber.example
wanderlust.example;דנה לוי;not an address
norrsken.example;Nora 🏔️ Åkesson;nora@norrsken.example
huettenzauber.example;Jörg again;joerg@huettenzauber.example
`;

test("an import stores the good rows and says of each other one why not", async ({ page }) => {
  await signIn(page);
  const campaign = await add(page, "/campaigns", { name: "Imports" });
  await page.goto(`/campaigns/${campaign.id}`);
  await page.getByRole("button", { name: "Import leads" }).click();
  const dialog = page.getByRole("dialog");
  const file = { name: "leads.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) };
  await dialog.getByLabel("CSV file").setInputFiles(file);
  await expect(dialog.getByRole("cell", { name: "Nora 🏔️ Åkesson" })).toBeVisible();
  await dialog.getByRole("button", { name: "Import 4 rows" }).click();

  await expect(dialog.getByText("2 added, 1 skipped, 1 failed")).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^2 Failed Contact email must be one e-mail address/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^4 Skipped/ })).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();

  const leads = page.getByRole("table", { name: "Leads" });
  await expect(leads.getByRole("link", { name: /\.example$/ })).toHaveText([
    "huettenzauber.example",
    "norrsken.example",
  ]);
  await page.getByLabel("Search leads").fill("nora");
  await expect(leads.getByRole("link", { name: /\.example$/ })).toHaveText(["norrsken.example"]);
  await page.getByLabel("Status").selectOption("placed");
  await expect(page.getByText("No lead fits")).toBeVisible();
});
