import { expect, type Page, type Request } from "@playwright/test";
import { test } from "./demo-test";
import { dropMails, htmlMail } from "./mail-drop";
import { signIn } from "./sign-in";

const LIST = "/inbox?view=all&q=from:signe";
const ONE_REPLY = /\/replies\/[0-9a-f-]{36}$/;

test("a reply that comes slowly, or not at all, opens whole in the end, whatever was done to it meanwhile", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await signIn(page);
  const html = "<p>Could you send the map in Danish?</p>";
  await dropMails(page, [htmlMail({ from: "Signe Holm <signe@slow-line.example>", subject: "A slow line", html })]);
  await page.goto(LIST);
  const row = page.getByRole("row", { name: /Signe Holm/ });
  const unread = row.getByText("Unread", { exact: true });
  const whole = page.getByRole("button", { name: "Headers" });

  await test.step("it is marked read and unread before the rest of it is here", async () => {
    const letThrough = await holdBack(page, (request) => ONE_REPLY.test(request.url()));
    await row.getByRole("link").click();
    await expect.poll(() => isRead(page)).toBe(true);
    await page.keyboard.press("u");
    await expect.poll(() => isRead(page)).toBe(false);
    await letThrough();
    await expect(whole).toBeVisible();
    await expect(unread).toBeAttached();
  });

  await test.step("once read, it can be marked unread where it is open, and read again by Undo", async () => {
    await page.reload();
    await expect(whole).toBeVisible();
    await expect.poll(() => isRead(page)).toBe(true);
    await page.reload();
    await expect(whole).toBeVisible();
    await page.keyboard.press("u");
    const undo = page.getByRole("status").filter({ hasText: "Marked unread." }).getByRole("button", { name: /^Undo/ });
    await undo.hover(); // it stays while somebody points at it
    await expect(unread).toBeAttached();
    await expect.poll(() => isRead(page)).toBe(false);
    await undo.click();
    await expect(unread).not.toBeAttached();
    await expect.poll(() => isRead(page)).toBe(true);
  });

  await test.step("a poll says that it is under way", async () => {
    await page.goto(LIST);
    const letThrough = await holdBack(page, (request) => request.method() === "POST");
    await page.getByRole("button", { name: "Poll now" }).click();
    const underWay = page.getByText("Asking the mail server").first(); // said to screen readers too
    await expect(underWay).toBeVisible();
    await letThrough();
    await expect(underWay).toBeHidden();
  });

  await test.step("both panes say that it did not come", async () => {
    await page.route(ONE_REPLY, (route) => route.fulfill({ status: 404, json: {} }));
    await page.goto(LIST);
    await row.getByRole("link").click();
    await expect(page.getByText("The rest of the mail could not be loaded.")).toBeVisible();
    const side = page.getByRole("complementary", { name: "Lead" });
    await expect(side.getByText("Nothing about the lead could be loaded.")).toBeVisible();
    await page.unroute(ONE_REPLY);
    await side.getByRole("button", { name: "Try again" }).click();
    await expect(whole).toBeVisible();
  });
});

/** Keeps requests from the server. Answers how to let them through. */
async function holdBack(page: Page, held: (request: Request) => boolean): Promise<() => Promise<void>> {
  const gate = Promise.withResolvers<void>();
  await page.route("**", async (route) => {
    if (held(route.request())) await gate.promise;
    await route.continue().catch(() => undefined); // whoever asked may have left
  });
  return () => {
    gate.resolve();
    return page.unrouteAll({ behavior: "wait" });
  };
}

/** As the server has it. */
async function isRead(page: Page): Promise<boolean> {
  const answer = await page.request.get("/api/v1/backlink-outreach/replies", { params: { from: "signe" } });
  const { items }: { items: { read_at: string | null }[] } = await answer.json();
  return items.some(({ read_at }) => read_at !== null);
}
