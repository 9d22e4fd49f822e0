import { expect } from "@playwright/test";
import { test } from "./demo-test";
import { signIn } from "./sign-in";
import { hearStrangers, walkToFirst } from "./strangers";

const REPLIES = 10;

test("ten replies are cleared by keyboard alone: tag, done, snooze, undo, bulk", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page);
  await hearStrangers(page, { name: "Triage", count: REPLIES });
  const { keyboard } = page;
  const rows = page.getByRole("grid", { name: "Needs answer replies" }).getByRole("row");
  const toast = (text: string | RegExp) =>
    expect(page.getByRole("status").filter({ hasText: text }).first()).toBeVisible();

  await walkToFirst(page);
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

  await page.getByRole("button", { name: "Previous (k)" }).focus();
  await expect(page.getByRole("tooltip")).toHaveText("Previous (k)");
  await keyboard.press("Escape"); // heard by the reader too, not by the tooltip alone
  await expect(page.getByRole("tooltip")).toBeHidden();
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
