import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { test } from "./demo-test";
import { HOSTILE_MAILS } from "./hostile-mails";
import { dropMails, htmlMail } from "./mail-drop";
import { signIn } from "./sign-in";

const SENDER = '"<img src=x onerror=alert(document.title=1)>" <sender@hostile.example>';
const SUBJECT = "Hostile <script>alert(document.title=1)</script>";
/** What has not happened by then does not happen by itself. */
const QUIET_MS = 60;
/** None of it may be left: what runs, what asks, what leads to a script. */
const DANGEROUS = [
  ...["script", "style", "link", "meta", "base", "iframe", "object", "embed", "form", "svg", "math", "video", "audio"],
  ...["[src^='http' i]", "[srcset]", "[ping]", "[style*='url' i]", "[onerror]", "[onload]", "[background]"],
  ...["[href^='javascript' i]", "[href^='vbscript' i]", "[href^='data' i]"],
].join(", ");

/** What was asked of a server of the senders'. It also shows their mails as they came, under the policy that it is given. */
let canary: { at: string; asked: string[]; policy: string; server: Server };

test.beforeAll(async () => {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "", "http://canary").searchParams.get("mail");
    if (name === null) canary.asked.push(request.url ?? "");
    const policy = name && canary.policy;
    response.writeHead(200, { "content-type": "text/html", ...(policy && { "content-security-policy": policy }) });
    response.end(name && htmlOf(name));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a server on a port has such an address
  canary = { at: `http://127.0.0.1:${port}/canary`, asked: [], policy: "", server };
});
test.afterAll(() => canary.server.close());
test.beforeEach(() => canary.asked.splice(0));

test("no hostile mail runs, asks or goes anywhere, nor would it if its HTML were shown as it came", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  const names = Object.keys(HOSTILE_MAILS);
  await dropMails(
    page,
    names.map((name, index) => htmlMail({ from: SENDER, subject: `${SUBJECT} ${index}`, html: htmlOf(name) })),
  );
  const ids = await repliesFrom(page, "sender@hostile.example");
  expect(ids.size).toBe(names.length);

  const happened = watch(page);
  await page.goto("/inbox?view=all");
  await expect(page.getByRole("row", { name: /onerror/ }).first()).toBeVisible();
  expect(happened(), "in the list").toEqual([]);
  for (const [index, name] of names.entries()) {
    const path = `/api/v1/backlink-outreach/replies/${ids.get(`${SUBJECT} ${index}`)}/html`;
    canary.policy = await show(page, path);
    const shown = page.locator("body");
    await expect(shown.locator(DANGEROUS), `${name}, as it is shown`).toHaveCount(0);
    expect([...happened(), ...(await traces(page, path))], `${name}, as it is shown`).toEqual([]);

    const asItCame = `${canary.at}?mail=${encodeURIComponent(name)}`;
    await show(page, asItCame);
    expect([...happened(), ...(await traces(page, asItCame))], `${name}, as it came`).toEqual([]);
  }
  expect(canary.asked).toEqual([]);

  canary.policy = "";
  await page.goto(`${canary.at}?mail=script`);
  await expect.poll(() => canary.asked, "what is not stopped is heard").toContain("/canary");
});

test("pictures from elsewhere are asked for once somebody wants them, and only over TLS", async ({ page }) => {
  await signIn(page);
  const html = `<p>Hello</p><img alt="one" src="https://127.0.0.1:9/one.png"><img alt="two" src="${canary.at}/two.png">`;
  await dropMails(page, [htmlMail({ from: "Pia <pia@pictures.example>", subject: "Two pictures", html })]);
  const [id] = (await repliesFrom(page, "pia@pictures.example")).values();
  const asked: string[] = [];
  page.on("request", (request) => request.resourceType() === "image" && asked.push(request.url()));

  await page.goto(`/inbox/${id}?view=all`);
  await page.getByRole("button", { name: "Original HTML" }).click();
  const frame = page.frameLocator("iframe[title='Original HTML of the mail']");
  await expect(frame.getByText("Hello")).toBeVisible();
  await page.waitForTimeout(QUIET_MS);
  expect(asked).toEqual([]);

  await page.getByRole("button", { name: /^Load remote pictures/ }).click();
  await expect.poll(() => asked).toEqual(["https://127.0.0.1:9/one.png"]);
  expect(canary.asked).toEqual([]);
});

function htmlOf(name: string): string {
  return HOSTILE_MAILS[name]?.(canary.at) ?? "";
}

/** The ids of a sender's replies by their subjects. */
async function repliesFrom(page: Page, from: string): Promise<Map<string, string>> {
  const answer = await page.request.get("/api/v1/backlink-outreach/replies", { params: { from, limit: "100" } });
  const { items }: { items: { id: string; subject: string }[] } = await answer.json();
  return new Map(items.map(({ id, subject }) => [subject, id]));
}

/**
 * What has happened since it was last asked: requests to others, dialogs, windows, downloads. A request that the browser
 * stopped is none; whether it truly did, the canary knows.
 */
function watch(page: Page): () => string[] {
  const own = new URL(page.url()).origin;
  const stopped = new Set<string>();
  let happened: string[] = [];
  page.on("requestfailed", (request) => stopped.add(`asked ${request.url()}`));
  page.on("request", (request) => {
    const url = request.url();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!url.startsWith(own) && !url.startsWith("data:") && !isPage) happened.push(`asked ${url}`);
  });
  page.on("dialog", async (dialog) => {
    happened.push(`opened a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("popup", (popup) => happened.push(`opened ${popup.url()}`));
  page.on("download", (download) => happened.push(`downloaded ${download.url()}`));
  return () => {
    const since = happened.filter((what) => !stopped.has(what));
    happened = [];
    return since;
  };
}

/** Returns the policy that the page came with. */
async function show(page: Page, path: string): Promise<string> {
  const response = await page.goto(path);
  await page.waitForTimeout(QUIET_MS);
  return response?.headers()["content-security-policy"] ?? "";
}

/** What a mail left behind: another page, or the title that its scripts would set. */
async function traces(page: Page, path: string): Promise<string[]> {
  const title = await page.title();
  return [
    ...(page.url().endsWith(path) ? [] : [`went to ${page.url()}`]),
    ...(title === "" || title.startsWith("<a title=") ? [] : [`ran: the title is ${title}`]),
  ];
}
