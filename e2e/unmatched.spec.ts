import { expect } from "@playwright/test";
import { test } from "./demo-test";
import { dropMails, htmlMail } from "./mail-drop";
import { add, signIn } from "./sign-in";

test("whoever wrote first becomes a lead, with their reply; undone, the reply is nobody's again", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page);
  await add(page, "/campaigns", { name: "First writers" });
  const html = "<p>What would your map cost us?</p>";
  await dropMails(page, [htmlMail({ from: "Runa Fell <runa@first-writer.example>", subject: "The ridge walk", html })]);

  await page.goto("/inbox?view=unmatched&q=from:runa");
  await page.getByRole("link", { name: /^Runa Fell/ }).click();
  await page.getByRole("button", { name: "New lead" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Campaign").selectOption("First writers");
  await dialog.getByRole("button", { name: "Add lead" }).click();
  await expect(page.getByText("Linked to first-writer.example.")).toBeVisible();
  const question = page.getByText("Which mail does this answer?");
  await expect(question).toBeHidden();

  await page.getByRole("button", { name: /^Undo/ }).last().click();
  await expect(question).toBeVisible();
});

test("a done reply stays in All, and says so", async ({ page }) => {
  test.setTimeout(90_000);
  await signIn(page);
  const mail = { from: "Odo Marsh <odo@all-view.example>", subject: "Thanks", html: "<p>Thank you for the map.</p>" };
  await dropMails(page, [htmlMail(mail)]);

  await page.goto("/inbox?view=all&q=from:odo");
  const row = page.getByRole("row", { name: /Odo Marsh/ });
  await row.getByRole("link").click();
  await page.getByRole("button", { name: /^Done/ }).click();
  await expect(row.getByRole("img", { name: "Done" })).toBeVisible();
  await page.reload();
  await expect(row.getByRole("img", { name: "Done" })).toBeVisible();
});
