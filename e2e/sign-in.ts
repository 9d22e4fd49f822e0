import { expect, type Page } from "@playwright/test";
import { DEMO_ACCOUNT } from "./demo-account";

type Account = { email: string; password: string };

/** Through the form, as a person does. */
export async function signIn(page: Page, account: Account = DEMO_ACCOUNT): Promise<void> {
  await page.goto("/inbox");
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
}

/** Through the settings, as an admin does. */
export async function addUser(page: Page, user: Account & { name: string; role: "Member" | "Viewer" }): Promise<void> {
  await page.goto("/settings/users");
  await page.getByRole("button", { name: "New user" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(user.name);
  await dialog.getByLabel("Email").fill(user.email);
  await dialog.getByLabel("Password").fill(user.password);
  await dialog.getByLabel("Role").selectOption(user.role);
  await dialog.getByRole("button", { name: "Create user" }).click();
  await expect(page.getByRole("row", { name: user.name })).toBeVisible();
}

/** Adds what a test needs and does not test: over the API, as the person who is signed in. */
export async function add(page: Page, path: string, data: object): Promise<{ id: string }> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`/api/v1/backlink-outreach${path}`, { data, headers: { origin } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}
