import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { dropMails, htmlMail } from "./mail-drop";
import { add, signIn } from "./sign-in";
import { hearStrangers, walkToFirst } from "./strangers";

const LONG = "überlang".repeat(14);

type Look = { width: number; theme: "light" | "dark" };
/** Both themes and both widths; each with each in the long form of the run. */
const LOOKS: Look[] = [
  { width: 360, theme: "light" },
  { width: 1440, theme: "dark" },
  ...(process.env.E2E_LONG
    ? ([
        { width: 360, theme: "dark" },
        { width: 1440, theme: "light" },
      ] as const)
    : []),
];
/** What is left of a screen of 1440 px at a zoom of 200 %. */
const ZOOMED = 720;
const HEIGHT = 740;
const WIDE = { width: 1440, height: 900 };
/** The tag in a row says what it is and that it can be changed. */
const TAG = /, change the tag$/;

test("every page passes axe in both themes and fits 360 px and a zoom of 200 %, whatever things are called", async ({
  page,
}) => {
  test.setTimeout(process.env.E2E_LONG ? 600_000 : 300_000);
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
  const reply = await hearFrom(page, `خالد ${LONG} <long@stranger.example>`);
  const paths = [
    "/inbox",
    "/inbox?view=all",
    "/inbox?view=all&q=nothing+like+it",
    `/inbox/${reply}?view=all`,
    "/suppression",
    "/audit",
    "/classifier",
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
    "/settings/notifications",
    "/settings/screen",
    "/settings/profile",
    "/settings/trusted-senders",
    `/settings/mailboxes/${await anyMailbox(page)}`,
    "/unsubscribe/not-a-token",
    "/nothing-here",
  ];
  for (const path of paths) {
    await page.goto(path);
    await check(page, path);
  }
});

test("what opens over the inbox passes axe in both themes, fits, and has a name", async ({ page }) => {
  test.setTimeout(process.env.E2E_LONG ? 600_000 : 300_000);
  await signIn(page);
  await add(page, "/campaigns", { name: "For strangers" });
  const reply = await hearFrom(page, "Ines 🏔️ <ines@stranger.example>");
  await page.goto(`/inbox/${reply}?view=unmatched`);
  await expect(page.getByRole("region", { name: "Reply", exact: true })).toBeVisible();
  const { keyboard } = page;

  const list = page.getByRole("grid", { name: "Unmatched replies" });
  const row = list.getByRole("row").filter({ hasText: "Ines" });
  await expect(row.getByRole("checkbox", { name: "Select Ines 🏔️" })).toBeAttached();
  await expect(row.getByRole("button", { name: TAG })).toBeAttached();

  const opened: [
    keys: string[],
    name: string | RegExp,
    inside: [role: "radio" | "textbox" | "combobox" | "menuitem" | "searchbox", name: string | RegExp],
  ][] = [
    [["c"], "Change tag", ["radio", "Question"]],
    [["h"], "Until when", ["textbox", "Until when"]],
    [["l"], "Which mail does it answer?", ["searchbox", /^Search mails/]],
    [["n"], /^Add Ines/, ["textbox", "Website"]],
    [["Control+k"], /Find|Command/, ["combobox", /^Find/]],
  ];
  for (const [keys, name, [role, inside]] of opened) {
    for (const key of keys) await keyboard.press(key);
    const dialog = page.getByRole("dialog", { name });
    await expect(dialog.getByRole(role, { name: inside }).first()).toBeVisible();
    await look(page, String(name));
    await page.setViewportSize(WIDE);
    await keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }

  await keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "the sheet of shortcuts");
  await page.setViewportSize(WIDE);
  await keyboard.press("Escape");

  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Assign to me" })).toBeVisible();
  await look(page, "the menu of acts", ["region"]); // a menu belongs to its button, not to a landmark
  await page.setViewportSize(WIDE);
  await keyboard.press("Escape");

  await page.goto("/inbox?view=unmatched");
  await row.getByRole("link").focus();
  await keyboard.press("x");
  await expect(page.getByRole("region", { name: "With the selected replies" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "1 selected" })).toBeVisible();
  await look(page, "the bar for many");
  await page.setViewportSize(WIDE);
  await keyboard.press("u");
  await expect(page.getByRole("status").filter({ hasText: "1 marked unread." }).first()).toBeVisible();
  await look(page, "a toast");
});

test("the composer passes axe in both themes and fits", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page);
  await hearStrangers(page, { name: "Composed", count: 1 });
  await walkToFirst(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("r");
  await expect(page.getByRole("region", { name: "Write a reply" })).toBeVisible();
  await look(page, "the composer");
});

/** The id of a new reply with a subject in two directions. */
async function hearFrom(page: Page, from: string): Promise<string> {
  const html = `<p>שלום! ${LONG} 🏔️ Could you tell us what it costs?</p>`;
  await dropMails(page, [htmlMail({ from, subject: `Re: מפה ${LONG}`, html })]);
  const address = from.replace(/^.*<|>$/g, "");
  const answer = await page.request.get("/api/v1/backlink-outreach/replies", { params: { from: address } });
  const { items }: { items: { id: string }[] } = await answer.json();
  return items[0]?.id ?? "";
}

async function anyMailbox(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/backlink-outreach/mailboxes");
  const { items }: { items: { id: string }[] } = await answer.json();
  return items[0]?.id ?? "";
}

async function check(page: Page, path: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await look(page, path);
}

async function look(page: Page, what: string, apartFrom: string[] = []): Promise<void> {
  await fits(page, { what, width: ZOOMED });
  for (const { width, theme } of LOOKS) {
    await fits(page, { what, width });
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules(apartFrom).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
    expect.soft(found, `${what}, ${theme}, ${width} px`).toEqual([]);
  }
}

async function fits(page: Page, { what, width }: { what: string; width: number }): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(beyond, `${what} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
}
