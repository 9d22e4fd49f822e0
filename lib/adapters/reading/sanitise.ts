import sanitizeHtml from "sanitize-html";

/** No address can hide in such a value: no brackets but those of a colour, no backslash. */
const PLAIN_VALUE = [/^[^()\\<>@]{0,200}$/, /^rgba?\([\d\s.,%/]{1,60}\)$/i];
const STYLES =
  "color background-color font-family font-size font-style font-weight line-height letter-spacing text-align text-decoration text-transform vertical-align white-space direction width max-width min-width height margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left border border-top border-right border-bottom border-left border-color border-style border-width border-collapse border-spacing border-radius list-style-type".split(
    " ",
  );
const TAGS =
  "a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr".split(
    " ",
  );
const UNSEEN = "script style textarea option noscript title template svg math iframe noembed noframes xmp select".split(
  " ",
);
const INLINE_IMAGE = /^data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=\s]*$/i;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  nonTextTags: UNSEEN,
  allowedAttributes: {
    "*": ["dir", "lang", "title", "align", "valign", "bgcolor", "width", "height", "style"],
    a: ["href", "rel", "target"],
    blockquote: ["type", "cite"],
    font: ["color", "face", "size"],
    img: ["src", "alt", "data-blocked-src"],
    ol: ["start", "type"],
    table: ["border", "cellpadding", "cellspacing"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesByTag: { img: ["cid", "data"] },
  allowProtocolRelative: false,
  allowedStyles: { "*": Object.fromEntries(STYLES.map((name) => [name, PLAIN_VALUE])) },
  nestingLimit: 100,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, rel: "noopener noreferrer nofollow", target: "_blank" },
    }),
    img: (tagName, attribs) => ({ tagName, attribs: withoutRemoteSource(attribs) }),
  },
};

/**
 * HTML of a mail as it may be stored and shown in a sandboxed frame: no script, style sheet, form or handler. Remote
 * images keep their address in `data-blocked-src`, so that nothing is fetched before somebody asks for it.
 */
export function sanitiseHtml(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

function withoutRemoteSource({ src, ...attribs }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { "data-blocked-src": _claimed, ...own } = attribs;
  const source = (src ?? "").trim();
  if (/^cid:/i.test(source) || INLINE_IMAGE.test(source)) return { ...own, src: source };
  const remote = source.startsWith("//") ? `https:${source}` : source;
  return /^https?:\/\//i.test(remote) ? { ...own, "data-blocked-src": remote } : own;
}
