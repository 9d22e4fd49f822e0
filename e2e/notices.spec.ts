import { expect, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { add, signIn } from "./sign-in";

/** The page asks every 20 s what is new. */
const NEWS_TIMEOUT_MS = 60_000;

test("a new reply announces itself: in the title, and by the browser while nobody looks", async ({ page }) => {
  test.setTimeout(240_000);
  await page.addInitScript(standIn);
  await signIn(page);
  await page.goto("/settings/notifications");
  const mine = page.getByRole("radio", { name: /^Mine/ });
  await expect(page.getByRole("radio", { name: /^All/ })).toBeChecked();
  await mine.check();
  await page.getByRole("button", { name: "Let this browser notify" }).click();
  await expect(page.getByRole("checkbox", { name: "Notify me of new replies" })).toBeChecked();
  await expect(async () => {
    await page.reload();
    await expect(mine).toBeChecked({ timeout: 1_000 });
    await expect(page.getByRole("checkbox", { name: "Notify me of new replies" })).toBeChecked({ timeout: 1_000 });
  }).toPass();

  await page.getByRole("radio", { name: /^All/ }).check();
  await titleTells(page);
  await page.evaluate(() => window.setHidden(true));
  await answerFrom(page, "first");
  await expect.poll(() => shown(page), { timeout: NEWS_TIMEOUT_MS }).toEqual([expect.stringMatching(/: Interested$/)]);
  await titleTells(page);

  await page.evaluate(() => {
    window.setHidden(false);
    window.notices.at(-1)?.onclick?.();
  });
  await expect(page.getByRole("region", { name: "Reply", exact: true })).toContainText("Interested");
  await titleTells(page);

  await answerFrom(page, "second");
  await titleTells(page);
  expect(await shown(page), "who looks at the page is not told by the browser too").toHaveLength(1);
});

/** The number before the title is the server's, whatever other tests have left unread. */
async function titleTells(page: Page): Promise<void> {
  await expect(async () => {
    const inTitle = Number(/^\((\d+)/.exec(await page.title())?.[1] ?? 0);
    expect(inTitle).toBe((await unread(page, "needs_answer")) + (await unread(page, "needs_review")));
  }).toPass({ timeout: NEWS_TIMEOUT_MS });
}

/** A long absence is looked at by a person, and announces itself to nobody. */
const AUTOMATED = ["out_of_office", "auto_reply", "bounce"];

async function unread(page: Page, view: string): Promise<number> {
  const params = { view, q: "is:unread", limit: 99 };
  const answer = await page.request.get("/api/v1/backlink-outreach/replies", { params });
  const { items }: { items: { intent: string }[] } = await answer.json();
  return items.filter(({ intent }) => !AUTOMATED.includes(intent)).length;
}

/** Writes to a stranger of the sandbox and hears the answer, while the page stays as it is. */
async function answerFrom(page: Page, who: string): Promise<void> {
  const site = `${who}-notice.example`;
  const campaign = await add(page, "/campaigns", { name: `Notices ${who}` });
  const fields = { website_url: `https://${site}`, contact_email: `stranger.1@${site}` };
  const lead = await add(page, `/campaigns/${campaign.id}/leads`, fields);
  const mail = { subject: `A map for ${site}`, body: "Hello, would you like our map?" };
  await add(page, "/outreach/send", { campaign_id: campaign.id, lead_id: lead.id, ...mail });
  await expect(async () => {
    await add(page, "/replies/poll", {}).catch(() => undefined);
    const answer = await page.request.get("/api/v1/backlink-outreach/replies", { params: { from: site } });
    expect((await answer.json()).items).toHaveLength(1);
  }).toPass({ timeout: NEWS_TIMEOUT_MS });
  await page.getByRole("button", { name: "Poll now" }).click(); // the page asks at once what is new
}

function shown(page: Page): Promise<string[]> {
  return page.evaluate(() => window.notices.map(({ title }) => title));
}

declare global {
  interface Window {
    notices: { title: string; onclick?: () => void }[];
    setHidden(hidden: boolean): void;
  }
}

/** Runs in the page: a browser that notifies nobody but this test, and a tab that can be put into the background. */
function standIn(): void {
  window.notices = [];
  let hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  window.setHidden = (value) => {
    hidden = value;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  const allowed = () => localStorage.getItem("stand-in") === "allowed";
  class StandIn {
    onclick?: () => void;
    constructor(readonly title: string) {
      window.notices.push(this);
    }
    close() {}
    static get permission() {
      return allowed() ? "granted" : "default";
    }
    static async requestPermission() {
      localStorage.setItem("stand-in", "allowed");
      return "granted";
    }
  }
  Object.defineProperty(window, "Notification", { value: StandIn });
}
