import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { add, signIn } from "./sign-in";

const LONG = "überlang".repeat(14);

test.use({ viewport: { width: 360, height: 740 } });

test("campaigns, leads and settings pass axe in both themes and fit 360 px, whatever they are called", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await check(page, "/sign-in");
  await signIn(page);
  const campaign = await add(page, "/campaigns", { name: LONG, description: "קמפיין בעברית 🏔️" });
  const lead = await add(page, `/campaigns/${campaign.id}/leads`, {
    website_url: `https://long.example/${LONG}`,
    website_title: "לא קצר ".repeat(20),
    contact_name: `خالد ${LONG}`,
    contact_email: `${"long.".repeat(10)}address@long.example`,
    notes: LONG,
  });
  await add(page, "/templates", { name: LONG, subject: "{website} עברית", body: "Hi {name}" });
  const paths = [
    "/campaigns",
    `/campaigns/${campaign.id}`,
    `/campaigns/${campaign.id}?tab=attempts`,
    `/leads/${lead.id}`,
    "/automation",
    "/planner",
    "/settings",
    "/settings/mailboxes/new",
    "/settings/hours",
    "/settings/templates",
    "/settings/users",
    "/settings/keys",
    "/settings/unreadable",
  ];
  for (const path of paths) {
    await page.goto(path);
    await check(page, path);
  }
});

async function check(page: Page, path: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
    expect(found, `${path}, ${theme}`).toEqual([]);
  }
}
