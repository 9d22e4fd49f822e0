import { escapeHtml } from "../core/compose/escape-html";

export type UnsubscribePage = {
  status: number;
  title: string;
  sentence: string;
  /** The word on the button that posts the wish; null where nothing is left to do. */
  button: string | null;
  /** Who sends the mails, as this installation is set up; the same whatever the token. */
  sender: { name: string; email: string; postalAddress: string | null } | null;
};

/** A page that works without scripts, cookies or fonts, on any screen and in the reader's own theme. */
export function unsubscribePage({ status, title, sentence, button, sender }: UnsubscribePage): Response {
  const main = [
    MARK,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(sentence)}</p>`,
    button === null ? "" : `<form method="post"><button>${escapeHtml(button)}</button></form>`,
    sender ? `<footer>${senderLines(sender).map(escapeHtml).join("<br>")}</footer>` : "",
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style>`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><main>${main.join("")}</main></body></html>`;
  return new Response(html, { status, headers: HEADERS });
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
};

function senderLines({ name, email, postalAddress }: NonNullable<UnsubscribePage["sender"]>): string[] {
  const who = name === "" ? email : `${name}, ${email}`;
  return postalAddress === null ? [who] : [who, ...postalAddress.split(/\r?\n/)];
}

/** An envelope with a line through it, in the ink of the text. */
const MARK =
  '<svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M20 18V8a2 2 0 0 0-2-2H8M4.5 6.5A2 2 0 0 0 4 8v8a2 2 0 0 0 2 2h11M4 9l7 4.5M20 9l-4 2.6M3 3l18 18"/></svg>';

const STYLE = `
:root { color-scheme: light dark; --canvas: light-dark(#f4f5f7, #101216); --surface: light-dark(#fff, #17191e);
  --line: light-dark(#e3e5e9, #2b2e35); --text: light-dark(#16181d, #eceef2); --muted: light-dark(#5b606b, #a3a9b5);
  --ink: light-dark(#16181d, #eceef2); --on-ink: light-dark(#fff, #16181d); --focus: light-dark(#5b4bd6, #9d92ff); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 1rem;
  background: var(--canvas); color: var(--text); font: 1rem/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; }
main { width: 100%; max-width: 26rem; padding: 2rem; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
svg { display: block; width: 2.5rem; height: 2.5rem; padding: .55rem; margin-bottom: 1.25rem; border: 1px solid var(--line); border-radius: 10px; color: var(--muted); }
h1 { margin: 0 0 .375rem; font-size: 1.375rem; line-height: 1.75rem; font-weight: 600; letter-spacing: -.02em; }
p { margin: 0; color: var(--muted); }
button { width: 100%; min-height: 2.75rem; margin-top: 1.5rem; border: 0; border-radius: 10px; background: var(--ink); color: var(--on-ink); font: inherit; font-weight: 500; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
footer { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .8125rem; line-height: 1.25rem; overflow-wrap: anywhere; }
`;
