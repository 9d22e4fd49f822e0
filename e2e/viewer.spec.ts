import { expect } from "@playwright/test";
import { onceItListens, test } from "./demo-test";
import { add, addUser, signIn } from "./sign-in";

const VIEWER = { name: "Vera Sehnsucht", email: "vera@fernweg.example", password: "only here to look" };
const WRITES = /^(New|Add|Import|Compose|Pause|Resume|Edit|Delete|Revoke|Disable|Poll now|Done|Snooze|Assign|Reply)/;

test("an admin adds a viewer, who sees everything and is offered no change", async ({ page, browser }) => {
  await signIn(page);
  const campaign = await add(page, "/campaigns", { name: "Looked at" });
  const lead = await add(page, `/campaigns/${campaign.id}/leads`, { website_url: "https://hut.example" });
  await addUser(page, { ...VIEWER, role: "Viewer" });

  await page.getByLabel("Role of Admin").selectOption("Viewer");
  await expect(page.getByText(/The last active admin cannot be demoted/)).toBeVisible();
  await expect(page.getByLabel("Role of Admin")).toHaveValue("admin");

  const context = await browser.newContext();
  const looking = onceItListens(await context.newPage());
  await signIn(looking, VIEWER);
  const pages = [
    ["/inbox?view=all", "All"],
    ["/campaigns", "Campaigns"],
    [`/campaigns/${campaign.id}`, "Looked at"],
    [`/leads/${lead.id}`, "hut.example"],
    ["/settings/templates", "Settings"],
    ["/settings/users", "Settings"],
    ["/settings/keys", "Settings"],
  ] as const;
  for (const [path, heading] of pages) {
    await looking.goto(path);
    await expect(looking.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible();
    await expect(looking.getByRole("button", { name: WRITES }), path).toHaveCount(0);
  }
  await context.close();
});
