import { randomUUID } from "node:crypto";
import { refusalOf } from "./refusal-of";
import { runtime } from "./runtime";

type TokenContext = { params: Promise<{ token: string }> };

export async function confirmUnsubscribe(): Promise<Response> {
  return page(200, "Stop these mails?", `<form method="post"><button>Stop mailing me</button></form>`);
}

/** Stops the recipient of the mail that the token came in. Answers the same for a token that is not ours: nobody learns which are. */
export async function unsubscribe(_: Request, { params }: TokenContext): Promise<Response> {
  const { token } = await params;
  try {
    const { suppressions, unsubscribeLink } = await runtime();
    const link = unsubscribeLink(token);
    if (link) await suppressions.unsubscribe(link, new Date());
    return page(200, "Done", "<p>You will not be mailed again.</p>");
  } catch (error) {
    await refusalOf(error, randomUUID());
    return page(503, "That did not work", "<p>Your wish could not be recorded. Please try again in a minute.</p>");
  }
}

function page(status: number, title: string, content: string): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  };
  return new Response(html, { status, headers });
}

const STYLE =
  ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;min-height:100vh;place-items:center}main{padding:24px;text-align:center}h1{font-size:22px;font-weight:600}button{font:inherit;padding:10px 18px;border-radius:8px;border:1px solid;cursor:pointer}";
