/** Longer HTML is not shown: the browser would choke on it. The plain text always is. */
export const MAX_HTML_LENGTH = 256 * 1024;

export type MailImages = {
  /** `data:` addresses of the mail's own images, by content id. */
  embedded: ReadonlyMap<string, string>;
  remoteAllowed: boolean;
};

/**
 * The policy of the page that shows a mail: no script, no form, and no request but for images that were asked for. It
 * holds even if the HTML were as its sender wrote it.
 */
export function mailHtmlPolicy(images: { remoteAllowed: boolean }): string {
  return [
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    `img-src ${images.remoteAllowed ? "data: https:" : "data:"}`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}

/** A page of its own around the HTML of a mail, which was sanitised when it was stored. */
export function mailPage(html: string, images: MailImages): string {
  const body = html.length > MAX_HTML_LENGTH ? TOO_LARGE : withImages(html, images);
  return `<!doctype html><html><head><meta charset="utf-8"><style>${PAGE_STYLE}</style></head><body>${body}</body></html>`;
}

const TOO_LARGE = "<p>This mail's HTML is too large to be shown. Its text is, and its source can be downloaded.</p>";
const PAGE_STYLE =
  ":root{color-scheme:light}body{margin:0;padding:12px;background:#fff;color:#1a1a1a;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 8px;padding-left:8px;border-left:2px solid #ccc}";

const OWN_IMAGE = / src="cid:([^"]{1,500})"/gi;

/** The content ids of the mail's own images that its HTML shows. */
export function shownContentIds(html: string): Set<string> {
  return new Set([...html.matchAll(OWN_IMAGE)].map(([, contentId = ""]) => contentIdOf(contentId)));
}

/** Sanitised HTML keeps remote addresses out of `src`, and the mail's own images as `cid:`. */
function withImages(html: string, { embedded, remoteAllowed }: MailImages): string {
  const shown = html.replace(OWN_IMAGE, (_, contentId: string) => {
    const image = embedded.get(contentIdOf(contentId));
    return image ? ` src="${image}"` : "";
  });
  return remoteAllowed ? shown.replace(/ data-blocked-src="(https:[^"]{1,4000})"/gi, ' src="$1"') : shown;
}

function contentIdOf(escaped: string): string {
  return escaped.replaceAll("&amp;", "&");
}
